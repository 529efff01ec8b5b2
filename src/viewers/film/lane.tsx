import { useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react'
import { flushSync } from 'react-dom'
import type { SegmentGroup } from '~/viewers/segment.ts'
import type { AxisView, Drawn } from './axis-view.ts'
import type { FilmPlayer } from './film-clock.ts'
import {
  fitTo,
  focusNextLane,
  neighbourOf,
  pointedAt,
  type Pointed,
  type TrackPoint,
} from './lane-events.ts'
import { endOf, shapeLane } from './lane-layout.ts'
import { LaneHatch, type LaneGaps } from './lane-hatch.tsx'
import { LaneName } from './lane-name.tsx'
import { LaneLight } from './lane-light.tsx'
import { rowAt, trackHeight } from './lane-rows.ts'
import { LaneTrack } from './lane-track.tsx'
import type { PreviewStore } from './preview-store.ts'
import { nameDefinition } from './segment-names.ts'
import type { TimeWindow } from './time-axis.ts'

type LaneProps = LaneGaps & {
  axis: AxisView
  drawn: Drawn
  group: SegmentGroup
  colour: string
  film: TimeWindow | undefined
  player: FilmPlayer
  preview: PreviewStore
  selected: number | undefined
  observations: number
  onSelect: (index: number, start: number) => void
}

export function Lane({
  axis,
  drawn,
  group,
  colour,
  film,
  asked,
  tornAt,
  player,
  preview,
  selected,
  observations,
  onSelect,
}: LaneProps) {
  const [active, setActive] = useState<number>()
  const shape = shapeLane(group.segments)
  const { id, segments, total } = group
  const definition = nameDefinition(id)

  const pointOf = (event: MouseEvent<HTMLElement>): TrackPoint => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    return {
      seconds: axis.secondsAt(event.clientX - left),
      row: rowAt(event.clientY - top, shape.rows.length),
      pixelsPerSecond: axis.pixelsPerSecond(),
    }
  }
  const show = (track: HTMLElement, pointed: Pointed | undefined, isInstant = false) =>
    pointed
      ? preview.show({ ...pointed, track, definition: id, colour }, isInstant)
      : preview.hide()

  const choose = (event: MouseEvent<HTMLElement>) => {
    // A press of Enter has no place on the bar.
    const point = event.detail === 0 ? undefined : pointOf(event)
    const pointed = pointedAt(event.target, shape, point)
    if (pointed) {
      setActive(pointed.segment.index)
      // What is chosen is shown at the lower edge, and not over the lane it was chosen in.
      event.currentTarget.scrollIntoView({ block: 'nearest' })
      onSelect(pointed.segment.index, pointed.segment.start)
    } else if (point) player.seek(point.seconds)
  }

  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const pointed = pointedAt(event.target, shape)
    if (!pointed) return
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      if (focusNextLane(event.target, event.key === 'ArrowUp' ? -1 : 1)) event.preventDefault()
      return
    }
    const from = shape.order[shape.placeOf.get(active ?? -1) ?? -1]
    const next = neighbourOf(event.key, shape, from ?? pointed.segment)
    if (!next) return
    event.preventDefault()
    const track = event.currentTarget
    // First the view: of the bars that are seen, the active one takes the focus.
    axis.reveal(next.start, endOf(next))
    flushSync(() => setActive(next.index))
    track.querySelector<HTMLElement>('[data-bar][tabindex="0"]')?.focus({ preventScroll: true })
  }

  return (
    <div
      role="group"
      aria-label={definition}
      data-lane
      className="relative flex flex-col gap-0.5 @2xl:flex-row @2xl:items-center @2xl:gap-0"
    >
      <LaneName
        name={definition}
        colour={colour}
        count={segments.length}
        total={total}
        observations={observations}
      />
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        data-track
        className="relative min-w-0 shrink-0 scroll-mb-26 overflow-clip @2xl:shrink @2xl:grow [overflow-clip-margin:3px]"
        style={{ height: trackHeight(shape.rows.length) }}
        onClick={choose}
        onDoubleClick={(event) => {
          const pointed = pointedAt(event.target, shape, pointOf(event))
          if (pointed) fitTo(axis, pointed.segment.start, endOf(pointed.segment))
        }}
        onKeyDown={press}
        onFocus={(event) => {
          const pointed = pointedAt(event.target, shape)
          if (!pointed || !event.target.matches(':focus-visible')) return
          if (pointed.count === 1) setActive(pointed.segment.index)
          axis.reveal(pointed.segment.start, endOf(pointed.segment))
          show(event.currentTarget, pointed, true)
        }}
        onBlur={preview.hide}
        onPointerMove={(event: PointerEvent<HTMLElement>) => {
          if (event.buttons !== 0) return
          show(event.currentTarget, pointedAt(event.target, shape, pointOf(event)))
        }}
        onPointerLeave={preview.hide}
      >
        <LaneHatch axis={axis} drawn={drawn} film={film} asked={asked} tornAt={tornAt} />
        {shape.order.length === 0 && (
          <span className="pointer-events-none absolute inset-y-0 left-1 my-auto flex h-5 items-center rounded-sm bg-surface px-1 text-xs text-muted">
            {sayEmpty(group)}
          </span>
        )}
        <LaneTrack
          axis={axis}
          drawn={drawn}
          shape={shape}
          definition={definition}
          colour={colour}
          selected={selected}
          active={active}
        />
        <LaneLight axis={axis} drawn={drawn} shape={shape} segments={segments} player={player} />
      </div>
    </div>
  )
}

function sayEmpty({ segments, total }: SegmentGroup): string {
  if (segments.length) return 'No segment with a readable time'
  return total ? 'No segment matches' : 'Nothing found'
}
