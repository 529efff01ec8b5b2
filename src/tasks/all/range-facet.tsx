import { useId, useState, type SubmitEvent } from 'react'
import { formatRange } from '~/tasks/range-text.ts'
import type { SearchChange, TaskSearch } from '~/tasks/search.ts'
import type { RangeName } from '~/tasks/search-parameters.ts'
import { FacetBlock } from './facet-block.tsx'

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
  const [draft, setDraft] = useState({ for: on, ...textsOf(range) })
  // The address may change by other means: the draft belongs to the range it began with.
  if (draft.for !== on) setDraft({ for: on, ...textsOf(range) })

  const least = readNumber(draft.least)
  const most = readNumber(draft.most)
  const isWrong = least !== undefined && most !== undefined && least > most
  const apply = () => {
    const wanted = { ...(least !== undefined && { least }), ...(most !== undefined && { most }) }
    if (!isWrong && formatRange(wanted) !== on) {
      onChange({ [name]: formatRange(wanted) === undefined ? undefined : wanted })
    }
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    apply()
  }
  const box = (side: 'least' | 'most') => (
    <label className="flex min-w-0 flex-1 flex-col gap-0.5 text-xs text-muted">
      {side === 'least' ? 'At least' : 'At most'} {unit}
      <input
        type="number"
        min={0}
        step="any"
        aria-label={`${label} at ${side}${unit && `, ${unit}`}`}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? id : undefined}
        value={draft[side]}
        onChange={(event) => setDraft({ ...draft, [side]: event.target.value })}
        onBlur={apply}
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
      {isWrong && (
        <p id={id} role="alert" className="px-2 pb-1 text-xs text-bad">
          The least is more than the most.
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
  return value >= 0 && value < 1e12 ? Math.round(value * 1000) / 1000 : undefined
}
