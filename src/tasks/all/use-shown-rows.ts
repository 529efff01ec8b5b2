import { useState } from 'react'
import { countOf } from '~/lib/numbers.ts'
import { compareRows, isStart, type RowsDifference } from './compare-rows.ts'

type ShownRowsOptions = {
  /** What is asked, and by which order: another one is answered at once. */
  asked: string
  /** The rows as of this moment: after an answer they are there before the screen is told. */
  findNow: () => Uint32Array
  /** How many rows there are in all. */
  size: number
  /** Rows are still being read: they come as they do, and the table keeps the reader's place. */
  isReading: boolean
}

export type ShownRows = {
  rows: Uint32Array
  /** What is true by now and not shown yet. */
  waiting: RowsDifference | undefined
  show: () => void
}

/** Once all is read, nothing moves under the reader: what changes is said, and shown on request. */
export function useShownRows(now: Uint32Array, options: ShownRowsOptions): ShownRows {
  const { asked, findNow, size, isReading } = options
  const [shown, setShown] = useState({ rows: now, asked, isReading })
  // The last page comes and ends the reading at once: it is shown as those before it.
  const isFresh = shown.asked !== asked || isReading || shown.isReading || isStart(shown.rows, now)
  const fresh = { rows: now, asked, isReading }
  if (isFresh && (shown.rows !== now || shown.isReading !== isReading)) setShown(fresh)
  const rows = isFresh ? now : shown.rows
  return {
    rows,
    waiting: isFresh ? undefined : compareRows(rows, now, size),
    show: () => setShown({ rows: findNow(), asked, isReading }),
  }
}

/** `3 more match, 1 does not any more`. */
export function differenceText({ more, gone, isMoved }: RowsDifference): string {
  const parts = [
    more > 0 && countOf(more, 'more matches', 'more match'),
    gone > 0 && countOf(gone, 'no longer matches', 'no longer match'),
  ].filter(Boolean)
  return parts.length === 0 && isMoved ? 'The order has changed' : parts.join(', ')
}
