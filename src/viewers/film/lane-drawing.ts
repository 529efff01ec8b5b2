import type { AxisView, Drawn } from './axis-view.ts'
import { barsIn, countIn, singlesIn, THINNEST_BAR, type LaneBar } from './lane-bars.ts'
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
  const isLarge = ({ first, last, start, end }: LaneBar) =>
    first === last && (end - start) * drawn.pixelsPerSecond >= HITTABLE
  const few = countIn(row, drawn) <= CROWD
  const bars = few ? singlesIn(row, drawn) : barsIn(row, drawn, drawn.pixelsPerSecond)
  const buttons = few ? bars : bars.filter(isLarge)
  const painted = few ? [] : bars.filter((bar) => !isLarge(bar))

  for (const index of kept) {
    const segment = index === undefined ? undefined : shape.order[shape.placeOf.get(index) ?? -1]
    const place = segment ? row.segments.indexOf(segment) : -1
    if (!segment || place < 0) continue
    if (buttons.some(({ first, last }) => first === place && last === place)) continue
    buttons.push({ first: place, last: place, start: segment.start, end: endOf(segment), share: 1 })
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

/** How many shades tell how densely a stretch is filled. */
const SHADES = 3

/**
 * Outlines of all that is painted, palest first, on a sheet 10,000 units wide and one high. A bar
 * is as thick as it can be hit, if its neighbour leaves room for that.
 */
export function paintBars(bars: LaneBar[], drawn: Drawn): string[] {
  const unit = SHEET / lengthOf(drawn)
  const pixel = unit / drawn.pixelsPerSecond
  const outlines = Array.from({ length: SHADES }, () => '')
  bars.forEach(({ first, last, start, end, share }, place) => {
    const left = (start - drawn.from) * unit
    const room = ((bars[place + 1]?.start ?? Infinity) - start) * unit - pixel
    const natural = (end - start) * unit - (first === last ? pixel : 0)
    const width = Math.max(pixel, natural, Math.min(THINNEST_BAR * pixel, room))
    const shade = Math.min(SHADES - 1, Math.floor(share * SHADES))
    outlines[shade] += `M${left.toFixed(1)} 0h${width.toFixed(1)}v1h${(-width).toFixed(1)}z`
  })
  return outlines
}

export const SHEET = 10_000
