import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Outlet, useParams } from 'react-router'
import { formatNumber } from '~/lib/numbers.ts'
import { assetQueries } from '~/api/assets.ts'
import { isSafeId, taskQueries, type Task } from '~/api/tasks.ts'
import { isSignedUrl } from '~/lib/signed-url.ts'
import { whenIdle } from '~/lib/when-idle.ts'
import { isBeyondApi } from './ask-account.ts'
import { CodeMenu } from './code-menu.tsx'
import { FilterBar } from './filter-bar.tsx'
import { newTasksText, useLiveList } from './live-list.ts'
import { MOST_ROWS, pagePosition } from './page-position.ts'
import { listTitle } from './page-title.ts'
import { Pager } from './pager.tsx'
import { RefreshControl } from './refresh-control.tsx'
import { isFilter, toListParams } from './search.ts'
import { ListShortcuts } from './list-shortcuts.tsx'
import { sortTasks } from './sort.ts'
import type { TaskContext } from './task-context.ts'
import { TaskList } from './task-list.tsx'
import { Framed, type Frame } from './tasks-frame.tsx'
import { useSayList } from './use-say-list.ts'
import { useAskedChange } from './use-asked-change.ts'
import { usePaused } from './use-paused.ts'
import { useTaskSearch } from './use-task-search.ts'

const noTasks: Task[] = []

type TasksPageProps = {
  frame: Frame
  /** Rows are on screen: what comes next may be fetched. */
  onFirstRows: () => void
}

export function TasksPage({ frame, onFirstRows }: TasksPageProps) {
  const { search, broken, change: changeAddress } = useTaskSearch()
  const change = useAskedChange(changeAddress)
  const { task_id } = useParams()
  const paused = usePaused()

  // A filter that cannot be used must not leave a list that looks as if it were.
  const isBroken = broken.some(({ name }) => isFilter(name))
  const blocked = isBeyondApi(search, broken)
  const params = toListParams(search)
  const live = useLiveList(params, blocked)
  const data = blocked ? undefined : live.list.data
  const { page, page_limit } = search
  const shownPage = live.list.isPlaceholderData ? undefined : data
  const position = pagePosition(data, page, page_limit)
  const rows = data?.tasks.slice(0, MOST_ROWS) ?? noTasks
  const assets = useAssetNames(rows)
  const tasks = sortTasks(rows, search.sort, assets)
  const asked = shownPage && JSON.stringify(params)
  useSayList({ asked, data: shownPage, page, position })
  const prefetch = usePrefetch({ ...params, page: page + 1 })

  useEffect(() => {
    return shownPage && position.hasNext && !paused ? whenIdle(prefetch) : undefined
    // oxlint-disable-next-line react/exhaustive-deps -- once for each page that arrives
  }, [shownPage?.tasks.length, page, page_limit])

  const hasRows = tasks.length > 0
  useEffect(() => {
    return hasRows ? whenIdle(onFirstRows) : undefined
  }, [hasRows, onFirstRows])

  const showNew = () => {
    if (page !== 1) change({ page: 1 })
    void live.refreshFirst()
  }
  const context: TaskContext = {
    tasks,
    search,
    assets,
    hasNext: position.hasNext,
    wide: frame.wide,
    onWiden: frame.onWiden,
  }

  return (
    <>
      {!task_id && <title>{listTitle(search)}</title>}
      <Framed
        places={frame.places}
        count={position.total !== undefined && formatNumber(position.total)}
        tools={
          <>
            {!blocked && (
              <CodeMenu
                label="Copy list as code"
                isSmall
                isSigned={isSignedUrl(params.video_url ?? '')}
                write={async (language, showSignedUrls) =>
                  (await import('./code/list-code.ts')).codeForList(language, params, {
                    showSignedUrls,
                  })
                }
              />
            )}
            <RefreshControl
              updatedAt={blocked ? 0 : live.list.dataUpdatedAt}
              busy={live.list.isFetching}
              onRefresh={() => void live.refresh()}
            />
          </>
        }
      >
        <FilterBar search={search} broken={broken} onChange={change} />
        <TaskList
          live={live}
          tasks={tasks}
          asked={asked}
          assets={assets}
          search={search}
          position={position}
          isBroken={isBroken}
          newTasks={
            live.newTasks > 0 ? { text: newTasksText(live.newTasks), show: showNew } : undefined
          }
          onChange={change}
        />
        {data && data.tasks.length + data.unreadable > 0 && (
          <Pager
            search={search}
            onChange={change}
            pages={position.pages}
            hasNext={position.hasNext}
            onPrefetch={prefetch}
          />
        )}
      </Framed>
      <ListShortcuts isDrawerOpen={task_id !== undefined} />
      <Outlet context={context} />
    </>
  )
}

function useAssetNames(tasks: Task[]) {
  const ids = tasks.flatMap(({ video_source }) =>
    video_source?.asset_id && isSafeId(video_source.asset_id) ? [video_source.asset_id] : [],
  )
  const assets = useQuery(assetQueries.many([...new Set(ids)].sort()))
  return assets.data ?? noAssets
}

const noAssets = new Map<string, never>()

function usePrefetch(params: ReturnType<typeof toListParams>) {
  const client = useQueryClient()
  return () => void client.prefetchQuery(taskQueries.list(params))
}
