export const timeFormats = ['seconds', 'hh:mm:ss', 'hh:mm:ss.fff'] as const
export type TimeFormat = (typeof timeFormats)[number]

/** A moment as the API writes it: a number only in the format `seconds`. */
export function formatTime(seconds: number, format: TimeFormat) {
  if (format === 'seconds') return seconds
  const step = format === 'hh:mm:ss' ? 1000 : 1
  // Rounded before it is taken apart: 59.9996 is a minute, not 59 seconds and 1000 milliseconds.
  const milliseconds = Math.round((seconds * 1000) / step) * step
  const whole = Math.floor(milliseconds / 1000)
  const clock = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
  if (format === 'hh:mm:ss') return clock
  return `${clock}.${String(milliseconds % 1000).padStart(3, '0')}`
}
