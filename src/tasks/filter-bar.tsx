import { analysisModes, taskStatuses } from '~/api/tasks.ts'
import { Button } from '~/ui/button.tsx'
import { Select } from '~/ui/select.tsx'
import { BrokenValues } from './broken-values.tsx'
import { FilterChips } from './filter-chips.tsx'
import { FilterTextBox } from './filter-text-box.tsx'
import { MoreFilters } from './more-filters.tsx'
import { apiValue, type BrokenParameter, type SearchChange, type TaskSearch } from './search.ts'
import { filterNames } from './search-parameters.ts'

type FilterBarProps = {
  search: TaskSearch
  broken: BrokenParameter[]
  onChange: (change: SearchChange) => void
}

export const noFilters: SearchChange = Object.fromEntries(
  filterNames.map((name) => [name, undefined]),
)

export const withoutFilters = (broken: BrokenParameter[]): SearchChange => ({
  ...noFilters,
  ...Object.fromEntries(broken.map(({ name }) => [name, undefined])),
})

/** Outside everything that can be empty, failing or swapped: a filter is never lost by one. */
export function FilterBar({ search, broken, onChange }: FilterBarProps) {
  const isAnyOn = filterNames.some((name) => search[name] !== undefined) || broken.length > 0
  const status = apiValue(search, 'status')
  const mode = apiValue(search, 'analysis_mode')
  return (
    <div role="search" aria-label="Filters" className="flex flex-col gap-2 px-4 pb-2 md:px-6">
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] gap-2 sm:flex sm:flex-wrap">
        <Select
          label="Status"
          isOn={status !== undefined}
          value={status ?? ''}
          onChange={(event) => onChange({ status: event.target.value || undefined })}
        >
          <option value="">any</option>
          {taskStatuses.map((status) => (
            <option key={status}>{status}</option>
          ))}
        </Select>
        <Select
          label="Mode"
          aria-label="Analysis mode"
          isOn={mode !== undefined}
          value={mode ?? ''}
          onChange={(event) => onChange({ analysis_mode: event.target.value || undefined })}
        >
          <option value="">any</option>
          {analysisModes.map((mode) => (
            <option key={mode}>{mode}</option>
          ))}
        </Select>
        <MoreFilters isOn={search.video_url !== undefined || search.asset_id !== undefined}>
          <FilterTextBox
            name="video_url"
            label="Video URL"
            value={apiValue(search, 'video_url')}
            onChange={(video_url) => onChange({ video_url })}
          />
          <FilterTextBox
            name="asset_id"
            label="Asset ID"
            value={apiValue(search, 'asset_id')}
            onChange={(asset_id) => onChange({ asset_id })}
          />
        </MoreFilters>
      </div>
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
