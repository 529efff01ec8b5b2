import { LIST_PROMPT_LENGTH } from '~/api/task-values.ts'
import { isSafeId } from '~/api/tasks.ts'
import { matchedRows } from './matched-rows.ts'
import { FLAG } from './row-columns.ts'
import { orderRows } from './row-order.ts'
import type { TaskIndex } from './task-index.ts'
import type { AccountQuery } from './task-query.ts'

/**
 * Of the rows that match, in order, those whose prompt may go on behind what the list gave, and that
 * can be asked for (S30).
 */
export function cutPromptRows(index: TaskIndex, query: AccountQuery): Uint32Array {
  const { prompt, flags } = index.columns
  const { fails } = matchedRows(index, query)
  const isFull = index.prompts.values.map((text) => [...text].length === LIST_PROMPT_LENGTH)
  const wanted = FLAG.prompt | FLAG.prompt2
  return orderRows(index, query.sort ?? '-created_at').filter(
    (row) =>
      fails[row] === 0 &&
      isFull[prompt[row] ?? 0] === true &&
      ((flags[row] ?? 0) & wanted) !== 0 &&
      !index.isWhole(row) &&
      isSafeId(index.idOf(row)),
  )
}
