import { groupings, type Grouping } from '~/account/groupings.ts'
import type { SearchChange, TaskSearch } from '~/tasks/search.ts'
import { Select } from '~/ui/select.tsx'

export const groupNames: Record<Grouping, string> = {
  source: 'film',
  prompt: 'prompt',
  custom_id: 'custom ID prefix',
  error: 'error message',
}

type GroupSelectProps = { search: TaskSearch; onChange: (change: SearchChange) => void }

export const GroupSelect = ({ search: { group }, onChange }: GroupSelectProps) => (
  <Select
    label="Group by"
    isOn={group !== undefined}
    value={group?.by ?? ''}
    onChange={({ target }) => {
      const by = groupings.find((one) => one === target.value)
      onChange({ group: by && { by } })
    }}
  >
    <option value="">nothing</option>
    {groupings.map((by) => (
      <option key={by} value={by}>
        {groupNames[by]}
      </option>
    ))}
  </Select>
)
