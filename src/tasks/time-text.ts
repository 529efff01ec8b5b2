import { readerTimeZone } from '~/lib/settings.ts'
import { parseMoment } from '~/lib/zoned-time.ts'

/** Milliseconds since the epoch: of a date, when that day begins in the reader's zone. */
export const readTime = (text: string | undefined): number | undefined =>
  // Written by hand, the `+` of a zone is a blank to an address.
  text === undefined
    ? undefined
    : parseMoment(text.replace(/(:\d\d(?:\.\d+)?) (?=\d\d:\d\d$)/, '$1+'), readerTimeZone())
