import { sortValues, type SortColumn, type SortValue } from '~/api/sort-values.ts'
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
  return {
    task_id: task.task_id,
    error: task.error?.message,
    created_at: value('created_at'),
    completed_at: value('completed_at'),
    status: value('status'),
    custom_id: value('custom_id'),
    source: value('source'),
    analysis_mode: value('analysis_mode'),
    prompt: value('prompt'),
    duration: value('duration'),
    took: value('took'),
    output_tokens: value('output_tokens'),
    input_tokens: value('input_tokens'),
    finish_reason: value('finish_reason'),
  }
}
