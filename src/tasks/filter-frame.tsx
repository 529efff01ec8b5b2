import type { ReactNode } from 'react'
import { Button } from '~/ui/button.tsx'
import { BrokenValues } from './broken-values.tsx'
import { FilterChips } from './filter-chips.tsx'
import { leaveFilter } from './focus-filters.ts'
import type { BrokenParameter, SearchChange, TaskSearch } from './search.ts'
import { filterNames } from './search-parameters.ts'

export const noFilters: SearchChange = Object.fromEntries(
  filterNames.map((name) => [name, undefined]),
)

const withoutFilters = (broken: BrokenParameter[]): SearchChange => ({
  ...noFilters,
  ...Object.fromEntries(broken.map(({ name }) => [name, undefined])),
})

type FilterFrameProps = {
  search: TaskSearch
  broken: BrokenParameter[]
  onChange: (change: SearchChange) => void
  /** What filters are set by: it stands above those that are on. */
  children: ReactNode
  /** What has to be known of what was searched. */
  note?: ReactNode
}

/** Outside everything that can be empty, failing or swapped: a filter is never lost by one. */
export function FilterFrame({ search, broken, onChange, children, note }: FilterFrameProps) {
  const isAnyOn = filterNames.some((name) => search[name] !== undefined) || broken.length > 0
  return (
    <div role="search" aria-label="Filters" className="flex flex-col gap-2 px-4 pb-2 md:px-6">
      {children}
      {isAnyOn && (
        // Each button in it can be reached by its own.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <div className="flex flex-wrap items-center gap-1.5" onClick={leaveFilter}>
          <FilterChips search={search} onChange={onChange} />
          <Button
            variant="ghost"
            className="first:-ml-2"
            onClick={() => onChange(withoutFilters(broken))}
          >
            Clear filters
          </Button>
        </div>
      )}
      {note}
      <BrokenValues broken={broken} onChange={onChange} />
    </div>
  )
}
