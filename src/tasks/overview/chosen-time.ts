import { readerTimeZone } from '~/lib/settings.ts'
import { wallClock } from '~/lib/zoned-time.ts'

const DAY = 86_400_000

/** A moment as the address writes it: midnight of the reader's zone is a date. */
export function momentText(time: number): string {
  const clock = wallClock(time, readerTimeZone())
  if (clock % DAY === 0) return new Date(clock).toISOString().slice(0, 10)
  return new Date(time).toISOString().replace('.000Z', 'Z')
}
