import { memo } from 'react'
import { formatTimecode } from '~/lib/timecode.ts'
import type { AxisView, Drawn } from './axis-view.ts'
import type { TimeRange } from './film-state.ts'
import { placeOn, Sheet } from './sheet.tsx'
import { ticksIn, timeOutside, type TimeWindow } from './time-axis.ts'

type AxisBackgroundProps = {
  axis: AxisView
  drawn: Drawn
  /** Where the film itself lies; undefined when its length is not known. */
  film: TimeWindow | undefined
  asked: TimeRange[] | undefined
  coveredUntil: number | undefined
}

/** Times and their lines, and the stretches in which nothing could have been found. */
export const AxisBackground = memo(function AxisBackground({
  axis,
  drawn,
  film,
  asked,
  coveredUntil,
}: AxisBackgroundProps) {
  const extent = axis.extent()
  const beside = film ? timeOutside([{ start: film.from, end: film.to }], extent) : []
  return (
    <Sheet axis={axis} drawn={drawn}>
      {asked?.length
        ? timeOutside(asked, film ?? extent).map((time) => (
            <Hatch key={time.from} drawn={drawn} time={time} title="Not asked for" />
          ))
        : null}
      {coveredUntil !== undefined && (
        <Hatch
          drawn={drawn}
          time={{ from: coveredUntil, to: film?.to ?? extent.to }}
          title="The answer was cut before this"
          isWarning
        />
      )}
      {beside.map((time) => (
        <div
          key={time.from}
          title="Outside the film"
          style={placeOn(drawn, time.from, time.to)}
          className="absolute top-7 bottom-0 bg-subtle"
        />
      ))}
      {ticksIn(drawn, drawn.pixelsPerSecond).map((seconds) => (
        <div
          key={seconds}
          style={{ left: placeOn(drawn, seconds).left }}
          className="pointer-events-none absolute inset-y-0 border-l border-line"
        >
          <span className="block pl-1 text-xs whitespace-nowrap text-muted tabular-nums">
            {formatTimecode(seconds)}
          </span>
        </div>
      ))}
    </Sheet>
  )
})

type HatchProps = { drawn: Drawn; time: TimeWindow; title: string; isWarning?: boolean }

function Hatch({ drawn, time, title, isWarning = false }: HatchProps) {
  if (time.to <= time.from || time.to < drawn.from || time.from > drawn.to) return null
  const lines = isWarning
    ? 'border-l-2 border-dashed border-warn bg-[repeating-linear-gradient(135deg,var(--color-warn-soft)_0_4px,transparent_4px_8px)]'
    : 'bg-[repeating-linear-gradient(135deg,var(--color-line-strong)_0_1px,transparent_1px_6px)] opacity-35'
  return (
    <div
      title={title}
      style={placeOn(drawn, time.from, time.to)}
      className={`absolute top-7 bottom-0 ${lines}`}
    />
  )
}
