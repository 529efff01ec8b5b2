import { useState } from 'react'
import { ApiError } from '~/api/errors.ts'
import { apiFilterNames } from '~/api/list-params.ts'
import type { Task } from '~/api/tasks.ts'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { useLasting } from '~/ui/use-lasting.ts'
import { beyondPage } from './ask-account.ts'
import { BeyondPage } from './beyond-page.tsx'
import { ClearFilters } from './clear-filters.tsx'
import { useTableColumns } from './column-settings.ts'
import { EmptyList } from './empty-list.tsx'
import { PageTools } from './tool-places.tsx'
import { ListNotShown } from './list-not-shown.tsx'
import { ListNotes } from './list-notes.tsx'
import { LoadingBar, LoadingTable } from './loading-table.tsx'
import type { useLiveList } from './live-list.ts'
import type { PagePosition } from './page-position.ts'
import { RequestErrorState } from './request-error-state.tsx'
import type { SearchChange, TaskSearch } from './search.ts'
import type { TaskColumn } from './task-columns.tsx'
import { TaskTable } from './task-table.tsx'
import type { AssetNames } from '~/api/task-values.ts'

export type TaskListProps = {
  live: ReturnType<typeof useLiveList>
  tasks: Task[]
  /** What they are the answer to, once it is here. */
  asked: string | undefined
  assets: AssetNames
  search: TaskSearch
  position: PagePosition
  /** The address holds a filter that cannot be used. */
  isBroken: boolean
  newTasks: { text: string; show: () => void } | undefined
  onChange: (change: SearchChange) => void
}

export function TaskList(props: TaskListProps) {
  const { live, tasks, asked, assets, search, position, isBroken, newTasks, onChange } = props
  const { list } = live
  const [selecting, setSelecting] = useState<TaskColumn>()
  const columns = useTableColumns(selecting)
  const isSlow = useLasting(list.isFetching)

  const beyond = beyondPage(search)
  if (beyond.length > 0 && !isBroken) return <BeyondPage names={beyond} onChange={onChange} />
  if (isBroken) return <ListNotShown />
  // Data first: a failed background refetch must not replace rows that are on screen.
  if (list.data?.tasks.length) {
    return (
      <div className="relative flex flex-1 flex-col" aria-busy={list.isFetching}>
        <LoadingBar on={isSlow} />
        <TaskTable
          tasks={tasks}
          answer={list.data.tasks}
          asked={asked}
          assets={assets}
          search={search}
          onChange={onChange}
          columns={columns}
          dimmed={isSlow}
          tools={<PageTools tasks={tasks} selecting={selecting} onSelecting={setSelecting} />}
        >
          <NewTasks newTasks={newTasks} />
          <ListNotes {...props} />
        </TaskTable>
      </div>
    )
  }
  if (list.data) {
    return (
      <div aria-busy={list.isFetching} className="relative flex-1">
        <LoadingBar on={isSlow} />
        <div className="px-4 md:px-6">
          <NewTasks newTasks={newTasks} />
        </div>
        <EmptyList data={list.data} search={search} pages={position.pages} onChange={onChange} />
      </div>
    )
  }
  if (list.error) {
    const isRefused = list.error instanceof ApiError && ['input', 'gone'].includes(list.error.kind)
    const isFiltered = apiFilterNames.some((name) => search[name] !== undefined)
    return (
      <RequestErrorState
        error={list.error}
        onRetry={() => void list.refetch()}
        actions={
          isRefused &&
          (isFiltered ? (
            <ClearFilters onChange={onChange} />
          ) : (
            search.page > 1 && <Button onClick={() => onChange({ page: 1 })}>First page</Button>
          ))
        }
      />
    )
  }
  return <LoadingTable rows={search.page_limit} reason={list.failureReason} />
}

/** Said, never inserted: rows above the reader would move what is being read. */
const NewTasks = ({ newTasks }: Pick<TaskListProps, 'newTasks'>) => (
  // While it is empty it takes no gap: what follows begins at the edge of the page.
  <div role="status" className="sm:empty:-mr-3">
    {newTasks && (
      <Button variant="secondary" className="border-accent text-accent" onClick={newTasks.show}>
        <Icon name="up" className="size-3.5" />
        {newTasks.text}
      </Button>
    )}
  </div>
)
