import { useLayoutEffect, useMemo, useRef } from 'react'
import type { SegmentRef } from './film/segment-names.ts'
import type { Segment } from './segment.ts'

type SegmentEvents = {
  onSeek?: ((seconds: number) => void) | undefined
  onSelect?: ((segment: SegmentRef) => void) | undefined
  toText?: ((segment: Segment) => string) | undefined
  toMomentLink?: ((seconds: number, segment: SegmentRef | undefined) => string) | undefined
}

/**
 * What rows call, the same as long as the same things can be done. While a film plays, the list is
 * told several times a second what is current, and then only the rows that change are drawn.
 */
export function useSegmentActions(events: SegmentEvents) {
  const latest = useRef(events)
  useLayoutEffect(() => {
    latest.current = events
  })
  const canSeek = Boolean(events.onSeek)
  const canSelect = Boolean(events.onSelect)
  const canCopy = Boolean(events.toText)
  const canLink = Boolean(events.toMomentLink)
  return useMemo(
    () => ({
      seek: canSeek ? (seconds: number) => latest.current.onSeek?.(seconds) : undefined,
      select: canSelect ? (segment: SegmentRef) => latest.current.onSelect?.(segment) : undefined,
      toText: canCopy ? (segment: Segment) => latest.current.toText?.(segment) ?? '' : undefined,
      toLink: canLink
        ? (seconds: number, segment: SegmentRef) =>
            latest.current.toMomentLink?.(seconds, segment) ?? ''
        : undefined,
    }),
    [canSeek, canSelect, canCopy, canLink],
  )
}

export type SegmentActions = ReturnType<typeof useSegmentActions>
