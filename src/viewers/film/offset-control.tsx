import { useEffect, useId, useRef, type FormEvent } from 'react'
import { formatTimecode, parseTimecode } from '~/lib/timecode.ts'

type OffsetControlProps = { offset: number; onChange: (seconds: number) => void }

/** For films whose clock does not start at 0: 10:00:00 is as good as 36000. */
export function OffsetControl({ offset, onChange }: OffsetControlProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  // Not drawn anew: the focus may be in it.
  useEffect(() => {
    if (input.current) input.current.value = formatTimecode(offset)
  }, [offset])

  const commit = (field: HTMLInputElement) => {
    const seconds = field.value.trim() === '' ? 0 : parseTimecode(field.value)
    if (seconds === undefined || seconds === offset) field.value = formatTimecode(offset)
    else onChange(seconds)
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const field = event.currentTarget.elements.namedItem('offset')
    if (field instanceof HTMLInputElement) commit(field)
  }

  return (
    <form onSubmit={submit} className="flex items-center gap-2">
      <label htmlFor={id} title="What the clock of the segments shows at the film’s first picture">
        Clock starts at
      </label>
      <input
        ref={input}
        id={id}
        name="offset"
        type="text"
        autoComplete="off"
        defaultValue={formatTimecode(offset)}
        onBlur={(event) => commit(event.target)}
        className="h-6 w-20 rounded-md border border-line-strong/60 bg-surface px-1.5 text-right text-xs text-ink tabular-nums"
      />
    </form>
  )
}
