import { formatTimecode } from '~/lib/timecode.ts'
import type { Segment } from '~/viewers/segment.ts'
import type { Range } from './asked.ts'
import type { Observation } from './observation.ts'
import { formatLength, NOISE } from './observe-times.ts'

type Found = Omit<Observation, 'definition'>
type Timed = { index: number; start: number; end: number }
type Context = {
  duration: number | undefined
  ranges: Range[] | undefined
  longestGap: number | undefined
}

/** What the segments of one definition say beside each other. Sorted once, then read once. */
export function observeNeighbours(segments: Segment[], context: Context): Found[] {
  const timed = segments
    .flatMap(({ index, start, end }): Timed[] =>
      start === undefined || end === undefined || end < start ? [] : [{ index, start, end }],
    )
    .toSorted((a, b) => a.start - b.start || a.index - b.index)
  return [...observeOverlaps(timed), ...observeGaps(timed, context)]
}

function observeOverlaps(timed: Timed[]): Found[] {
  const found: Found[] = []
  // The one that reaches furthest so far: if any overlaps the next, this one does.
  let furthest: Timed | undefined
  for (const segment of timed) {
    if (furthest) {
      const shared = Math.min(furthest.end, segment.end) - segment.start
      if (shared > NOISE) {
        const other = `${formatTimecode(furthest.start)}–${formatTimecode(furthest.end)}`
        const text = `Shares ${formatLength(shared)} with the segment ${other}`
        found.push({ index: segment.index, kind: 'overlap', text, at: segment.start })
      }
    }
    if (!furthest || segment.end > furthest.end) furthest = segment
  }
  return found
}

function observeGaps(timed: Timed[], { duration, ranges, longestGap }: Context): Found[] {
  if (longestGap === undefined || !timed.length) return []
  const found: Found[] = []
  const observe = (from: number, to: number) => {
    if (to - from <= longestGap + NOISE) return
    const text = `Nothing for ${formatLength(to - from)}: ${formatTimecode(from)}–${formatTimecode(to)}`
    found.push({ index: undefined, kind: 'gap', text, at: from })
  }

  // Time that was not asked for is no gap; without a known end, neither is what follows the last.
  const whole = { start: duration === undefined ? (timed[0]?.start ?? 0) : 0, end: Infinity }
  let next = 0
  for (const range of ranges ?? [whole]) {
    let covered = range.start
    for (; next < timed.length; next++) {
      const segment = timed[next]
      if (!segment || segment.start >= range.end) break
      observe(covered, segment.start)
      covered = Math.max(covered, segment.end)
      // It may reach into the next range as well.
      if (segment.end > range.end) break
    }
    const end = Math.min(range.end, duration ?? Infinity)
    if (Number.isFinite(end)) observe(covered, end)
  }
  return found
}
