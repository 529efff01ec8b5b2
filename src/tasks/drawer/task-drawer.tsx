import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useNavigate, useParams } from 'react-router'
import { assetQueries } from '~/api/assets.ts'
import { ApiError } from '~/api/errors.ts'
import { isRunning, isSafeId, laterOf, taskQueries, type Task } from '~/api/tasks.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { SlowNote } from '~/tasks/loading-table.tsx'
import { withoutTask } from '~/tasks/task-address.ts'
import { tabMark, taskTitle } from '~/tasks/page-title.ts'
import { errorFacts } from '~/tasks/request-error.ts'
import { RequestErrorState } from '~/tasks/request-error-state.tsx'
import { nextLook } from '~/tasks/live-list.ts'
import { usePaused } from '~/tasks/use-paused.ts'
import { useTaskContext } from '~/tasks/task-context.ts'
import { taskName, type AssetNames } from '~/api/task-values.ts'
import { Drawer } from '~/ui/drawer.tsx'
import { EmptyState } from '~/ui/states.tsx'
import { usePageActions } from '~/ui/page-actions.ts'
import { useReadingPlace } from '~/ui/use-reading-place.ts'
import { useTabMark } from '~/ui/use-tab-mark.ts'
import { useShortcuts } from '~/ui/use-shortcuts.ts'
import { DrawerHeader } from './drawer-header.tsx'
import { RefreshProblem } from './refresh-problem.tsx'
import { TaskSections } from './task-sections.tsx'
import { useSayTask } from './use-say-task.ts'
import { useNeighbours } from './neighbours.ts'

/** A route, not a state: it has its own address, and Back closes it. */
export function TaskDrawer() {
  const { task_id: taskId = '' } = useParams()
  const { wide, onWiden } = useTaskContext()
  const navigate = useNavigate()
  const neighbours = useNeighbours(taskId)
  const stepped = useRef<string>(null)
  const takeStep = () => {
    const { current } = stepped
    stepped.current = null
    return current
  }
  const close = () =>
    void navigate({ pathname: '/tasks', search: withoutTask(window.location.search) })
  useReturnFocus(taskId)
  const shown = useRef(taskId)
  const takeOther = () => {
    const { current } = shown
    shown.current = taskId
    return current !== taskId
  }
  useShortcuts({ Escape: close, j: neighbours.openNext, k: neighbours.openPrevious })

  usePageActions([
    { label: 'Close task', keys: 'Esc', run: close },
    { label: 'Next task', keys: 'j', run: neighbours.openNext },
    { label: 'Previous task', keys: 'k', run: neighbours.openPrevious },
  ])

  return (
    <Drawer label={`Task ${visibleText(taskId)}`} wide={wide} onClose={close}>
      <OpenTask
        key={taskId}
        taskId={taskId}
        takeOther={takeOther}
        header={{
          taskId,
          neighbours,
          onStep: (label) => (stepped.current = label),
          takeStep,
          wide,
          onWiden,
          onClose: close,
        }}
      />
    </Drawer>
  )
}

type OpenTaskProps = {
  taskId: string
  /** Whether another task was shown before; asked once. */
  takeOther: () => boolean
  header: Omit<Parameters<typeof DrawerHeader>[0], 'task' | 'name'>
}

const BEHIND = 1_000

function OpenTask({ taskId, takeOther, header }: OpenTaskProps) {
  const { tasks, assets: listed } = useTaskContext()
  const paused = usePaused()
  const scroller = useRef<HTMLDivElement>(null)
  useReadingPlace(scroller)
  const row = tasks.find(({ task_id }) => task_id === taskId)
  // How often the whole task had been looked at when the list learnt of its end.
  const looksAtEnd = useRef<number>(undefined)
  const query = useQuery({
    ...taskQueries.detail(taskId),
    enabled: isSafeId(taskId),
    refetchInterval: ({ state: { data, dataUpdateCount, error } }) => {
      if (!data || !isRunning(data.task)) return false
      // The list has learnt of the end: what is shown of it is cut, so the whole is fetched at once.
      if (row && !isRunning(row) && !error) {
        looksAtEnd.current ??= dataUpdateCount
        // One that goes on to say otherwise is asked less and less.
        return BEHIND * 2 ** Math.min(dataUpdateCount - looksAtEnd.current, 6)
      }
      return !paused && nextLook(dataUpdateCount, data.text.length, error)
    },
    refetchOnWindowFocus: ({ state }) =>
      !paused && state.data !== undefined && isRunning(state.data.task),
  })
  const known = query.data?.task
  // The list may have learnt of the end first; then its row is shown until the whole task is here.
  const task = known && row ? laterOf(row, known) : (known ?? row)
  const detail = task === known ? query.data : undefined
  const assets = useAssetsOf(row ? undefined : task, listed)
  const name = task && taskName(task, assets)
  useTabMark(tabMark(task))
  useSayTask(task, name, takeOther)
  const gone = query.error instanceof ApiError && query.error.kind === 'gone'
  const refetch = () => void query.refetch()

  return (
    <>
      <title>{taskTitle(name ?? taskId, task)}</title>
      <DrawerHeader {...header} task={task} name={name} />
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        {query.error && task && (
          <RefreshProblem
            text={gone ? goneText : incompleteText}
            facts={query.error instanceof ApiError ? errorFacts(query.error) : ''}
            onRetry={refetch}
          />
        )}
        {task ? (
          <TaskSections task={task} detail={detail} assets={assets} />
        ) : (
          <NoTask taskId={taskId} error={query.error} onRetry={refetch} />
        )}
      </div>
    </>
  )
}

/** A task that is not on the page beside it has to ask for its film's name itself. */
function useAssetsOf(task: Task | undefined, listed: AssetNames): AssetNames {
  const id = task?.video_source?.asset_id
  const own = useQuery(assetQueries.many(id && isSafeId(id) ? [id] : []))
  return own.data ?? listed
}

const goneText =
  'The API no longer knows this task: it may have been deleted. What was last known of it is shown.'
const incompleteText = 'The whole task could not be loaded. What is known of it is shown.'

type NoTaskProps = { taskId: string; error: Error | null; onRetry: () => void }

/** What stands in the place of a task that is not there. */
function NoTask({ taskId, error, onRetry }: NoTaskProps) {
  if (!isSafeId(taskId)) {
    return (
      <EmptyState title="This is not the ID of a task">
        <p>
          An ID has letters, digits, “-” and “_” only. Nothing was asked of the API. Check the
          address, or choose a task of the list.
        </p>
      </EmptyState>
    )
  }
  if (error) return <RequestErrorState error={error} onRetry={onRetry} />
  return (
    <div role="status" className="flex flex-col gap-4 p-6">
      <span className="text-sm text-muted">
        Loading task… <SlowNote />
      </span>
      {[60, 90, 75, 40].map((width) => (
        <span key={width} className="h-3 rounded-full bg-subtle" style={{ width: `${width}%` }} />
      ))}
    </div>
  )
}

/** Closed by whatever means, Back included, the focus goes back to the row it came from. */
function useReturnFocus(taskId: string) {
  const focusRow = useEffectEvent(() => {
    const row = document.querySelector<HTMLElement>(`tr[data-task-id="${CSS.escape(taskId)}"] a`)
    row?.focus({ preventScroll: false })
  })
  useEffect(
    () => () => {
      // After the drawer is gone: what holds the focus by then was chosen by the reader.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) focusRow()
      })
    },
    [],
  )
}
