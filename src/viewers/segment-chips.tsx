import { useState } from 'react'
import { classNames } from '~/lib/class-names.ts'
import { formatNumber } from '~/lib/numbers.ts'
import { visibleText } from '~/lib/visible-text.ts'
import type { SegmentFacet, SegmentFacetValue } from './segment-facets.ts'
import { isPicked, withPickToggled, type SegmentFilter } from './segment-filter.ts'

type SegmentChipsProps = {
  definition: string
  facets: SegmentFacet[]
  filter: SegmentFilter
  onFilter: (filter: SegmentFilter) => void
}

/** What the segments of a definition say, by count; a click keeps those that say it. */
export const SegmentChips = ({ facets, ...rest }: SegmentChipsProps) => (
  <div className="flex flex-col gap-1.5 py-1 empty:hidden">
    {facets.map((facet) => (
      <FacetChips key={facet.field} facet={facet} {...rest} />
    ))}
  </div>
)

type FacetChipsProps = Omit<SegmentChipsProps, 'facets'> & { facet: SegmentFacet }

const FIRST = 12

function FacetChips({ definition, facet, filter, onFilter }: FacetChipsProps) {
  const [isFull, setFull] = useState(false)
  const { field, values } = facet
  const pickOf = ({ value }: SegmentFacetValue) => ({ definition, field, value })
  const shown = values.filter(
    (value, place) => isFull || place < FIRST || isPicked(filter, pickOf(value)),
  )
  return (
    <div
      role="group"
      aria-label={visibleText(field)}
      className="grid gap-x-4 @md:grid-cols-[9.5rem_minmax(0,1fr)]"
    >
      <bdi className="text-sm/6 wrap-anywhere text-muted">{visibleText(field)}</bdi>
      <div className="flex flex-wrap gap-1">
        {shown.map((value) => (
          <Chip
            key={value.value}
            value={value}
            label={facet.isBoolean ? sayBoolean(value.value) : visibleText(value.value)}
            isOn={isPicked(filter, pickOf(value))}
            onToggle={() => onFilter(withPickToggled(filter, pickOf(value)))}
          />
        ))}
        {values.length > FIRST && (
          <button
            type="button"
            onClick={() => setFull(!isFull)}
            className="px-1 text-sm text-accent underline underline-offset-2"
          >
            {isFull ? 'Show fewer' : `Show all ${formatNumber(values.length)}`}
          </button>
        )}
      </div>
    </div>
  )
}

const sayBoolean = (value: string) =>
  value === 'true' ? 'yes' : value === 'false' ? 'no' : visibleText(value)

type ChipProps = { value: SegmentFacetValue; label: string; isOn: boolean; onToggle: () => void }

const Chip = ({ value: { count, isDeclared }, label, isOn, onToggle }: ChipProps) => (
  <button
    type="button"
    aria-pressed={isOn}
    title={isDeclared ? undefined : 'Not one of the values of the definition'}
    onClick={onToggle}
    className={classNames(
      'inline-flex min-h-6 max-w-full items-center gap-1.5 rounded-lg border px-2 text-left text-sm',
      isOn
        ? 'border-accent bg-accent-soft text-accent'
        : 'border-line bg-surface text-ink hover:bg-subtle',
      !isDeclared && 'border-dashed',
    )}
  >
    <bdi className="min-w-0 wrap-anywhere">{label || 'empty text'}</bdi>
    <span className={classNames('tabular-nums', !isOn && 'text-muted')}>{formatNumber(count)}</span>
  </button>
)
