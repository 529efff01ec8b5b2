import { NOT_KEPT } from './answers.ts'
import { matchedRows } from './matched-rows.ts'
import { markWords } from './search-words.ts'
import type { TaskIndex } from './task-index.ts'
import type { AccountQuery } from './task-query.ts'

/** How many answers of what matches are there to be searched, and how many are not: there was no room. */
export function countAnswers(index: TaskIndex, query: AccountQuery) {
  const { fails } = matchedRows(index, query)
  const { answer } = index.columns
  let kept = 0
  let missing = 0
  for (let row = 0; row < fails.length; row += 1) {
    if (fails[row] !== 0 || answer[row] === 0) continue
    if (answer[row] === NOT_KEPT) missing += 1
    else kept += 1
  }
  return { kept, missing }
}

/** How many of these rows, which match, would not if it were not for their answers. */
export function countByAnswer(index: TaskIndex, rows: Uint32Array, q: string | undefined): number {
  const words = markWords(index, q) ?? []
  const { custom, prompt, source, error } = index.columns
  let count = 0
  for (const row of rows) {
    const isOnly = words.some(
      ({ ids, names, prompts, sources, errors }) =>
        !names[custom[row] ?? 0] &&
        !prompts[prompt[row] ?? 0] &&
        !sources[source[row] ?? 0] &&
        !errors[error[row] ?? 0] &&
        !ids[row],
    )
    if (isOnly) count += 1
  }
  return count
}
