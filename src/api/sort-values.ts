import { parseTime } from '~/lib/time.ts'
import {
  filmDuration,
  promptText,
  sourceText,
  taskName,
  tookTime,
  type AssetNames,
} from '~/api/task-values.ts'
import { sortColumns, type SortColumn } from './list-params.ts'
import type { Task } from './tasks.ts'

export { sortColumns, type SortColumn }

export type SortValue = string | number | undefined

/** What the rows are compared by: on a page and over the whole account it is the same. */
export const sortValues: Record<SortColumn, (task: Task, assets: AssetNames) => SortValue> = {
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

/** Texts by the reader's language, `take 9` before `take 10`. */
export const textOrder = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
