import { useEffect, useRef, useSyncExternalStore } from 'react'
import { formatTimecode } from '~/lib/timecode.ts'
import type { AxisView } from './axis-view.ts'
import type { FilmPlayer } from './film-clock.ts'
import { IconButton } from './icon-button.tsx'
import { tickStep } from './time-axis.ts'

type AxisToolbarProps = { axis: AxisView; player: FilmPlayer }

const FACTOR = 2

export function AxisToolbar({ axis, player }: AxisToolbarProps) {
  const isWhole = useSyncExternalStore(axis.subscribe, axis.isWhole)
  const range = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    const follow = () => {
      if (range.current) range.current.textContent = sayRange(axis)
    }
    follow()
    return axis.subscribe(follow)
  }, [axis])

  const zoom = (factor: number) => {
    const { from, to } = axis.view()
    const at = player.time()
    axis.zoom(factor, at >= from && at <= to ? at : undefined)
  }

  return (
    // Not `disabled`: a button that goes dead under the keyboard would drop the focus.
    <div className="flex h-9 items-center justify-end gap-0.5">
      <span ref={range} className="mr-auto text-xs text-muted tabular-nums" />
      <IconButton
        icon="minus"
        label="Zoom out"
        shortcut="-"
        aria-disabled={isWhole}
        onClick={() => zoom(1 / FACTOR)}
      />
      <IconButton icon="plus" label="Zoom in" shortcut="+" onClick={() => zoom(FACTOR)} />
      <IconButton
        icon="fit"
        label="Show the whole film"
        shortcut="0"
        aria-disabled={isWhole}
        onClick={axis.fit}
      />
    </div>
  )
}

/** To the step of the ticks: milliseconds would only flicker. */
function sayRange(axis: AxisView): string {
  const { from, to } = axis.view()
  const step = Math.min(1, tickStep(axis.pixelsPerSecond() || 1))
  const round = (seconds: number) => formatTimecode(Math.round(seconds / step) * step)
  return `${round(from)} – ${round(to)}`
}
