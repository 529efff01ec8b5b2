import type { AxisView, Drawn } from './axis-view.ts'
import { barsIn, THINNEST_BAR, type LaneBar } from './lane-bars.ts'
import { endOf, type LaneRow, type LaneShape } from './lane-layout.ts'
import { lengthOf } from './time-axis.ts'

/** What of a row is a button each, and what is only painted. */
export type RowDrawing = { row: LaneRow; buttons: LaneBar[]; painted: LaneBar[] }

export type LaneDrawing = { rows: RowDrawing[]; tabStop: LaneBar | undefined }

// Two thousand buttons take 35 ms a frame while zooming. In a crowded row the bars that are too
// small to be hit are painted as one shape; the lane finds by the pointer what is meant, and the
// arrow keys bring every segment forth.
const CROWD = 120
const HITTABLE = 8

/** `kept` stand by themselves: neither merged, nor only painted, nor left out beyond the view. */
export function drawLane(
  shape: LaneShape,
  drawn: Drawn,
  axis: AxisView,
  active: number | undefined,
  selected: number | undefined,
): LaneDrawing {
  const kept = new Set([active, selected])
  const rows = shape.rows.map((row) => drawRow(row, drawn, shape, kept))
  return { rows, tabStop: findTabStop(rows, shape, axis, active) }
}

function drawRow(
  row: LaneRow,
  drawn: Drawn,
  shape: LaneShape,
  kept: Set<number | undefined>,
): RowDrawing {
  const bars = barsIn(row, drawn, drawn.pixelsPerSecond)
  const isLarge = ({ start, end }: LaneBar) => (end - start) * drawn.pixelsPerSecond >= HITTABLE
  const isCrowded = bars.length > CROWD
  const buttons = isCrowded ? bars.filter(isLarge) : bars
  const painted = isCrowded ? bars.filter((bar) => !isLarge(bar)) : []

  for (const index of kept) {
    const segment = index === undefined ? undefined : shape.order[shape.placeOf.get(index) ?? -1]
    const place = segment ? row.segments.indexOf(segment) : -1
    if (!segment || place < 0) continue
    if (buttons.some(({ first, last }) => first === place && last === place)) continue
    buttons.push({ first: place, last: place, start: segment.start, end: endOf(segment) })
  }
  return { row, buttons, painted }
}

/** Of hundreds of bars the Tab key stops at one: where one was, else the first that is seen. */
function findTabStop(
  rows: RowDrawing[],
  shape: LaneShape,
  axis: AxisView,
  active: number | undefined,
): LaneBar | undefined {
  const { from, to } = axis.view()
  const isSeen = (bar: LaneBar) => bar.end >= from && bar.start <= to
  const wanted = active === undefined ? undefined : shape.order[shape.placeOf.get(active) ?? -1]
  for (const { row, buttons } of rows) {
    const bar = buttons.find(
      ({ first, last }) => wanted && first === last && row.segments[first] === wanted,
    )
    if (bar && isSeen(bar)) return bar
  }
  const seen = rows.flatMap(({ buttons }) => buttons).find(isSeen)
  if (seen) return seen
  for (const { painted, buttons } of rows) {
    const bar = painted.find(isSeen)
    if (bar) buttons.push(bar)
    if (bar) return bar
  }
  return rows[0]?.buttons[0]
}

/** One outline for all that is painted, on a sheet 10,000 units wide and one high. */
export function paintBars(bars: LaneBar[], drawn: Drawn): string {
  const unit = SHEET / lengthOf(drawn)
  const pixel = SHEET / (lengthOf(drawn) * drawn.pixelsPerSecond)
  return bars
    .map(({ start, end }) => {
      const width = Math.max((end - start) * unit, THINNEST_BAR * pixel) - pixel
      return `M${((start - drawn.from) * unit).toFixed(1)} 0h${width.toFixed(1)}v1h${(-width).toFixed(1)}z`
    })
    .join('')
}

export const SHEET = 10_000
