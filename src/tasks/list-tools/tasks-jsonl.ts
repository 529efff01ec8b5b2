import type { Task, TaskDetail } from '~/api/tasks.ts'
import { fitToTake } from './fit-to-take.ts'
import type { TakeOptions } from './tasks-csv.ts'

/** One task, one line, under the API's own names. */
export const jsonLine = (task: Task, { keepsSecrets }: TakeOptions) =>
  `${JSON.stringify(keepsSecrets ? task : fitToTake(task))}\n`

/** The answer about one task: to the letter as it came, unless something in it has to be masked. */
export function jsonLineOf({ body, text }: TaskDetail, { keepsSecrets }: TakeOptions) {
  const fit = keepsSecrets ? body : fitToTake(body)
  if (fit !== body) return `${JSON.stringify(fit)}\n`
  // Within JSON a line break can only stand between values, where it means nothing.
  return `${text.replace(/[\r\n]+/g, '').trim()}\n`
}
