import { readerTimeZone } from '~/lib/settings.ts'
import { wallClock } from '~/lib/zoned-time.ts'

/** `2026-11-23` in the reader's zone. */
export const dayOf = (time: number) =>
  new Date(wallClock(time, readerTimeZone())).toISOString().slice(0, 10)
