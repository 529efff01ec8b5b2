import { countOf } from '~/lib/numbers.ts'
import { classNames } from '~/lib/class-names.ts'
import type { SegmentGroup } from '~/viewers/segment.ts'
import { laneColour, laneFill } from './lane-colours.ts'
import { shapeLane } from './lane-layout.ts'
import { boundsOf } from './segment-steps.ts'
import { stripBars } from './strip-bars.ts'
import { readExtent } from './time-axis.ts'

type SegmentStripProps = {
  definitions: SegmentGroup[]
  duration?: number | undefined
  className?: string | undefined
}

const MOST_LANES = 6
const HEIGHT = 20
const GAP = 1
const TALLEST_LANE = 6

/**
 * Where in the film something was found, as small as a word. One path a lane: a table of fifty
 * strips would otherwise hold a thousand boxes, and be laid out again with each of them.
 */
export function SegmentStrip({ definitions, duration, className }: SegmentStripProps) {
  const count = definitions.reduce((sum, { segments }) => sum + segments.length, 0)
  const extent = readExtent({ duration, offset: 0, ...boundsOf(definitions) })
  const label = `${countOf(count, 'segment')} in ${countOf(definitions.length, 'definition')}`
  const shown = definitions.slice(0, MOST_LANES)
  const height = Math.min(TALLEST_LANE, (HEIGHT - GAP * (shown.length - 1)) / shown.length)
  const top = (HEIGHT - height * shown.length - GAP * (shown.length - 1)) / 2
  const barPath = (from: number, to: number, place: number) =>
    `M${from} ${top + place * (height + GAP)}H${to}v${height}H${from}z`
  return (
    <span
      role="img"
      aria-label={label}
      title={duration === undefined ? `${label}, up to the last end` : label}
      className={classNames('block h-5 w-full min-w-16', className)}
    >
      <svg
        viewBox={`0 0 100 ${HEIGHT}`}
        preserveAspectRatio="none"
        shapeRendering="crispEdges"
        className="size-full"
      >
        <path
          d={shown.map((_, place) => barPath(0, 100, place)).join('')}
          className="fill-subtle"
        />
        {shown.map(({ segments }, place) => (
          <path
            key={place}
            d={stripBars(shapeLane(segments).order, extent)
              .map(({ from, to }) => barPath(from, to, place))
              .join('')}
            className={`${laneFill(laneColour(place))} forced-colors:fill-[CanvasText]`}
          />
        ))}
      </svg>
    </span>
  )
}
