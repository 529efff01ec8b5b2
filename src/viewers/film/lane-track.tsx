import { memo } from 'react'
import type { AxisView, Drawn } from './axis-view.ts'
import type { FilmPlayer } from './film-clock.ts'
import { barsIn, type LaneBar } from './lane-bars.ts'
import { LaneButton } from './lane-button.tsx'
import { endOf, type LaneRow, type LaneShape } from './lane-layout.ts'
import { placeOn, Sheet } from './sheet.tsx'
import { useCurrentSegments } from './use-film-player.ts'
import type { Segment } from '~/viewers/segment.ts'

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

export const rowHeight = (rows: number) => (rows > 2 ? 12 : rows === 2 ? 14 : 22)
const GAP = 2

export const trackHeight = (rows: number) => Math.max(1, rows) * (rowHeight(rows) + GAP) + GAP

/** Memo: 400 buttons need not be compared anew whenever something else on the page changes. */
export const LaneTrack = memo(function LaneTrack(props: LaneTrackProps) {
  const { axis, drawn, shape, definition, colour, selected, active } = props
  if (!drawn.pixelsPerSecond) return null
  const height = rowHeight(shape.rows.length)
  const rows = shape.rows.map((row) => drawRow(row, drawn, [selected, active]))
  const stop = tabStop(rows, shape, axis, active)
  return (
    <Sheet axis={axis} drawn={drawn}>
      {rows.map(({ row, bars }, place) => (
        <div
          key={place}
          className="absolute inset-x-0"
          style={{ top: GAP + place * (height + GAP), height }}
        >
          {bars.map((bar) => {
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
                isTabStop={bar === stop}
                isFaint={row.overlaps}
              />
            )
          })}
        </div>
      ))}
    </Sheet>
  )
})

type DrawnRow = { row: LaneRow; bars: LaneBar[] }

/** What is kept stands by itself: neither merged with its neighbours nor left out beyond the view. */
function drawRow(row: LaneRow, drawn: Drawn, kept: (number | undefined)[]): DrawnRow {
  const bars = barsIn(row, drawn, drawn.pixelsPerSecond)
  for (const index of new Set(kept)) {
    const place = index === undefined ? -1 : row.segments.findIndex((one) => one.index === index)
    const segment = row.segments[place]
    if (!segment || bars.some((bar) => bar.first === place && bar.last === place)) continue
    bars.push({ first: place, last: place, start: segment.start, end: endOf(segment) })
  }
  return { row, bars }
}

/** Of hundreds of bars the Tab key stops at one: where one was, else the first that is seen. */
function tabStop(
  rows: DrawnRow[],
  shape: LaneShape,
  axis: AxisView,
  active: number | undefined,
): LaneBar | undefined {
  const { from, to } = axis.view()
  const isActive = ({ row, bars }: DrawnRow) =>
    bars.find((bar) => bar.first === bar.last && row.segments[bar.first]?.index === active)
  const wanted = active === undefined ? undefined : shape.order[shape.placeOf.get(active) ?? -1]
  const isSeen = wanted && endOf(wanted) >= from && wanted.start <= to
  const kept = isSeen ? rows.map(isActive).find(Boolean) : undefined
  const all = rows.flatMap(({ bars }) => bars)
  return kept ?? all.find((bar) => bar.end >= from && bar.start <= to) ?? all[0]
}

type LaneLightProps = {
  axis: AxisView
  drawn: Drawn
  shape: LaneShape
  segments: Segment[]
  player: FilmPlayer
}

/** Lights what is under the playhead; laid over the bars, so that they are not drawn again. */
export function LaneLight({ axis, drawn, shape, segments, player }: LaneLightProps) {
  const current = useCurrentSegments(player, segments)
  if (!current || !drawn.pixelsPerSecond) return null
  const height = rowHeight(shape.rows.length)
  return (
    <Sheet axis={axis} drawn={drawn} className="pointer-events-none z-10">
      {current.split(' ').map((text) => {
        const segment = shape.order[shape.placeOf.get(Number(text)) ?? -1]
        if (!segment) return null
        const row = shape.rows.findIndex(({ segments }) => segments.includes(segment))
        return (
          <span
            key={text}
            className="absolute z-10 min-w-[3px] border-b-3 border-ink"
            style={{
              ...placeOn(drawn, segment.start, endOf(segment)),
              top: GAP + row * (height + GAP),
              height,
            }}
          />
        )
      })}
    </Sheet>
  )
}
