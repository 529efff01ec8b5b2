import { BrokenValues } from '~/tasks/broken-values.tsx'
import { withoutFilters } from '~/tasks/filter-bar.tsx'
import { FilterChips } from '~/tasks/filter-chips.tsx'
import type { BrokenParameter, SearchChange, TaskSearch } from '~/tasks/search.ts'
import { filterNames } from '~/tasks/search-parameters.ts'
import { Button } from '~/ui/button.tsx'

type AllFiltersProps = {
  search: TaskSearch
  broken: BrokenParameter[]
  onChange: (change: SearchChange) => void
}

/** Outside everything that can be empty or failing: a filter is never lost by one. */
export function AllFilters({ search, broken, onChange }: AllFiltersProps) {
  const isAnyOn = filterNames.some((name) => search[name] !== undefined) || broken.length > 0
  return (
    <div role="search" aria-label="Filters" className="flex flex-col gap-2 px-4 pb-2 md:px-6">
      {isAnyOn && (
        <div className="flex flex-wrap items-center gap-1.5">
          <FilterChips search={search} onChange={onChange} />
          <Button variant="ghost" onClick={() => onChange(withoutFilters(broken))}>
            Clear filters
          </Button>
        </div>
      )}
      <BrokenValues broken={broken} onChange={onChange} />
    </div>
  )
}
