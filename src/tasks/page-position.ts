import type { TaskPage } from '~/api/tasks.ts'

/** No page of the API holds more. An answer that does is shown in part, and said to be. */
export const MOST_ROWS = 50

export type PagePosition = {
  pages: number | undefined
  total: number | undefined
  hasNext: boolean
}

/** Where a page stands in the list. Without totals a full page means that there may be more. */
export function pagePosition(
  data: TaskPage | undefined,
  page: number,
  pageLimit: number,
): PagePosition {
  if (!data) return { pages: undefined, total: undefined, hasNext: false }
  const { total_results: total, total_page } = data.page_info
  const counted = total_page ?? (total === undefined ? undefined : Math.ceil(total / pageLimit))
  const pages = counted === undefined ? undefined : Math.max(1, counted)
  const full = data.tasks.length + data.unreadable >= pageLimit
  return { pages, total, hasNext: pages === undefined ? full : page < pages }
}

/** How many rows of a page were on the page before when it was seen: new tasks push rows down. */
export function repeatedFrom(before: TaskPage | undefined, now: TaskPage | undefined): number {
  const seen = new Set(before?.tasks.map(({ task_id }) => task_id))
  return now?.tasks.filter(({ task_id }) => seen.has(task_id)).length ?? 0
}
