export const timeFormats = ['seconds', 'hh:mm:ss', 'hh:mm:ss.fff'] as const
export type TimeFormat = (typeof timeFormats)[number]

/** A moment as the API writes it: a number only in the format `seconds`. */
export function formatTime(seconds: number, format: TimeFormat) {
  if (format === 'seconds') return seconds
  const whole = Math.floor(seconds)
  const clock = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
  if (format === 'hh:mm:ss') return clock
  const milliseconds = Math.round((seconds - whole) * 1000)
  return `${clock}.${String(milliseconds).padStart(3, '0')}`
}
