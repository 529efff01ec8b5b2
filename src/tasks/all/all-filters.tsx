import { BrokenValues } from '~/tasks/broken-values.tsx'
import { withoutFilters } from '~/tasks/filter-bar.tsx'
import { FilterChips } from '~/tasks/filter-chips.tsx'
import type { BrokenParameter, SearchChange, TaskSearch } from '~/tasks/search.ts'
import { filterNames } from '~/tasks/search-parameters.ts'
import type { ReactNode } from 'react'
import { Button } from '~/ui/button.tsx'

type AllFiltersProps = {
  search: TaskSearch
  broken: BrokenParameter[]
  onChange: (change: SearchChange) => void
  /** What stands beside each other above the filters that are on. */
  children: ReactNode
  /** What has to be known of what was searched. */
  note: ReactNode
}

/** Outside everything that can be empty or failing: a filter is never lost by one. */
export function AllFilters({ search, broken, onChange, children, note }: AllFiltersProps) {
  const isAnyOn = filterNames.some((name) => search[name] !== undefined) || broken.length > 0
  return (
    <div role="search" aria-label="Filters" className="flex flex-col gap-2 px-4 pb-2 md:px-6">
      <div className="flex items-start gap-2">{children}</div>
      {isAnyOn && (
        <div className="flex flex-wrap items-center gap-1.5">
          <FilterChips search={search} onChange={onChange} />
          <Button variant="ghost" onClick={() => onChange(withoutFilters(broken))}>
            Clear filters
          </Button>
        </div>
      )}
      {note}
      <BrokenValues broken={broken} onChange={onChange} />
    </div>
  )
}
