import { english, formatNumber } from './numbers.ts'
import { parseTime } from './parse-time.ts'
import { currentSettings, readerHours } from './settings.ts'

export { parseTime }

/** In the zone that the reader chose, with its offset, so that a copied time still says when it was. */
export const formatLocal = (time: number) => write('full', time)

/** Day and minute, for a list: the year only when it is another one. */
export const formatShort = (time: number, now: number) =>
  write(isSameYear(time, now) ? 'minute' : 'minuteWithYear', time)

/** `2026-11-23 17:04:05 UTC`; the milliseconds only when there are any. */
export const formatUtc = (time: number) =>
  new Date(time).toISOString().replace('T', ' ').replace('.000', '').replace('Z', ' UTC')

/** All readings of a moment, a line each: the reader's, the device's where it is another, UTC, how long ago. */
export function formatTitle(time: number, now: number): string {
  const { zone } = currentSettings()
  const local = zone === 'local' ? [] : [write('full', time, 'local')]
  // Once, where the reader's zone is that of the device by another name.
  const readings = new Set([write('full', time), ...local, formatUtc(time)])
  return [...readings, relativeTime(time, now)].join('\n')
}

const relative = new Intl.RelativeTimeFormat(english, { numeric: 'always', style: 'short' })

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** `12 sec. ago`, `3 hr. ago`; from a week on the date, which says more than "41 days ago". */
export function formatRelative(time: number, now: number): string {
  if (now - time < 7 * DAY) return relativeTime(time, now)
  return write(isSameYear(time, now) ? 'day' : 'dayWithYear', time)
}

function relativeTime(time: number, now: number): string {
  const past = Math.max(0, now - time)
  // A clock that is a little behind the API's would otherwise speak of the future.
  if (past < 5 * SECOND) return 'just now'
  if (past < MINUTE) return relative.format(-Math.floor(past / SECOND), 'second')
  if (past < HOUR) return relative.format(-Math.floor(past / MINUTE), 'minute')
  if (past < DAY) return relative.format(-Math.floor(past / HOUR), 'hour')
  return relative.format(-Math.floor(past / DAY), 'day')
}

const isSameYear = (time: number, now: number) => write('year', time) === write('year', now)

/** How long something took, from milliseconds: `0.8 s`, `12 s`, `3 min 20 s`, `1 h 05 min`. */
export function formatElapsed(milliseconds: number): string {
  if (milliseconds < 0) return '—'
  if (milliseconds < 10 * SECOND && milliseconds % SECOND) {
    return `${tenths.format(milliseconds / SECOND)} s`
  }
  const seconds = Math.floor(milliseconds / SECOND)
  if (seconds < 60) return `${formatNumber(seconds)} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${formatNumber(minutes)} min ${twoDigits.format(seconds % 60)} s`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return `${formatNumber(hours)} h ${twoDigits.format(minutes % 60)} min`
  return `${formatNumber(Math.floor(hours / 24))} d ${formatNumber(hours % 24)} h`
}

const tenths = new Intl.NumberFormat(undefined, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})
const twoDigits = new Intl.NumberFormat(undefined, { minimumIntegerDigits: 2 })

const day = { day: 'numeric', month: 'short' } as const
const minute = { ...day, hour: '2-digit', minute: '2-digit' } as const
const looks = {
  full: { dateStyle: 'medium', timeStyle: 'long' },
  minute,
  minuteWithYear: { ...minute, year: 'numeric' },
  day,
  dayWithYear: { ...day, year: 'numeric' },
  year: { year: 'numeric' },
} as const

const kept = new Map<string, Intl.DateTimeFormat>()

// A page of rows writes a hundred times: to find a format by a word takes half as long as by all
// that it consists of.
function write(look: keyof typeof looks, time: number, zone = currentSettings().zone): string {
  const { clock } = currentSettings()
  const name = `${look} ${clock} ${zone}`
  let format = kept.get(name)
  if (!format) {
    const timeZone = zone === 'local' ? undefined : zone
    const options = { ...looks[look], timeZone, hourCycle: readerHours() }
    format = new Intl.DateTimeFormat(undefined, options)
    kept.set(name, format)
  }
  return format.format(time)
}
