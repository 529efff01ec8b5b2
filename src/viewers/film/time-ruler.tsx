import type { PointerEvent } from 'react'
import type { AxisView } from './axis-view.ts'
import type { FilmPlayer } from './film-clock.ts'

type TimeRulerProps = { axis: AxisView; player: FilmPlayer }

/** Pressed or dragged it moves the playhead; the slider does the same for the keyboard. */
export function TimeRuler({ axis, player }: TimeRulerProps) {
  const scrub = (event: PointerEvent<HTMLElement>) => {
    if (!(event.buttons & 1)) return
    event.currentTarget.setPointerCapture(event.pointerId)
    player.seek(axis.secondsAt(event.clientX - event.currentTarget.getBoundingClientRect().left))
  }
  return (
    <div
      data-ruler
      aria-hidden="true"
      className="relative ml-(--lane-names) h-6 cursor-col-resize touch-none"
      onPointerDown={scrub}
      onPointerMove={scrub}
    />
  )
}
