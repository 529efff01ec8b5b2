import { Button } from '~/ui/button.tsx'
import { formatNumber } from '~/lib/numbers.ts'
import { isFiltered, LONGEST_SEARCH, noFilter, type SegmentFilter } from './segment-filter.ts'
import { SearchBox } from './search-box.tsx'

type SegmentSearchProps = {
  filter: SegmentFilter
  /** The count is of this filter, and not of the one before. */
  isApplied: boolean
  shown: number
  total: number
  onFilter: (filter: SegmentFilter) => void
}

export const SegmentSearch = ({
  filter,
  isApplied,
  shown,
  total,
  onFilter,
}: SegmentSearchProps) => (
  <div className="flex min-h-7 flex-wrap items-center gap-2">
    <SearchBox
      label="Search in segments"
      placeholder="Search in segments"
      query={filter.query}
      longest={LONGEST_SEARCH}
      onSearch={(query) => onFilter({ ...filter, query })}
    />
    <span
      aria-live="polite"
      className="text-sm whitespace-nowrap text-muted tabular-nums empty:-ml-2"
    >
      {isFiltered(filter) && isApplied && `${formatNumber(shown)} of ${formatNumber(total)}`}
    </span>
    {isFiltered(filter) && (
      <Button variant="ghost" onClick={() => onFilter(noFilter)}>
        Show all segments
      </Button>
    )}
  </div>
)
