const two = (value: number) => String(value).padStart(2, '0')

/** 75 → "01:15", 3675 → "1:01:15": how people and models write a time in text. */
export function spoken(seconds: number) {
  const whole = Math.floor(seconds)
  const hours = Math.floor(whole / 3600)
  const rest = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`
  return hours ? `${hours}:${rest}` : rest
}

/** The API's `segment_time_format`. */
export type TimeFormat = 'seconds' | 'hh:mm:ss' | 'hh:mm:ss.fff'

export function formatTime(seconds: number, format: TimeFormat): number | string {
  if (format === 'seconds') return seconds
  const millis = Math.round(seconds * 1000)
  const whole = format === 'hh:mm:ss' ? Math.round(seconds) : Math.floor(millis / 1000)
  const clock = `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`
  return format === 'hh:mm:ss' ? clock : `${clock}.${String(millis % 1000).padStart(3, '0')}`
}
