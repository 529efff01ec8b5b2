import { useId, type FormEvent } from 'react'
import { formatTimecode, parseTimecode } from '~/lib/timecode.ts'

type OffsetControlProps = { offset: number; onChange: (seconds: number) => void }

/** For films whose clock does not start at 0: 10:00:00 is as good as 36000. */
export function OffsetControl({ offset, onChange }: OffsetControlProps) {
  const id = useId()

  const commit = (field: HTMLInputElement) => {
    const seconds = field.value.trim() === '' ? 0 : parseTimecode(field.value)
    if (seconds === undefined) field.value = formatTimecode(offset)
    else if (seconds !== offset) onChange(seconds)
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
        key={offset}
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
