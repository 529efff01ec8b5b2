import type { AxisView, Drawn } from './axis-view.ts'
import type { FilmPlayer } from './film-clock.ts'
import { endOf, type LaneShape } from './lane-layout.ts'
import { rowTop, rowHeight } from './lane-rows.ts'
import { placeOn, Sheet } from './sheet.tsx'
import { useCurrentSegments } from './use-film-player.ts'
import type { Segment } from '~/viewers/segment.ts'

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
            className="absolute z-10 min-w-[3px] border-b-3 border-ink forced-colors:border-[Canvas]"
            style={{
              ...placeOn(drawn, segment.start, endOf(segment)),
              top: rowTop(row, shape.rows.length),
              height,
            }}
          />
        )
      })}
    </Sheet>
  )
}
