import { analysisModes, taskStatuses } from '~/api/tasks.ts'
import { Select } from '~/ui/select.tsx'
import { FilterFrame } from './filter-frame.tsx'
import { FilterTextBox } from './filter-text-box.tsx'
import { MoreFilters } from './more-filters.tsx'
import { apiValue, type BrokenParameter, type SearchChange, type TaskSearch } from './search.ts'

type FilterBarProps = {
  search: TaskSearch
  broken: BrokenParameter[]
  onChange: (change: SearchChange) => void
}

/** What the API can filter a page by. */
export function FilterBar({ search, broken, onChange }: FilterBarProps) {
  const status = apiValue(search, 'status')
  const mode = apiValue(search, 'analysis_mode')
  return (
    <FilterFrame search={search} broken={broken} onChange={onChange}>
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
    </FilterFrame>
  )
}
