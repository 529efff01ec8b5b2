import { countUpTo, type LaneRow } from './lane-layout.ts'
import type { TimeWindow } from './time-axis.ts'

/** What is drawn as one: a segment, or neighbours too small to be told apart at this zoom. */
export type LaneBar = {
  /** Places in the row, both included. */
  first: number
  last: number
  start: number
  end: number
  /** How much of it is filled, from 0 to 1: what is drawn as one may have gaps. */
  share: number
}

/** A bar is never thinner than this, so that two seconds in two hours can still be hit. */
export const THINNEST_BAR = 3

/** Overlapping bars that begin within this many pixels would hide each other. */
const SLOT = 4

/** As long as many in one may get, so that it can still be seen where there are more of them. */
const LONGEST_RUN = 8

/**
 * The bars of one row in a window, at most one a pixel however many segments there are: tiny ones
 * less than a pixel apart become one bar.
 */
export function barsIn(row: LaneRow, { from, to }: TimeWindow, pixelsPerSecond: number): LaneBar[] {
  const pixel = 1 / pixelsPerSecond
  const bars: LaneBar[] = []
  let bar: LaneBar | undefined
  let filled = 0
  let barIsTiny = false

  for (let place = countUpTo(row.reach, from); place < row.starts.length; place++) {
    const start = row.starts[place] ?? 0
    const end = row.ends[place] ?? start
    if (start > to) break
    const isTiny = end - start < THINNEST_BAR * pixel
    const touches = bar && start < bar.end + pixel && start < bar.start + LONGEST_RUN * pixel
    const isHidden = bar && start < bar.end && start - bar.start < SLOT * pixel
    if (bar && ((touches && isTiny && barIsTiny) || isHidden)) {
      bar.last = place
      bar.end = Math.max(bar.end, end)
      filled += end - start
      bar.share = bar.end > bar.start ? Math.min(1, filled / (bar.end - bar.start)) : 1
    } else {
      bar = { first: place, last: place, start, end, share: 1 }
      filled = end - start
      barIsTiny = isTiny
      bars.push(bar)
    }
  }
  return bars
}

/** How many segments of a row reach into a window, or a few more. */
export const countIn = (row: LaneRow, { from, to }: TimeWindow) =>
  Math.max(0, countUpTo(row.starts, to) - countUpTo(row.reach, from))

/** Each of them as a bar of its own: of a few, every one can be named and pressed. */
export const singlesIn = (row: LaneRow, window: TimeWindow): LaneBar[] => {
  const place = countUpTo(row.reach, window.from)
  return row.segments.slice(place, place + countIn(row, window)).map(({ start }, index) => ({
    first: place + index,
    last: place + index,
    start,
    end: row.ends[place + index] ?? start,
    share: 1,
  }))
}
