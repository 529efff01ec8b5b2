import { memo } from 'react'
import { formatTimecode } from '~/lib/timecode.ts'
import type { AxisView, Drawn } from './axis-view.ts'
import { placeOn, Sheet } from './sheet.tsx'
import { ticksIn, timeOutside, type TimeWindow } from './time-axis.ts'

type AxisBackgroundProps = {
  axis: AxisView
  drawn: Drawn
  /** Where the film itself lies; undefined when its length is not known. */
  film: TimeWindow | undefined
}

/** Times and their lines, and what lies beside the film. */
export const AxisBackground = memo(function AxisBackground({
  axis,
  drawn,
  film,
}: AxisBackgroundProps) {
  const extent = axis.extent()
  const beside = film ? timeOutside([{ start: film.from, end: film.to }], extent) : []
  return (
    <Sheet axis={axis} drawn={drawn}>
      {beside.map((time) => (
        <div
          key={time.from}
          title="Outside the film"
          style={placeOn(drawn, time.from, time.to)}
          className="absolute top-7 bottom-0 bg-subtle forced-colors:border"
        />
      ))}
      {ticksIn(drawn, drawn.pixelsPerSecond).map((seconds) => (
        <div
          key={seconds}
          style={{ left: placeOn(drawn, seconds).left }}
          className="pointer-events-none absolute inset-y-0 border-l border-line"
        >
          <span className="block pl-1 text-xs whitespace-nowrap text-muted tabular-nums">
            {nameOf(seconds, (extent.to - seconds) * drawn.pixelsPerSecond)}
          </span>
        </div>
      ))}
    </Sheet>
  )
})

const DIGIT = 7

/** What begins at the end of the axis has no room for a name, and half of one would be another time. */
function nameOf(seconds: number, room: number) {
  const name = formatTimecode(seconds)
  return name.length * DIGIT < room && name
}
