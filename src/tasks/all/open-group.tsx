import type { SearchChange } from '~/tasks/search.ts'
import type { GroupChoice } from '~/tasks/group-text.ts'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { groupNames } from './group-select.tsx'
import { groupText } from './group-row.tsx'
import { maskUrl } from '~/lib/signed-url.ts'

type OpenGroupProps = { group: GroupChoice; onChange: (change: SearchChange) => void }

/** Which group the table is about, and the way back to all of them. */
export const OpenGroup = ({ group: { by, value }, onChange }: OpenGroupProps) =>
  value !== undefined && (
    <span className="flex min-w-0 items-center gap-2">
      <Button variant="ghost" onClick={() => onChange({ group: { by } })}>
        <Icon name="left" className="size-3.5" />
        All groups
      </Button>
      <span className="shrink-0">{groupNames[by]}</span>
      <bdi className="truncate font-medium text-ink" title={maskUrl(value).slice(0, 300)}>
        {groupText(by, value, maskUrl(value))}
      </bdi>
    </span>
  )
