import { useEffect, useRef } from 'react'
import { formatTimecode } from '~/lib/timecode.ts'
import { CopyButton } from '~/ui/copy-button.tsx'
import type { FilmPlayer } from './film-clock.ts'
import { FilmLanes, type FilmLanesProps } from './film-lanes.tsx'
import type { FilmSource } from './film-source.ts'
import { FilmStage } from './film-stage.tsx'
import { endOf, type PlacedSegment } from './lane-layout.ts'
import { OffsetControl } from './offset-control.tsx'
import { PlayerControls } from './player-controls.tsx'
import { pressPlayerKey } from './player-keys.ts'
import type { SegmentRef } from './segment-names.ts'
import { boundsOf, findSegment, stepFrom } from './segment-steps.ts'
import { readExtent, type TimeWindow } from './time-axis.ts'
import { useFilmState } from './use-film-player.ts'

type FilmViewProps = Pick<
  FilmLanesProps,
  'definitions' | 'selected' | 'asked' | 'coveredUntil' | 'observations' | 'onSelect'
> & {
  player: FilmPlayer
  source: FilmSource
  /** Said by the API; the film's own length comes first. */
  duration?: number | undefined
  /** What the clock of the segments shows at the film's first picture. */
  offset?: number | undefined
  onOffsetChange?: ((seconds: number) => void) | undefined
  /** Where to open: sought once, and not played. */
  initialTime?: number | undefined
  fps?: number | undefined
  /** The address of a moment; without it there is no button to copy one. */
  toMomentLink?: ((seconds: number, segment: SegmentRef | undefined) => string) | undefined
  className?: string | undefined
}

/** The film and what was found in it: picture, controls and lanes on one clock. */
export function FilmView(props: FilmViewProps) {
  const { player, source, definitions, selected, offset = 0, fps = 25, toMomentLink } = props
  const { duration: ownDuration } = useFilmState(player)
  const screen = useRef<HTMLDivElement>(null)

  useOpenAt(player, offset, props.initialTime)

  const length = ownDuration ?? props.duration
  const extent = readExtent({ duration: length, offset, ...boundsOf(definitions) })
  const film = length === undefined ? undefined : { from: offset, to: offset + length }
  const segment = findSegment(definitions, selected)
  useLoopOf(player, segment)

  const step = (direction: 1 | -1) => {
    const next = stepFrom(definitions, selected, player.time(), direction)
    if (!next) return
    player.seek(next.segment.start)
    props.onSelect?.({ definition: next.definition, index: next.segment.index })
  }

  return (
    // Keys are heard wherever the focus is inside the film, as in any player.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      aria-label="Film"
      className={`@container flex min-w-0 flex-col gap-2 ${props.className ?? ''}`}
      onKeyDown={(event) => pressPlayerKey(event, player, fps)}
    >
      {/* Focusable by a click, so that the keys of the player are heard after one. */}
      <div
        ref={screen}
        tabIndex={-1}
        className="flex flex-col gap-1 rounded-md outline-none in-[:fullscreen]:bg-surface"
      >
        <FilmStage player={player} source={source} />
        <PlayerControls
          player={player}
          film={film ?? extent}
          segment={segment && { start: segment.start, end: endOf(segment) }}
          onStep={definitions.length ? step : undefined}
          onFullscreen={() => void toggleFullscreen(screen.current)}
        >
          {toMomentLink && (
            <CopyButton
              label="Copy link to this moment"
              text={() => toMomentLink(player.time(), selected)}
            />
          )}
        </PlayerControls>
      </div>
      {definitions.length > 0 && <FilmLanes {...props} extent={extent} film={film} />}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-xs text-muted">
        <span>
          {sayLength(extent, ownDuration, props.duration)}
          {props.asked?.length ? ' Hatched time was not asked about.' : null}
          {props.coveredUntil !== undefined &&
            ` The answer was cut; it covers the film up to ${formatTimecode(props.coveredUntil)}.`}
        </span>
        {props.onOffsetChange && <OffsetControl offset={offset} onChange={props.onOffsetChange} />}
      </div>
    </section>
  )
}

/** How long the axis is, and who says so. */
function sayLength(extent: TimeWindow, own: number | undefined, told: number | undefined): string {
  const length = own ?? told
  if (length === undefined) {
    return `The length of the film is not known; the lanes go on to the last end, ${formatTimecode(extent.to)}.`
  }
  const words = `${formatTimecode(Math.round(length * 10) / 10)} long`
  return own === undefined ? `${words}, as the API says.` : `${words}, as the film itself says.`
}

/** The clock is set before anything is sought on it, and what is opened is not played. */
function useOpenAt(player: FilmPlayer, offset: number, initialTime: number | undefined) {
  const openAt = useRef(initialTime)
  useEffect(() => {
    player.setOffset(offset)
    if (openAt.current === undefined) return
    player.pause()
    player.seek(openAt.current)
    openAt.current = undefined
  }, [player, offset])
}

/** A loop goes along when another segment is chosen. */
function useLoopOf(player: FilmPlayer, segment: PlacedSegment | undefined) {
  useEffect(() => {
    if (!player.state().loop) return
    player.setLoop(segment && { start: segment.start, end: endOf(segment) })
  }, [player, segment])
}

function toggleFullscreen(element: HTMLElement | null) {
  return document.fullscreenElement
    ? document.exitFullscreen()
    : element?.requestFullscreen().catch(() => undefined)
}
