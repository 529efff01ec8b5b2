import { useLayoutEffect, useMemo, useRef } from 'react'
import type { SegmentRef } from './film/segment-names.ts'

type SegmentEvents = {
  onSeek?: ((seconds: number) => void) | undefined
  onSelect?: ((segment: SegmentRef) => void) | undefined
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
  const canLink = Boolean(events.toMomentLink)
  return useMemo(
    () => ({
      seek: canSeek ? (seconds: number) => latest.current.onSeek?.(seconds) : undefined,
      select: canSelect ? (segment: SegmentRef) => latest.current.onSelect?.(segment) : undefined,
      toLink: canLink
        ? (seconds: number, segment: SegmentRef) =>
            latest.current.toMomentLink?.(seconds, segment) ?? ''
        : undefined,
    }),
    [canSeek, canSelect, canLink],
  )
}

export type SegmentActions = ReturnType<typeof useSegmentActions>
