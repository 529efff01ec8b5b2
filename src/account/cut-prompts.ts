import { LIST_PROMPT_LENGTH } from '~/api/task-values.ts'
import { FLAG } from './row-columns.ts'
import type { TaskIndex } from './task-index.ts'

/** Of these rows, those whose prompt may go on behind what the list gave. */
export function cutPromptRows(index: TaskIndex, rows: Uint32Array): Uint32Array {
  const { prompt, flags } = index.columns
  const isFull = index.prompts.values.map((text) => [...text].length === LIST_PROMPT_LENGTH)
  const wanted = FLAG.prompt | FLAG.prompt2
  return rows.filter(
    (row) =>
      isFull[prompt[row] ?? 0] === true &&
      ((flags[row] ?? 0) & wanted) !== 0 &&
      !index.isWhole(row),
  )
}
