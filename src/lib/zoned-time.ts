const DAY = 86_400_000

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string) {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(timeZone, format)
  }
  return format
}

/** The clock on the wall of a zone, told as if it were UTC. */
export function wallClock(time: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(time)
  const text = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(text(type))
  const year = text('era') === 'BC' ? 1 - read('year') : read('year')
  const day = dayInUtc(year, read('month'), read('day'))
  const seconds = (read('hour') * 60 + read('minute')) * 60 + read('second')
  return day + seconds * 1000 + (((time % 1000) + 1000) % 1000)
}

/** `Date.UTC` takes the years 0 to 99 for those of the last century. */
const dayInUtc = (year: number, month: number, day: number) =>
  new Date(0).setUTCFullYear(year, month - 1, day)

/** The first moment at which a zone's clock shows this; where it is put forward over it, the next. */
export function fromWallClock(clock: number, timeZone: string): number {
  const offset = (time: number) => wallClock(time, timeZone) - time
  const moments = [clock - offset(clock - DAY), clock - offset(clock + DAY)].sort((a, b) => a - b)
  return moments.find((time) => wallClock(time, timeZone) === clock) ?? moments[1] ?? clock
}

/** The first moment of the day that a moment belongs to, in a zone. */
export function startOfDay(time: number, timeZone: string): number {
  const clock = wallClock(time, timeZone)
  return fromWallClock(Math.floor(clock / DAY) * DAY, timeZone)
}

const RFC_3339 =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?([Zz]|[+-]\d\d:\d\d))?$/

/** A moment written as RFC 3339 says, or a date: its first moment in a zone. */
export function parseMoment(text: string, timeZone: string): number | undefined {
  const [, year, month, day, hour, minute] = RFC_3339.exec(text) ?? []
  const date = dayInUtc(Number(year), Number(month), Number(day))
  // Dates that do not exist, such as 30 February, would move on to the next month.
  const read = new Date(date || 0)
  if (read.getUTCDate() !== Number(day) || read.getUTCMonth() + 1 !== Number(month))
    return undefined
  if (hour === undefined) return fromWallClock(date, timeZone)
  if (Number(hour) > 23 || Number(minute) > 59) return undefined
  const time = Date.parse(text.replace(' ', 'T').toUpperCase())
  return Number.isNaN(time) ? undefined : time
}

/** Whether the browser knows such a zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    formatOf(timeZone)
    return true
  } catch {
    return false
  }
}
