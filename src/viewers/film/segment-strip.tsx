import { countOf } from '~/lib/numbers.ts'
import { classNames } from '~/lib/class-names.ts'
import type { SegmentTimes } from '~/viewers/segment.ts'
import { laneColour, laneFill } from './lane-colours.ts'
import { endOf } from './lane-layout.ts'
import { stripBars, type PlacedTimes } from './strip-bars.ts'
import { readExtent } from './time-axis.ts'

type SegmentStripProps = {
  /** A list of times for each definition. */
  lanes: SegmentTimes[][]
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
export function SegmentStrip({ lanes, duration, className }: SegmentStripProps) {
  const placed = lanes.map((times) => times.filter(isPlaced).sort((a, b) => a.start - b.start))
  const count = lanes.reduce((sum, { length }) => sum + length, 0)
  const extent = readExtent({ duration, offset: 0, ...boundsOf(placed) })
  const label = `${countOf(count, 'segment')} in ${countOf(lanes.length, 'definition')}`
  const shown = placed.slice(0, MOST_LANES)
  const height = Math.min(TALLEST_LANE, (HEIGHT - GAP * (shown.length - 1)) / shown.length)
  const top = (HEIGHT - height * shown.length - GAP * (shown.length - 1)) / 2
  const barPath = (from: number, to: number, place: number) =>
    `M${from} ${top + place * (height + GAP)}H${to}v${height}H${from}z`
  return (
    <span
      role="img"
      aria-label={label}
      // What a click on it may ask for: from which second to which it goes.
      data-seconds={`${extent.from} ${extent.to}`}
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
        {shown.map((order, place) => (
          <path
            key={place}
            d={stripBars(order, extent)
              .map(({ from, to }) => barPath(from, to, place))
              .join('')}
            className={`${laneFill(laneColour(place))} forced-colors:fill-[CanvasText]`}
          />
        ))}
      </svg>
    </span>
  )
}

const isPlaced = (times: SegmentTimes): times is PlacedTimes => times.start !== undefined

/** The first start and the last end of all there is. */
function boundsOf(lanes: PlacedTimes[][]) {
  const starts = lanes.flatMap(([first]) => first?.start ?? [])
  const ends = lanes.flatMap((order) =>
    order.length ? order.reduce((last, times) => Math.max(last, endOf(times)), -Infinity) : [],
  )
  return {
    firstStart: starts.length ? Math.min(...starts) : undefined,
    lastEnd: ends.length ? Math.max(...ends) : undefined,
  }
}
