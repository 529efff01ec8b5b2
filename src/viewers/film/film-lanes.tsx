import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { SegmentGroup } from '~/viewers/segment.ts'
import { useFirstOf } from '~/ui/use-first-of.tsx'
import { AxisBackground } from './axis-background.tsx'
import { createAxisView } from './axis-view.ts'
import { AxisToolbar } from './axis-toolbar.tsx'
import type { FilmPlayer } from './film-clock.ts'
import type { TimeRange } from './film-state.ts'
import { Lane } from './lane.tsx'
import { laneColour } from './lane-colours.ts'
import { endOf, shapeLane } from './lane-layout.ts'
import { Playhead } from './playhead.tsx'
import { createPreviewStore } from './preview-store.ts'
import type { SegmentRef } from './segment-names.ts'
import { SegmentPreview } from './segment-preview.tsx'
import type { TimeWindow } from './time-axis.ts'
import { TimeRuler } from './time-ruler.tsx'
import { pressAxisKey, useAxisGestures } from './use-axis-gestures.ts'

export type FilmLanesProps = {
  player: FilmPlayer
  definitions: SegmentGroup[]
  /** How far the axis goes. */
  extent: TimeWindow
  /** Where the film lies on it; undefined when its length is not known. */
  film?: TimeWindow | undefined
  selected?: SegmentRef | undefined
  /** What the request asked about, by definition; the rest is hatched. */
  asked?: ReadonlyMap<string, TimeRange[]> | undefined
  /** The definition in which a cut answer stopped, and how far into the film it had come. */
  torn?: { definition: string; coveredUntil: number | undefined } | undefined
  /** How much there is to say about the segments of a definition. */
  observations?: ReadonlyMap<string, number> | undefined
  onSelect?: ((segment: SegmentRef) => void) | undefined
}

/** One lane a definition over one time axis. Picture and buttons in one; the list says the rest. */
export function FilmLanes(props: FilmLanesProps) {
  const { player, definitions, extent, film, selected, asked, torn, observations } = props
  const [axis] = useState(() => createAxisView(extent))
  const [preview] = useState(createPreviewStore)
  const area = useRef<HTMLDivElement>(null)
  const track = useRef<HTMLDivElement>(null)
  const drawn = useSyncExternalStore(axis.subscribe, axis.drawn)

  const { shown: drawnLanes, more } = useFirstOf(definitions, 50, 'lanes')

  useAxisGestures(area, track, axis)
  useLayoutEffect(() => {
    axis.setExtent(extent)
  }, [axis, extent])
  useLayoutEffect(() => {
    if (!track.current) return
    const { current } = track
    const measure = () => axis.measure(current.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [axis])

  const segments = definitions.find(({ id }) => id === selected?.definition)?.segments
  useEffect(() => {
    if (!segments || selected === undefined) return
    const shape = shapeLane(segments)
    const segment = shape.order[shape.placeOf.get(selected.index) ?? -1]
    if (segment) axis.reveal(segment.start, endOf(segment))
    // oxlint-disable-next-line react/exhaustive-deps -- the same choice in a new object is no new choice
  }, [axis, segments, selected?.index])

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="@container"
      onKeyDown={(event) => {
        if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
        if (event.target instanceof Element && event.target.matches('input, select')) return
        if (pressAxisKey(event.key, event.shiftKey, axis, player.time())) event.preventDefault()
      }}
    >
      <AxisToolbar axis={axis} player={player} />
      <div
        ref={area}
        data-lanes
        className="relative flex touch-pan-y flex-col gap-1 pb-1 select-none [--lane-names:0rem] @2xl:[--lane-names:9rem] @4xl:[--lane-names:13rem]"
      >
        <div ref={track} className="absolute inset-y-0 right-0 left-(--lane-names) overflow-clip">
          <AxisBackground axis={axis} drawn={drawn} film={film} />
        </div>
        <TimeRuler axis={axis} player={player} />
        {drawnLanes.map((group, place) => (
          <Lane
            key={place}
            axis={axis}
            drawn={drawn}
            group={group}
            colour={laneColour(place)}
            film={film}
            asked={asked?.get(group.id)}
            tornAt={torn?.definition === group.id ? { seconds: torn.coveredUntil } : undefined}
            player={player}
            preview={preview}
            selected={selected?.definition === group.id ? selected.index : undefined}
            observations={observations?.get(group.id) ?? 0}
            onSelect={(index, start) => {
              player.seek(start)
              props.onSelect?.({ definition: group.id, index })
            }}
          />
        ))}
        <div className="pointer-events-none absolute inset-y-0 right-0 left-(--lane-names) overflow-x-clip [overflow-clip-margin:6px]">
          <Playhead axis={axis} player={player} />
        </div>
      </div>
      {more}
      <SegmentPreview axis={axis} store={preview} />
    </div>
  )
}
