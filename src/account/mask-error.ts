import { errorText } from '~/api/task-values.ts'
import type { Task } from '~/api/tasks.ts'

const ID =
  /\b(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?=[a-z]*\d)[0-9a-z]*(?:[a-z]\d|\d[a-z])[0-9a-z_-]{6,})\b/gi
const NUMBER = /\d+(?:[.,:]\d+)*/g

/** A message without what differs each time, so that the same failure is the same text. */
export const maskError = (message: string) => message.replace(ID, '…').replace(NUMBER, '#')

/** All that the API says went wrong, fit to be shown, grouped and put into an address. */
export const wholeProblem = ({ error }: Task) =>
  error ? errorText(error.message ?? error.code ?? '') : ''

/** What comes before the first number of a custom ID: `take-7-b` and `take-12` begin alike. */
export function customIdPrefix(customId: string): string {
  const end = customId.search(/\d/)
  const prefix = end === -1 ? customId : customId.slice(0, end)
  return prefix.replace(/[-_.:/ ]+$/, '') || '#'
}
