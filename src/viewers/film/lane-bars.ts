import { countUpTo, type LaneRow } from './lane-layout.ts'
import type { TimeWindow } from './time-axis.ts'

/** What is drawn as one: a segment, or neighbours too small to be told apart at this zoom. */
export type LaneBar = {
  /** Places in the row, both included. */
  first: number
  last: number
  start: number
  end: number
}

/** A bar is never thinner than this, so that two seconds in two hours can still be hit. */
export const THINNEST_BAR = 3

/** Overlapping bars that begin within this many pixels would hide each other. */
const SLOT = 4

/**
 * The bars of one row in a window, at most one for every few pixels however many segments there
 * are: tiny ones less than a pixel apart become one bar.
 */
export function barsIn(row: LaneRow, { from, to }: TimeWindow, pixelsPerSecond: number): LaneBar[] {
  const tiny = THINNEST_BAR / pixelsPerSecond
  const pixel = 1 / pixelsPerSecond
  const slot = SLOT / pixelsPerSecond
  const bars: LaneBar[] = []
  let bar: LaneBar | undefined
  let barIsTiny = false

  for (let place = countUpTo(row.reach, from); place < row.starts.length; place++) {
    const start = row.starts[place] ?? 0
    const end = row.ends[place] ?? start
    if (start > to) break
    // An end exactly at the window's start is out of it, unless the segment is a moment.
    const isTiny = end - start < tiny
    const touches = bar && start < Math.max(bar.end, bar.start + tiny) + pixel
    const isHidden = bar && start < bar.end && start - bar.start < slot
    if (bar && ((touches && isTiny && barIsTiny) || isHidden)) {
      bar.last = place
      bar.end = Math.max(bar.end, end)
    } else {
      bar = { first: place, last: place, start, end }
      barIsTiny = isTiny
      bars.push(bar)
    }
  }
  return bars
}
