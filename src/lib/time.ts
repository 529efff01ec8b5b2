import { parseTime } from './parse-time.ts'

export { parseTime }

const local = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'long' })

/** In the reader's own zone, with its offset, so that a copied time still says when it was. */
export const formatLocal = (time: number) => local.format(time)

/** `2026-11-23 17:04:05 UTC`; the milliseconds only when there are any. */
export const formatUtc = (time: number) =>
  new Date(time).toISOString().replace('T', ' ').replace('.000', '').replace('Z', ' UTC')

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'always', style: 'short' })
const shortDate = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' })
const shortDateWithYear = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** `12 sec. ago`, `3 hr. ago`; from a week on the date, which says more than "41 days ago". */
export function formatRelative(time: number, now: number): string {
  const past = Math.max(0, now - time)
  // A clock that is a little behind the API's would otherwise speak of the future.
  if (past < 5 * SECOND) return 'just now'
  if (past < MINUTE) return relative.format(-Math.floor(past / SECOND), 'second')
  if (past < HOUR) return relative.format(-Math.floor(past / MINUTE), 'minute')
  if (past < DAY) return relative.format(-Math.floor(past / HOUR), 'hour')
  if (past < 7 * DAY) return relative.format(-Math.floor(past / DAY), 'day')
  const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear()
  return (sameYear ? shortDate : shortDateWithYear).format(time)
}

/** How long something took, from milliseconds: `0.8 s`, `12 s`, `3 min 20 s`, `1 h 05 min`. */
export function formatElapsed(milliseconds: number): string {
  if (milliseconds < 0) return '—'
  if (milliseconds < 10 * SECOND && milliseconds % SECOND) {
    return `${(milliseconds / SECOND).toFixed(1)} s`
  }
  const seconds = Math.floor(milliseconds / SECOND)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min ${pad(seconds % 60)} s`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return `${hours} h ${pad(minutes % 60)} min`
  return `${Math.floor(hours / 24)} d ${hours % 24} h`
}

const pad = (value: number) => String(value).padStart(2, '0')
