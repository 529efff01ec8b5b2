import type { Segment } from '~/viewers/segment.ts'

/** A segment that has a place on the axis. */
export type PlacedSegment = Segment & { start: number }

/** Segments that do not overlap, so that they fit on one line; only the last row may break that. */
export type LaneRow = {
  segments: PlacedSegment[]
  starts: Float64Array
  ends: Float64Array
  /** The latest end so far: it never falls, so it can be searched by halves. */
  reach: Float64Array
  overlaps: boolean
}

export type LaneShape = {
  /** By start. Segments without a readable start are in the list, not in the picture. */
  order: PlacedSegment[]
  rows: LaneRow[]
  /** Where in `order` the segment with this index is. */
  placeOf: Map<number, number>
  lastEnd: number | undefined
}

const MOST_ROWS = 3

// Sorting 50,000 segments takes longer than a frame; lanes, strip and list share the outcome.
const shapes = new WeakMap<Segment[], LaneShape>()

/** The lane of these segments; the same array is read once. */
export function shapeLane(segments: Segment[]): LaneShape {
  const known = shapes.get(segments)
  if (known) return known
  const order = segments.filter(isPlaced).sort((a, b) => a.start - b.start)
  const shape = {
    order,
    rows: toRows(order),
    placeOf: new Map(order.map(({ index }, place) => [index, place])),
    lastEnd: order.length
      ? order.reduce((last, s) => Math.max(last, endOf(s)), -Infinity)
      : undefined,
  }
  shapes.set(segments, shape)
  return shape
}

const isPlaced = (segment: Segment): segment is PlacedSegment => segment.start !== undefined

/** Where its bar ends: at its start, if the answer's end is missing or lies before it. */
export const endOf = ({ start, end }: Pick<PlacedSegment, 'start' | 'end'>) =>
  Math.max(start, end ?? start)

// By time and not by pixels: a segment must not change its row while one zooms.
function toRows(order: PlacedSegment[]): LaneRow[] {
  const rows: { segments: PlacedSegment[]; end: number; overlaps: boolean }[] = []
  for (const segment of order) {
    const free = rows.find((row) => row.end <= segment.start)
    if (free) {
      free.segments.push(segment)
      free.end = endOf(segment)
    } else if (rows.length < MOST_ROWS) {
      rows.push({ segments: [segment], end: endOf(segment), overlaps: false })
    } else {
      const last = rows[MOST_ROWS - 1]
      last?.segments.push(segment)
      if (last) Object.assign(last, { end: Math.max(last.end, endOf(segment)), overlaps: true })
    }
  }
  return rows.map(({ segments, overlaps }) => {
    const ends = Float64Array.from(segments, endOf)
    let latest = -Infinity
    return {
      segments,
      overlaps,
      starts: Float64Array.from(segments, ({ start }) => start),
      ends,
      reach: ends.map((end) => (latest = Math.max(latest, end))),
    }
  })
}

/** How many of these rising numbers are at most `limit`. */
export function countUpTo(sorted: Float64Array, limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? Infinity) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

/** The segment under the playhead in each row that has one there. */
export const segmentsAt = (rows: LaneRow[], seconds: number): PlacedSegment[] =>
  rows.flatMap((row) => {
    const segment = row.segments[countUpTo(row.starts, seconds) - 1]
    return segment && (seconds < endOf(segment) || seconds === segment.start) ? segment : []
  })
