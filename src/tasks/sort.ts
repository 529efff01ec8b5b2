import { type Task } from '~/api/tasks.ts'
import { parseTime } from '~/lib/time.ts'
import { defaults, type SortColumn } from './search.ts'
import {
  filmDuration,
  promptText,
  sourceText,
  taskName,
  tookTime,
  type AssetNames,
} from './task-values.ts'

type SortValue = string | number | undefined

const sortValues: Record<SortColumn, (task: Task, assets: AssetNames) => SortValue> = {
  created_at: (task) => parseTime(task.created_at),
  completed_at: (task) => parseTime(task.completed_at),
  status: (task) => task.status,
  custom_id: (task, assets) => taskName(task, assets),
  source: (task, assets) => sourceText(task, assets),
  analysis_mode: (task) => task.request_params?.analysis_mode,
  prompt: (task) => promptText(task),
  duration: (task) => filmDuration(task),
  took: (task) => tookTime(task),
  output_tokens: (task) => task.result?.usage?.output_tokens,
  input_tokens: (task) => task.result?.usage?.input_tokens,
  finish_reason: (task) => task.result?.finish_reason,
}

export type SortState = { column: SortColumn; descending: boolean }

export function readSort(sort: string): SortState {
  const descending = sort.startsWith('-')
  const id = descending ? sort.slice(1) : sort
  return { column: isSortColumn(id) ? id : 'created_at', descending }
}

const isSortColumn = (id: string): id is SortColumn => Object.hasOwn(sortValues, id)

/** The API's own order, which holds for the whole list and not only for the page. */
export const isApiOrder = (sort: string) => sort === defaults.sort

/** A click on a header: ascending first, then descending; on dates and numbers the largest first. */
export function nextSort(sort: string, column: SortColumn): string {
  const now = readSort(sort)
  const largestFirst = ![
    'status',
    'custom_id',
    'source',
    'analysis_mode',
    'prompt',
    'finish_reason',
  ].includes(column)
  const descending = now.column === column ? !now.descending : largestFirst
  return descending ? `-${column}` : column
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

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
      : collator.compare(String(left), String(right))
  return descending ? -order : order
}
