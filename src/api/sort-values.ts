import { parseTime } from '~/lib/time.ts'
import {
  filmLength,
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

type ValueOf<Value extends SortValue> = (task: Task, assets: AssetNames) => Value | undefined

const texts = {
  status: (task) => task.status,
  custom_id: (task, assets) => taskName(task, assets),
  source: (task, assets) => sourceText(task, assets),
  analysis_mode: (task) => task.request_params?.analysis_mode,
  prompt: (task) => promptText(task),
  finish_reason: (task) => task.result?.finish_reason,
} satisfies { [Column in SortColumn]?: ValueOf<string> }

const numbers = {
  created_at: (task) => parseTime(task.created_at),
  completed_at: (task) => parseTime(task.completed_at),
  duration: (task, assets) => filmLength(task, assets),
  took: (task) => tookTime(task),
  output_tokens: (task) => task.result?.usage?.output_tokens,
  input_tokens: (task) => task.result?.usage?.input_tokens,
} satisfies { [Column in SortColumn]?: ValueOf<number> }

/** What the rows are compared by: on a page and over the whole account it is the same. */
export const sortValues: Record<SortColumn, ValueOf<string | number>> = { ...texts, ...numbers }

export const isText = (column: SortColumn) => column in texts

/** Texts by the reader's language, `take 9` before `take 10`. */
export const textOrder = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
