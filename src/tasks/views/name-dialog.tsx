import { useId, useState, type SubmitEvent } from 'react'
import { Button } from '~/ui/button.tsx'
import { Dialog, startHere } from '~/ui/dialog.tsx'
import { LONGEST_NAME, problemWithView } from './saved-views.ts'

type NameDialogProps = {
  query: string
  /** The view that gets another name; undefined for a new one. */
  renamed: string | undefined
  /** Why it could not be kept. */
  refused: string | undefined
  taken: string[]
  onClose: () => void
  onName: (name: string) => void
}

export function NameDialog(props: NameDialogProps) {
  const { query, renamed, refused, taken, onClose, onName } = props
  const id = useId()
  const [text, setText] = useState(renamed ?? '')
  const name = text.trim()
  const isTaken = name !== renamed && taken.includes(name)
  const problem =
    (renamed === undefined && problemWithView({ name, query })) ||
    (isTaken ? 'There is a view of that name. Choose another.' : undefined)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!problem && name !== '') onName(name)
  }
  return (
    <Dialog title={renamed === undefined ? 'Save this view' : 'Rename view'} onClose={onClose}>
      <form onSubmit={submit} className="flex flex-col gap-3">
        <label htmlFor={id} className="text-sm">
          Name
        </label>
        <input
          ref={startHere}
          id={id}
          value={text}
          maxLength={LONGEST_NAME}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setText(event.target.value)}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-note`}
          className="h-8 rounded-md border border-line-strong bg-surface px-2 aria-invalid:border-bad"
        />
        <p id={`${id}-note`} role="status" className="text-sm text-muted">
          {problem ??
            refused ??
            'Kept in this browser, after signing out too. To share it, copy the address.'}
        </p>
        <Button
          type="submit"
          variant="primary"
          size="md"
          disabled={problem !== undefined || name === ''}
          className="self-start"
        >
          {renamed === undefined ? 'Save view' : 'Rename'}
        </Button>
      </form>
    </Dialog>
  )
}
