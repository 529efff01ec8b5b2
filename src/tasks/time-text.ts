import { parseTime } from '~/lib/parse-time.ts'

const DATE = /^\d{4}-\d{2}-\d{2}$/
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i

/** Milliseconds since the epoch: of a date, when that day begins in the reader's zone. */
export function readTime(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (RFC_3339.test(text)) return parseTime(text)
  if (!DATE.test(text)) return undefined
  const start = parseTime(`${text}T00:00:00`)
  // The 31st of February would be a day of March.
  if (start === undefined || new Date(start).getDate() !== Number(text.slice(8))) return undefined
  return start
}
