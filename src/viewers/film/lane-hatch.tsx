import type { AxisView, Drawn } from './axis-view.ts'
import type { TimeRange } from './film-state.ts'
import { placeOn, Sheet } from './sheet.tsx'
import { timeOutside, type TimeWindow } from './time-axis.ts'

/** What a lane cannot tell: its emptiness there does not mean that there is nothing. */
export type LaneGaps = {
  /** What the request asked about for this definition. Undefined or empty: all of the film. */
  asked: TimeRange[] | undefined
  /** The answer was torn while it wrote this definition; where it had come to, if anywhere. */
  tornAt: { seconds: number | undefined } | undefined
}

type LaneHatchProps = LaneGaps & {
  axis: AxisView
  drawn: Drawn
  /** Where the film itself lies; undefined when its length is not known. */
  film: TimeWindow | undefined
}

/** The stretches of a lane in which nothing could have been found. */
export function LaneHatch({ axis, drawn, film, asked, tornAt }: LaneHatchProps) {
  if (!drawn.pixelsPerSecond || (!asked?.length && !tornAt)) return null
  const whole = film ?? axis.extent()
  return (
    <Sheet axis={axis} drawn={drawn}>
      {asked?.length
        ? timeOutside(asked, whole).map((time) => (
            <Hatch key={time.from} drawn={drawn} time={time} title="Not asked for" />
          ))
        : null}
      {tornAt && (
        <Hatch
          drawn={drawn}
          time={{ from: tornAt.seconds ?? whole.from, to: whole.to }}
          title="The answer was cut before this"
          isWarning
        />
      )}
    </Sheet>
  )
}

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
      className={`absolute inset-y-0 forced-color-adjust-none ${lines}`}
    />
  )
}
