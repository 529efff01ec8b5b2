import { useId, useState, type SubmitEvent } from 'react'
import { Button } from '~/ui/button.tsx'
import { frameRateProblem, type FrameFormat } from '~/tasks/export/frames.ts'
import { Dialog, startHere } from '~/ui/dialog.tsx'

type FrameRateDialogProps = {
  format: FrameFormat
  onClose: () => void
  onChoose: (fps: number) => void
}

const common = [23.976, 24, 25, 29.97, 30, 50, 59.94, 60]

/** These formats count in frames, and nothing in a task tells how many there are in a second. */
export function FrameRateDialog({ format, onClose, onChoose }: FrameRateDialogProps) {
  const id = useId()
  const [text, setText] = useState('25')
  const fps = Number(text.replace(',', '.'))
  const problem = fps > 0 ? frameRateProblem(fps, format) : undefined
  const isUsable = fps > 0 && problem === undefined
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (isUsable) onChoose(fps)
  }
  return (
    <Dialog title="Frames per second" onClose={onClose}>
      <form onSubmit={submit} className="flex flex-col gap-3">
        <label htmlFor={id} className="text-sm">
          The API does not tell the frame rate of this film. Times in the file are right only if it
          is.
        </label>
        <input
          ref={startHere}
          id={id}
          inputMode="decimal"
          list={`${id}-common`}
          value={text}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setText(event.target.value)}
          aria-invalid={!isUsable}
          aria-describedby={problem && `${id}-problem`}
          className="h-8 w-32 rounded-md border border-line-strong bg-surface px-2 aria-invalid:border-bad"
        />
        <datalist id={`${id}-common`}>
          {common.map((rate) => (
            <option key={rate} value={rate} />
          ))}
        </datalist>
        {problem && (
          <p id={`${id}-problem`} role="alert" className="text-sm text-bad">
            {problem}.
          </p>
        )}
        <Button
          type="submit"
          variant="primary"
          size="md"
          disabled={!isUsable}
          className="self-start"
        >
          Save the file
        </Button>
      </form>
    </Dialog>
  )
}
