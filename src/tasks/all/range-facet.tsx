import { useId, useState, type SubmitEvent } from 'react'
import { formatRange } from '~/tasks/range-text.ts'
import type { SearchChange, TaskSearch } from '~/tasks/search.ts'
import type { RangeName } from '~/tasks/search-parameters.ts'
import { FacetBlock } from './facet-block.tsx'

type Side = 'least' | 'most'
const noSides: Side[] = []
const MOST = 999_999_999_999

type RangeFacetProps = {
  name: RangeName
  label: string
  unit: string
  search: TaskSearch
  onChange: (change: SearchChange) => void
}

/** The least and the most, applied by Enter or by leaving the box. */
export function RangeFacet({ name, label, unit, search, onChange }: RangeFacetProps) {
  const id = useId()
  const range = search[name] ?? {}
  const on = formatRange(range)
  const start = { for: on, ...textsOf(range), unusable: noSides }
  const [draft, setDraft] = useState(start)
  // The address may change by other means: the draft belongs to the range it began with.
  if (draft.for !== on) setDraft(start)

  const least = readNumber(draft.least)
  const most = readNumber(draft.most)
  const isMixed = least !== undefined && most !== undefined && least > most
  const problem = isMixed
    ? 'The least is more than the most.'
    : draft.unusable.length && 'Not a number from 0 on. It is not applied.'
  const apply = () => {
    const wanted = { ...(least !== undefined && { least }), ...(most !== undefined && { most }) }
    if (!problem && formatRange(wanted) !== on) {
      onChange({ [name]: formatRange(wanted) === undefined ? undefined : wanted })
    }
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    apply()
  }
  const usable = (side: Side) => ({ unusable: draft.unusable.filter((one) => one !== side) })
  const box = (side: Side) => (
    <label className="flex min-w-0 flex-1 flex-col gap-0.5 text-xs text-muted">
      {side === 'least' ? 'At least' : 'At most'} {unit}
      <input
        type="number"
        min={0}
        max={MOST}
        step="any"
        aria-label={`${label} at ${side}${unit && `, ${unit}`}`}
        aria-invalid={isMixed || draft.unusable.includes(side)}
        aria-describedby={problem ? id : undefined}
        value={draft[side]}
        onChange={({ target }) => setDraft({ ...draft, [side]: target.value, ...usable(side) })}
        onBlur={({ target }) => {
          if (target.validity.valid) apply()
          else setDraft({ ...draft, unusable: [...draft.unusable, side] })
        }}
        className="h-7 w-full rounded-md border border-line-strong/60 bg-surface px-1.5 text-sm text-ink tabular-nums aria-invalid:border-bad"
      />
    </label>
  )
  return (
    <FacetBlock label={label} field={name} isOpen={on !== undefined}>
      <form onSubmit={submit} className="flex gap-2 px-2 pb-1">
        {box('least')}
        {box('most')}
        <input type="submit" hidden />
      </form>
      {problem && (
        <p id={id} role="alert" className="px-2 pb-1 text-xs text-bad">
          {problem}
        </p>
      )}
    </FacetBlock>
  )
}

const textsOf = ({ least, most }: { least?: number | undefined; most?: number | undefined }) => ({
  least: least?.toString() ?? '',
  most: most?.toString() ?? '',
})

function readNumber(text: string): number | undefined {
  const value = text.trim() === '' ? NaN : Number(text)
  return value >= 0 && value <= MOST ? Math.round(value * 1000) / 1000 : undefined
}
