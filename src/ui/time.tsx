import {
  formatLocal,
  formatRelative,
  formatShort,
  formatTitle,
  formatUtc,
  parseTime,
} from '~/lib/time.ts'
import { useNow } from './use-now.ts'
import { useSettings } from './use-settings.ts'

const HOUR = 3_600_000

type TimeProps = { value: string }

/** A moment of a list, as "3 hr. ago" or to the minute, with all of its readings on hover. */
export function ListTime({ value }: TimeProps) {
  const { times } = useSettings()
  const time = parseTime(value)
  // "3 hr. ago" is as true a minute later: fifty times are not drawn anew every few seconds.
  const now = useNow((now) => (now - (time ?? 0) < HOUR ? 5000 : 60_000))
  // What is no date is shown as it came.
  if (time === undefined) return <bdi>{value}</bdi>
  return (
    <time dateTime={new Date(time).toISOString()} title={formatTitle(time, now)}>
      {(times === 'exact' ? formatShort : formatRelative)(time, now)}
    </time>
  )
}

/** A moment in full: in the reader's zone with its offset, then UTC. */
export function ExactTime({ value }: TimeProps) {
  useSettings()
  const now = useNow(60_000)
  const time = parseTime(value)
  if (time === undefined) return <bdi>{value}</bdi>
  return (
    <time dateTime={new Date(time).toISOString()} title={formatTitle(time, now)}>
      {formatLocal(time)} <span className="text-muted">· {formatUtc(time)}</span>
    </time>
  )
}
