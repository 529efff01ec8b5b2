import { useId } from 'react'
import { keepPreference, readPreference } from '~/lib/preferences.ts'

type GapBoxProps = { seconds: number | undefined; onChange: (seconds: number | undefined) => void }

/** What the API has no parameter for: only a reader who says a length is told of longer gaps. */
export function GapBox({ seconds, onChange }: GapBoxProps) {
  const id = useId()
  return (
    <span className="flex items-center gap-1.5 text-sm text-muted">
      <label htmlFor={id}>Gaps longer than</label>
      <input
        id={id}
        type="number"
        min={0}
        step="any"
        autoComplete="off"
        defaultValue={seconds}
        onChange={({ target }) => {
          const next = toSeconds(target.value)
          keepPreference('gap', next === undefined ? '' : String(next))
          onChange(next)
        }}
        className="h-7 w-16 rounded-md border border-line-strong bg-surface px-1.5 text-right text-ink tabular-nums"
      />
      s
    </span>
  )
}

export const readGap = () => toSeconds(readPreference('gap') ?? '')

function toSeconds(text: string): number | undefined {
  const seconds = Number(text)
  return text.trim() !== '' && seconds >= 0 && Number.isFinite(seconds) ? seconds : undefined
}
