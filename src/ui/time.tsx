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

type TimeProps = { value: string }

/** A moment of a list, as "3 hr. ago" or to the minute, with all of its readings on hover. */
export function ListTime({ value }: TimeProps) {
  const { times } = useSettings()
  const now = useNow(5000)
  const time = parseTime(value)
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
