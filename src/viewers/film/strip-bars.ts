import type { SegmentTimes } from '~/viewers/segment.ts'
import { endOf } from './lane-layout.ts'
import { lengthOf, type TimeWindow } from './time-axis.ts'

/** Times that have a place on the strip. */
export type PlacedTimes = SegmentTimes & { start: number }

/** Hundredths of the strip: finer cannot be seen in a row of the table. */
const CELLS = 100

/** Runs of the strip in percent, at most fifty however many segments there are. */
export function stripBars(order: PlacedTimes[], extent: TimeWindow): TimeWindow[] {
  const cell = (seconds: number) => ((seconds - extent.from) / lengthOf(extent)) * CELLS
  const runs: TimeWindow[] = []
  for (const segment of order) {
    const from = Math.min(CELLS - 1, Math.max(0, Math.floor(cell(segment.start))))
    const to = Math.min(CELLS, Math.max(from + 1, Math.round(cell(endOf(segment)))))
    const last = runs.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else runs.push({ from, to })
  }
  return runs
}
