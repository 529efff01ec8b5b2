import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { isSafeId, taskQueries } from '~/api/tasks.ts'
import { forNextTask } from '~/tasks/task-address.ts'
import { pagePosition } from '~/tasks/page-position.ts'
import { changeSearch, parseSearch, toListParams, type TaskSearch } from '~/tasks/search.ts'
import { sortTasks } from '~/tasks/sort.ts'
import { useTaskContext } from '~/tasks/task-context.ts'
import { announce } from '~/ui/announcer.tsx'

export type Neighbours = {
  hasPrevious: boolean
  hasNext: boolean
  openPrevious: () => void
  openNext: () => void
}

/** Next and previous walk the list as it is filtered and sorted, across the borders of its pages. */
export function useNeighbours(taskId: string): Neighbours {
  const { tasks, search, assets, hasNext: hasNextPage, walk } = useTaskContext()
  const client = useQueryClient()
  const navigate = useNavigate()
  const index = tasks.findIndex(({ task_id }) => task_id === taskId)

  const open = (id: string, page: number) => {
    const params = changeSearch({ page }, new URLSearchParams(forNextTask(window.location.search)))
    void navigate({ pathname: `/tasks/${id}`, search: params.toString() })
  }
  const openFrom = async (search: TaskSearch, end: 'first' | 'last') => {
    const { pathname } = window.location
    try {
      const next = await client.fetchQuery(taskQueries.list(toListParams(search)))
      const there = sortTasks(next.tasks, search.sort, assets).filter(({ task_id }) =>
        isSafeId(task_id),
      )
      // Whoever closed the task meanwhile, or went on to another, is not brought back.
      if (window.location.pathname !== pathname) return
      // New tasks push rows over the border: the task that is open must not come a second time.
      const others = there.filter(({ task_id }) => pathname !== `/tasks/${task_id}`)
      const task = others.at(end === 'first' ? 0 : -1)
      if (task) open(task.task_id, search.page)
      else announce('There are no more tasks')
    } catch {
      announce('The page of tasks beside this one could not be loaded')
    }
  }
  const step = (by: 1 | -1) => {
    // A list that is not shown has no next row, whatever is known of it.
    if (!tasks.length) return
    // From the address and not from what is on screen, which is behind when keys come fast.
    const { pathname, search: query } = window.location
    const { search } = parseSearch(new URLSearchParams(query))
    const list = client.getQueryData(taskQueries.list(toListParams(search)).queryKey)
    const rows = sortTasks(list?.tasks ?? [], search.sort, assets)
    const at = rows.findIndex(({ task_id }) => pathname === `/tasks/${task_id}`)
    if (at === -1) return
    const { page, page_limit } = search
    const onPage = rows[at + by]
    if (onPage && isSafeId(onPage.task_id)) return open(onPage.task_id, page)
    const isMore = by === 1 ? pagePosition(list, page, page_limit).hasNext : page > 1
    if (isMore) void openFrom({ ...search, page: page + by }, by === 1 ? 'first' : 'last')
  }

  if (walk) {
    const { hasPrevious, hasNext } = walk
    const openPrevious = () => walk.step(-1)
    return { hasPrevious, hasNext, openPrevious, openNext: () => walk.step(1) }
  }
  return {
    hasPrevious: index > 0 || (index === 0 && search.page > 1),
    hasNext: index !== -1 && (index < tasks.length - 1 || hasNextPage),
    openPrevious: () => step(-1),
    openNext: () => step(1),
  }
}
