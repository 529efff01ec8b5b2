import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { countOf } from '~/lib/numbers.ts'
import { parseTime } from '~/lib/time.ts'
import { ApiError } from '~/api/errors.ts'
import {
  isRunning,
  NEWEST_LIMIT,
  taskQueries,
  type Task,
  type TaskListParams,
} from '~/api/tasks.ts'
import { usePaused } from './use-paused.ts'

const FIRST_LOOK = 5_000
const LAST_LOOK = 60_000
const FIRST_NEWS = 15_000
const LAST_NEWS = 300_000
// A page of many long results is asked for less often: about 100 kB a second at the most.
const CHARACTERS_PER_MS = 100

// A timer that is set for longer goes off at once.
const LONGEST_TIMER = 2 ** 31 - 1

const noSooner = (milliseconds: number, error: Error | null) => {
  const asked = error instanceof ApiError ? (error.retryAfter ?? 0) : 0
  return Math.min(Math.max(milliseconds, asked), LONGEST_TIMER)
}

/** The one place that decides when something refreshes by itself. */
export const nextLook = (looks: number, size: number, error: Error | null) =>
  noSooner(
    Math.max(Math.min(FIRST_LOOK * 1.25 ** looks, LAST_LOOK), size / CHARACTERS_PER_MS),
    error,
  )

type Look = Pick<UseQueryResult, 'error' | 'errorUpdatedAt'>

/**
 * A page of tasks that stays true without moving: unfinished rows are patched in place, and new
 * tasks are only counted. Hidden, offline and paused, it asks nothing; nor where it is blocked by a
 * filter of the address that cannot be used.
 */
export function useLiveList(params: TaskListParams, blocked: boolean) {
  const paused = usePaused()
  const client = useQueryClient()
  const list = useQuery({ ...taskQueries.list(params), enabled: !blocked })
  const shown = list.isPlaceholderData ? undefined : list.data
  const live = !paused && !blocked && shown !== undefined

  const changes = useQuery({
    ...taskQueries.changes(params),
    enabled: live && shown.tasks.some(isRunning),
    // The list itself is the first look.
    initialData: { size: shown?.size ?? 0 },
    initialDataUpdatedAt: list.dataUpdatedAt,
    staleTime: FIRST_LOOK,
    refetchInterval: ({ state }) =>
      nextLook(state.dataUpdateCount, state.data?.size ?? 0, state.error),
    refetchOnWindowFocus: true,
    refetchOnReconnect: true,
    networkMode: 'online',
    retry: false,
  })

  const { page: _page, page_limit: _limit, ...filters } = params
  const firstPage = client.getQueryData(taskQueries.list({ ...params, page: 1 }).queryKey)?.tasks
  const newest = useQuery({
    ...taskQueries.newest(filters),
    enabled: live,
    ...(firstPage && { initialData: { tasks: firstPage, first: firstPage } }),
    staleTime: FIRST_NEWS,
    refetchInterval: ({ state }) =>
      noSooner(Math.min(FIRST_NEWS * 1.2 ** state.dataUpdateCount, LAST_NEWS), state.error),
    refetchOnWindowFocus: true,
    refetchOnReconnect: true,
    networkMode: 'online',
    retry: false,
  })

  // What failed before the list itself came anew has been made good by it.
  const isUnsettled = ({ error, errorUpdatedAt }: Look) =>
    error !== null && errorUpdatedAt > list.dataUpdatedAt

  const refreshFirst = () =>
    client.refetchQueries({ queryKey: taskQueries.list({ ...params, page: 1 }).queryKey })
  // On a later page the first one may never have been seen; then only what comes from now on is new.
  const known = firstPage ?? newest.data?.first
  return {
    list,
    refresh: () => list.refetch(),
    refreshFirst,
    newTasks: countNew(newest.data?.tasks ?? [], known ?? []),
    refreshError: [changes, newest].find(isUnsettled)?.error ?? null,
  }
}

/** How many tasks at the head of the list are newer than all that are known. */
export function countNew(head: Task[], known: Task[]): number {
  const ids = new Set(known.map(({ task_id }) => task_id))
  const newest = Math.max(0, ...known.map(createdTime))
  // A task that a deletion moved up into the head is unknown, too, but it is not new.
  return head.filter((task) => !ids.has(task.task_id) && createdTime(task) >= newest).length
}

const createdTime = ({ created_at }: Task) => parseTime(created_at) ?? 0

export const newTasksText = (count: number) =>
  count >= NEWEST_LIMIT ? `${NEWEST_LIMIT}+ new tasks` : countOf(count, 'new task')
