import type { SegmentGroup } from '~/viewers/segment.ts'
import { shapeLane, type PlacedSegment } from './lane-layout.ts'
import type { SegmentRef } from './segment-names.ts'

/** The chosen segment, if it is there and has a place in time. */
export function findSegment(
  definitions: SegmentGroup[],
  selected: SegmentRef | undefined,
): PlacedSegment | undefined {
  const group = definitions.find(({ id }) => id === selected?.definition)
  if (!group || !selected) return undefined
  const shape = shapeLane(group.segments)
  return shape.order[shape.placeOf.get(selected.index) ?? -1]
}

/** The first start and the last end of all there is. */
export function boundsOf(definitions: SegmentGroup[]) {
  const shapes = definitions.map(({ segments }) => shapeLane(segments))
  const starts = shapes.flatMap(({ order }) => order[0]?.start ?? [])
  const ends = shapes.flatMap(({ lastEnd }) => lastEnd ?? [])
  return {
    firstStart: starts.length ? Math.min(...starts) : undefined,
    lastEnd: ends.length ? Math.max(...ends) : undefined,
  }
}

// Who just jumped to a start and steps back means the segment before, not this one again.
const NEAR = 0.5

/**
 * The next or previous segment from a moment, in the definition that was last chosen from, or in
 * all of them.
 */
export function stepFrom(
  definitions: SegmentGroup[],
  selected: SegmentRef | undefined,
  seconds: number,
  direction: 1 | -1,
): { definition: string; segment: PlacedSegment } | undefined {
  const chosen = definitions.filter(({ id }) => id === selected?.definition)
  const found = (chosen.length ? chosen : definitions).flatMap(({ id, segments }) => {
    const { order } = shapeLane(segments)
    const segment =
      direction > 0
        ? order.find(({ start }) => start > seconds + 0.01)
        : order.findLast(({ start }) => start < seconds - NEAR)
    return segment ? { definition: id, segment } : []
  })
  return found.toSorted((a, b) => (a.segment.start - b.segment.start) * direction)[0]
}
