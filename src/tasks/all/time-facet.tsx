import { useEffect, useId, useRef, useState } from 'react'
import { readerTimeZone } from '~/lib/settings.ts'
import { fromWallClock, wallClock } from '~/lib/zoned-time.ts'
import { useSettings } from '~/ui/use-settings.ts'
import { useNow } from '~/ui/use-now.ts'
import { Button } from '~/ui/button.tsx'
import type { SearchChange, TaskSearch } from '~/tasks/search.ts'
import { filterNames, type TimeName } from '~/tasks/search-parameters.ts'
import { dayOf } from '~/tasks/day-of.ts'
import { readTime } from '~/tasks/time-text.ts'
import { FacetBlock } from './facet-block.tsx'

const HOUR = 3_600_000
const presets = [
  ['24 hours', 24 * HOUR],
  ['7 days', 7 * 24 * HOUR],
  ['30 days', 30 * 24 * HOUR],
] as const

type TimeFacetProps = {
  what: 'created' | 'completed'
  label: string
  search: TaskSearch
  onChange: (change: SearchChange, options?: { replace: boolean }) => void
}

/** From a time on and before another, in the reader's zone. */
export function TimeFacet({ what, label, search, onChange }: TimeFacetProps) {
  useSettings()
  const minute = useNow(60_000)
  const after: TimeName = `${what}_after`
  const before: TimeName = `${what}_before`
  const isOn = search[after] !== undefined || search[before] !== undefined
  return (
    <FacetBlock label={label} field={`${after}, ${before}`} isOpen={what === 'created' || isOn}>
      <div className="flex flex-wrap gap-1 px-2 pb-1">
        <Button onClick={() => onChange({ [after]: dayOf(minute), [before]: undefined })}>
          Today
        </Button>
        {presets.map(([name, length]) => (
          <Button
            key={name}
            onClick={() => onChange({ [after]: formatTime(minute - length), [before]: undefined })}
          >
            Last {name}
          </Button>
        ))}
      </div>
      <p className="px-2 pb-1 text-xs text-muted">By the clock of {readerTimeZone()}</p>
      <TimeBox label={`${label} after`} name={after} search={search} onChange={onChange} />
      <TimeBox label={`${label} before`} name={before} search={search} onChange={onChange} />
    </FacetBlock>
  )
}

const formatTime = (time: number) =>
  new Date(Math.floor(time / 60_000) * 60_000).toISOString().replace('.000Z', 'Z')

type TimeBoxProps = Pick<TimeFacetProps, 'search' | 'onChange'> & { label: string; name: TimeName }

type Draft = { for: string; text: string; problem?: string | undefined }

/** Applied as soon as it is a whole date: while a year is typed, the browser says year 2, 20 and 202. */
function TimeBox({ label, name, search, onChange }: TimeBoxProps) {
  useSettings()
  const id = useId()
  const zone = readerTimeZone()
  const on = toLocal(readTime(search[name]), zone)
  const start: Draft = { for: on, text: on }
  const [draft, setDraft] = useState(start)
  // The address may change by other means: the draft belongs to the time it began with.
  if (draft.for !== on) setDraft(start)

  const { text, problem } = draft
  const box = useRef<HTMLInputElement>(null)
  const isFiltered = filterNames.some((name) => search[name] !== undefined)
  useEffect(() => {
    // Half a date is no value to React, and the browser keeps it until it is emptied by hand.
    if (isFiltered || !box.current || box.current === document.activeElement) return
    if (!box.current.value) box.current.value = ''
    setDraft({ for: '', text: '' })
  }, [isFiltered])
  const take = (input: HTMLInputElement, isLeft: boolean) => {
    const problem = problemIn(input)
    setDraft({ ...draft, text: input.value, problem: isLeft ? problem : undefined })
    if (problem || input.value === on) return
    // Read as UTC, the text of the box is the clock on the reader's wall.
    const clock = Date.parse(`${input.value}Z`)
    const time = input.value ? formatTime(fromWallClock(clock, zone)) : undefined
    onChange({ [name]: time }, { replace: true })
  }
  return (
    <>
      <label className="flex flex-col gap-0.5 px-2 pb-1 text-xs text-muted">
        {label}
        <input
          ref={box}
          type="datetime-local"
          // Without it, a year has six digits to wait for.
          max="9999-12-31T23:59"
          value={text}
          aria-invalid={problem !== undefined}
          aria-describedby={problem ? id : undefined}
          onChange={({ target }) => take(target, false)}
          onBlur={({ target }) => take(target, true)}
          onKeyDown={({ key, currentTarget }) => key === 'Enter' && take(currentTarget, true)}
          className="h-7 rounded-md border border-line-strong/60 bg-surface px-1.5 text-sm text-ink aria-invalid:border-bad"
        />
      </label>
      {problem && (
        <p id={id} role="alert" className="px-2 pb-1 text-xs text-bad">
          {problem} It is not applied.
        </p>
      )}
    </>
  )
}

function problemIn({ value, validity }: HTMLInputElement): string | undefined {
  if (validity.badInput) return 'A part of the date or of the time is missing.'
  return value && value < '1000' ? 'The year has fewer than four digits.' : undefined
}

/** As the box takes it: the clock of the reader's zone, without the zone. */
function toLocal(time: number | undefined, zone: string): string {
  if (time === undefined) return ''
  return new Date(wallClock(time, zone)).toISOString().slice(0, 16)
}
