import {
  isText,
  sortColumns,
  sortValues,
  textOrder,
  type SortColumn,
  type SortValue,
} from '~/api/sort-values.ts'
import type { AssetNames } from '~/api/task-values.ts'
import type { Task } from '~/api/tasks.ts'
import { defaults } from './search.ts'

export type SortState = { column: SortColumn; descending: boolean }

export function readSort(sort: string): SortState {
  const descending = sort.startsWith('-')
  const id = descending ? sort.slice(1) : sort
  return { column: isSortColumn(id) ? id : 'created_at', descending }
}

const isSortColumn = (id: string): id is SortColumn => sortColumns.some((column) => column === id)

/** The API's own order, which holds for the whole list and not only for the page. */
export const isApiOrder = (sort: string) => sort === defaults.sort

/** A click on a header: ascending first, then descending; on dates and numbers the largest first. */
export function nextSort(sort: string, column: SortColumn): string {
  const now = readSort(sort)
  const descending = now.column === column ? !now.descending : !isText(column)
  return descending ? `-${column}` : column
}

/** The rows of one page in another order; rows without a value come last either way. */
export function sortTasks(tasks: Task[], sort: string, assets: AssetNames): Task[] {
  if (isApiOrder(sort)) return tasks
  const { column, descending } = readSort(sort)
  const valued = tasks.map((task) => ({ task, value: sortValues[column](task, assets) }))
  valued.sort((left, right) => compare(left.value, right.value, descending))
  return valued.map(({ task }) => task)
}

function compare(left: SortValue, right: SortValue, descending: boolean): number {
  if (left === right) return 0
  if (left === undefined) return 1
  if (right === undefined) return -1
  const order =
    typeof left === 'number' && typeof right === 'number'
      ? left - right
      : textOrder.compare(String(left), String(right))
  return descending ? -order : order
}
