import { useLayoutEffect, useRef } from 'react'
import type { AxisView } from './axis-view.ts'
import type { FilmPlayer } from './film-clock.ts'
import { lengthOf } from './time-axis.ts'

type PlayheadProps = { axis: AxisView; player: FilmPlayer }

/** Moved past React, picture by picture. While playing it turns the page when it leaves the view. */
export function Playhead({ axis, player }: PlayheadProps) {
  const line = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    let before = player.time()
    const place = () => {
      if (!line.current) return
      const seconds = player.time()
      const { from, to } = axis.view()
      line.current.style.transform = `translateX(${(seconds - from) * axis.pixelsPerSecond()}px)`
      line.current.style.visibility = seconds >= from && seconds <= to ? 'visible' : 'hidden'
    }
    const follow = () => {
      const seconds = player.time()
      const { from, to } = axis.view()
      const wasSeen = before >= from && before <= to
      // Only if it ran out of the view by itself: who panned away wants to look elsewhere.
      if (player.state().wantsToPlay && wasSeen && seconds > to) {
        axis.pan(seconds - from - lengthOf({ from, to }) * 0.05)
      }
      before = seconds
      place()
    }
    place()
    const forget = [axis.subscribe(place), player.onTime(follow)]
    return () => forget.forEach((stop) => stop())
  }, [axis, player])

  return (
    <div
      ref={line}
      aria-hidden="true"
      className="pointer-events-none absolute inset-y-0 left-0 z-20 w-0"
    >
      <span className="absolute top-5 bottom-0 -left-px border-l-2 border-ink" />
      <span className="absolute top-4 -left-1 size-2 rotate-45 rounded-[2px] border-4 border-ink" />
    </div>
  )
}
