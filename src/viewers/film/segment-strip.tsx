import { classNames } from '~/lib/class-names.ts'
import type { SegmentGroup } from '~/viewers/segment.ts'
import { countOf } from './film-words.ts'
import { laneColour } from './lane-colours.ts'
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

/** Where in the film something was found, as small as a word. */
export function SegmentStrip({ definitions, duration, className }: SegmentStripProps) {
  const count = definitions.reduce((sum, { segments }) => sum + segments.length, 0)
  const extent = readExtent({ duration, offset: 0, ...boundsOf(definitions) })
  const label = `${countOf(count, 'segment')} in ${countOf(definitions.length, 'definition')}`
  const shown = definitions.slice(0, MOST_LANES)
  return (
    <span
      role="img"
      aria-label={label}
      title={duration === undefined ? `${label}, up to the last end` : label}
      className={classNames('flex h-5 w-full min-w-16 flex-col justify-center gap-px', className)}
    >
      {shown.map((group, place) => (
        <span key={place} className="relative max-h-1.5 min-h-0.5 flex-1 overflow-clip bg-subtle">
          {stripBars(shapeLane(group.segments).order, extent).map(({ from, to }) => (
            <span
              key={from}
              style={{ left: `${from}%`, width: `${to - from}%` }}
              className={`absolute inset-y-0 forced-colors:bg-[CanvasText] ${laneColour(place)}`}
            />
          ))}
        </span>
      ))}
    </span>
  )
}
