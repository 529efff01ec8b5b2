const CLOCK = /^(-?)(?:(\d{1,9}):)?(\d{1,9}):([0-5]\d)(?:[.,](\d{1,9}))?$/
const SECONDS = /^-?\d{1,15}(?:\.\d{1,15})?$/

/**
 * Seconds from any way the API writes a time: a number, `hh:mm:ss`, `hh:mm:ss.fff` or `mm:ss`.
 * `segment_time_format` is not echoed by the API, so only the value itself tells which it is.
 */
export function parseTimecode(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'string') return undefined

  const text = value.trim()
  if (SECONDS.test(text)) return Number(text)
  const clock = CLOCK.exec(text)
  if (!clock) return undefined

  const [, sign, hours, minutes = '', seconds = '', fraction = '0'] = clock
  if (hours !== undefined && (minutes.length > 2 || Number(minutes) > 59)) return undefined
  const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds)
  // Read as one decimal: adding a binary fraction to the seconds would drift in the last digit.
  const total = Number(`${whole}.${fraction}`)
  return sign ? 0 - total : total
}

/**
 * `1:23`, `1:02:03`; with milliseconds as soon as there is a fraction, because a time that was
 * rounded to the second would point beside what the film shows.
 */
export function formatTimecode(seconds: number): string {
  const total = Math.round(Math.abs(seconds) * 1000)
  if (!Number.isFinite(total)) return '—'
  const milliseconds = total % 1000
  const whole = (total - milliseconds) / 1000
  const minutes = Math.floor(whole / 60) % 60
  const hours = Math.floor(whole / 3600)

  const clock = hours ? `${hours}:${pad(minutes, 2)}` : `${minutes}`
  const fraction = milliseconds ? `.${pad(milliseconds, 3)}` : ''
  return `${seconds < 0 && total ? '-' : ''}${clock}:${pad(whole % 60, 2)}${fraction}`
}

const pad = (value: number, length: number) => String(value).padStart(length, '0')
