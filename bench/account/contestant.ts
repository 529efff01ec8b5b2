import { sortColumns, sortValues, type SortColumn, type SortValue } from '~/api/sort-values.ts'
import type { Task } from '~/api/tasks.ts'

/** Who holds the tasks, orders and searches them. Each call is done when it comes back. */
export type Contestant = {
  load: (pages: Iterable<Task[]>) => void | Promise<void>
  sort: (column: SortColumn, isDescending: boolean) => void | Promise<void>
  /** Text and two facets: rows in order and counts for the values of both; how many match. */
  ask: (text: string, status: string, mode: string) => number | Promise<number>
  /** A page more, without showing it. */
  append: (page: Task[]) => void | Promise<void>
}

/** A row as the others are given it: plain values, ready to be shown, compared and searched. */
export type Row = Record<SortColumn, SortValue> & { task_id: string; error: string | undefined }

const NOTHING = new Map()

export function toRow(task: Task): Row {
  const value = (column: SortColumn) => sortValues[column](task, NOTHING)
  const [created_at, completed_at, status, custom_id, source, analysis_mode] =
    sortColumns.map(value)
  const [, , , , , , prompt, duration, took, output_tokens, input_tokens, finish_reason] =
    sortColumns.map(value)
  return {
    task_id: task.task_id,
    error: task.error?.message,
    created_at,
    completed_at,
    status,
    custom_id,
    source,
    analysis_mode,
    prompt,
    duration,
    took,
    output_tokens,
    input_tokens,
    finish_reason,
  }
}
