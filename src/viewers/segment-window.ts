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
