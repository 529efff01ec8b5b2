import { formatLocal, formatRelative, formatUtc, parseTime } from '~/lib/time.ts'
import { useNow } from './use-now.ts'

type TimeProps = { value: string }

/** A moment as "3 hr. ago", with both exact readings on hover. What is no date is shown as it came. */
export function RelativeTime({ value }: TimeProps) {
  const now = useNow(5000)
  const time = parseTime(value)
  if (time === undefined) return <bdi>{value}</bdi>
  return (
    <time
      dateTime={new Date(time).toISOString()}
      title={`${formatLocal(time)}\n${formatUtc(time)}`}
    >
      {formatRelative(time, now)}
    </time>
  )
}

/** A moment in full: local time with its offset, then UTC. */
export function ExactTime({ value }: TimeProps) {
  const time = parseTime(value)
  if (time === undefined) return <bdi>{value}</bdi>
  return (
    <time dateTime={new Date(time).toISOString()}>
      {formatLocal(time)} <span className="text-muted">· {formatUtc(time)}</span>
    </time>
  )
}
