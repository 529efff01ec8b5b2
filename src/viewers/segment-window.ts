import type { Segment } from './segment.ts'

export type SegmentWindow = { from: number; to: number }

// A row is some forty elements, and an answer may have twenty definitions.
const FIRST = 50
const STEP = 350

/** Of thousands of segments only a part is on the page: what was asked for, and always the selected. */
export function readWindow(
  asked: SegmentWindow | undefined,
  count: number,
  selected: number | undefined,
): SegmentWindow {
  const shown = asked ?? { from: 0, to: FIRST }
  const isOutside = selected !== undefined && (selected < shown.from || selected >= shown.to)
  const from = isOutside ? selected - (selected % FIRST) : shown.from
  return { from, to: Math.min(count, isOutside ? from + FIRST : shown.to) }
}

export const withEarlier = ({ from, to }: SegmentWindow): SegmentWindow => ({
  from: Math.max(0, from - STEP),
  to,
})

export const withLater = ({ from, to }: SegmentWindow): SegmentWindow => ({ from, to: to + STEP })

/** Where a segment is among those a filter has left, in the answer's order; undefined when gone. */
export function placeOf(segments: Segment[], index: number | undefined): number | undefined {
  if (index === undefined) return undefined
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((segments[middle]?.index ?? 0) < index) low = middle + 1
    else high = middle
  }
  return segments[low]?.index === index ? low : undefined
}
