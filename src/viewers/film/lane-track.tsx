import { memo } from 'react'
import type { AxisView, Drawn } from './axis-view.ts'
import { LaneButton } from './lane-button.tsx'
import { laneFill } from './lane-colours.ts'
import { drawLane, paintBars, SHEET } from './lane-drawing.ts'
import type { LaneShape } from './lane-layout.ts'
import { rowHeight, rowTop } from './lane-rows.ts'
import { Sheet } from './sheet.tsx'

type LaneTrackProps = {
  axis: AxisView
  drawn: Drawn
  shape: LaneShape
  definition: string
  colour: string
  selected: number | undefined
  /** The segment the arrow keys stand on; it stays on the page, or the focus would be lost. */
  active: number | undefined
}

const SHADE_OPACITY = [0.45, 0.7, 1]

/** Memo: hundreds of bars need not be compared anew whenever something else changes. */
export const LaneTrack = memo(function LaneTrack(props: LaneTrackProps) {
  const { axis, drawn, shape, definition, colour, selected, active } = props
  if (!drawn.pixelsPerSecond) return null
  const { rows, tabStop } = drawLane(shape, drawn, axis, active, selected)
  return (
    <Sheet axis={axis} drawn={drawn}>
      {rows.map(({ row, buttons, painted }, place) => (
        <div
          key={place}
          className="absolute inset-x-0"
          style={{ top: rowTop(place, rows.length), height: rowHeight(rows.length) }}
        >
          {painted.length > 0 && (
            <svg
              aria-hidden="true"
              viewBox={`0 0 ${SHEET} 1`}
              preserveAspectRatio="none"
              className={`absolute inset-0 size-full forced-colors:fill-[ButtonText] ${laneFill(colour)}`}
            >
              {paintBars(painted, drawn).map(
                (outline, shade) =>
                  outline && <path key={shade} d={outline} opacity={SHADE_OPACITY[shade]} />,
              )}
            </svg>
          )}
          {buttons.map((bar) => {
            const first = row.segments[bar.first]
            const isOne = bar.first === bar.last
            return (
              <LaneButton
                key={`${first?.index} ${isOne}`}
                bar={bar}
                row={place}
                drawn={drawn}
                definition={definition}
                colour={colour}
                end={first?.end}
                isSelected={isOne && first !== undefined && first.index === selected}
                isTabStop={bar === tabStop}
                isFaint={row.overlaps}
              />
            )
          })}
        </div>
      ))}
    </Sheet>
  )
})
