import { useState } from 'react'
import { useParams } from 'react-router'
import type { AssetNames } from '~/api/task-values.ts'
import { useTableColumns } from '~/tasks/column-settings.ts'
import type { SearchChange, TaskSearch } from '~/tasks/search.ts'
import { ListShortcuts } from '~/tasks/list-shortcuts.tsx'
import { ListTools } from '~/tasks/list-tools/list-tools.tsx'
import type { TaskColumn } from '~/tasks/task-columns.tsx'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { AllTable } from './all-table.tsx'
import { ZoneNote } from '~/tasks/list-tools/zone-note.tsx'
import { GroupSelect } from './group-select.tsx'
import { GroupTable } from './group-table.tsx'
import { NoMatches } from './no-matches.tsx'
import { OpenGroup } from './open-group.tsx'
import type { useAllTasks } from './use-all-tasks.ts'
import { differenceText, type ShownRows } from './use-shown-rows.ts'

type AllRowsProps = {
  live: ReturnType<typeof useAllTasks>
  rows: Uint32Array
  waiting: ShownRows['waiting']
  onShow: () => void
  assets: AssetNames
  search: TaskSearch
  asked: string
  isBroken: boolean
  /** What can be selected and taken away. */
  listed: Parameters<typeof ListTools>[0]['listed'] | undefined
  onChange: (change: SearchChange) => void
}

/** What matches: as rows, as groups of them, or why there is nothing. */
export function AllRows(props: AllRowsProps) {
  const { live, rows, waiting, onShow, assets, search, asked, isBroken, listed, onChange } = props
  const { account, version, reading } = live
  const { group } = search
  const [selecting, setSelecting] = useState<TaskColumn>()
  const columns = useTableColumns(selecting)
  const isTaskOpen = useParams()['task_id'] !== undefined
  // A filter that cannot be used must not leave a list that looks as if it were.
  if (isBroken || rows.length === 0) {
    return (
      <>
        <NoMatches
          reading={reading}
          isLooking={live.isLooking}
          isBroken={isBroken}
          search={search}
          onChange={onChange}
        />
        <ListShortcuts isDrawerOpen={isTaskOpen} />
      </>
    )
  }
  const tools = (
    <>
      <GroupSelect search={search} onChange={onChange} />
      <ZoneNote className="max-sm:order-1 max-sm:w-full max-sm:py-1" />
      {group && <OpenGroup group={group} onChange={onChange} />}
      <div role="status" className="sm:empty:-mr-3">
        {waiting && (
          <Button className="border-accent text-accent" onClick={onShow}>
            <Icon name="refresh" className="size-3.5" />
            {differenceText(waiting)}
          </Button>
        )}
      </div>
    </>
  )
  const listTools = listed && (
    <ListTools listed={listed} selecting={selecting} onSelecting={setSelecting} />
  )
  if (group && group.value === undefined) {
    return (
      <>
        <div className="@container flex min-h-9 shrink-0 flex-wrap items-center justify-end gap-x-3 px-4 text-sm text-muted max-sm:gap-x-0 md:px-6">
          {tools}
          <span className="flex-1" />
          {listTools}
        </div>
        <ListShortcuts isDrawerOpen={isTaskOpen} />
        <GroupTable
          index={account.index}
          rows={rows}
          version={version}
          by={group.by}
          asked={asked}
          isSelecting={selecting !== undefined}
        />
      </>
    )
  }
  return (
    <AllTable
      index={account.index}
      rows={rows}
      assets={assets}
      search={search}
      asked={asked}
      isReading={!live.isRead}
      columns={columns}
      onChange={onChange}
      tools={listTools}
    >
      {tools}
    </AllTable>
  )
}
