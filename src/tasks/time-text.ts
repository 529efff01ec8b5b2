import { readerTimeZone } from '~/lib/settings.ts'
import { parseMoment } from '~/lib/zoned-time.ts'

/** Milliseconds since the epoch: of a date, when that day begins in the reader's zone. */
export const readTime = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : parseMoment(text, readerTimeZone())
