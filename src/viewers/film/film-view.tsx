import { useEffect, useRef } from 'react'
import { CopyButton } from '~/ui/copy-button.tsx'
import type { SegmentGroup } from '~/viewers/segment.ts'
import { ChosenSegment } from './chosen-segment.tsx'
import { sayCaption } from './film-caption.ts'
import type { FilmPlayer } from './film-clock.ts'
import { FilmLanes, type FilmLanesProps } from './film-lanes.tsx'
import type { FilmSource } from './film-source.ts'
import { FilmStage } from './film-stage.tsx'
import { laneColour } from './lane-colours.ts'
import { endOf, type PlacedSegment } from './lane-layout.ts'
import { OffsetControl } from './offset-control.tsx'
import { PlayerControls } from './player-controls.tsx'
import { pressPlayerKey } from './player-keys.ts'
import type { SegmentRef } from './segment-names.ts'
import { boundsOf, findSegment, stepFrom } from './segment-steps.ts'
import { readExtent } from './time-axis.ts'
import { useFilmState } from './use-film-player.ts'
import { useFullScreen } from './use-full-screen.ts'
import { useOpenAt } from './use-open-at.ts'
import { useSayPlace } from './use-say-place.ts'

type FilmViewProps = Pick<
  FilmLanesProps,
  'definitions' | 'selected' | 'asked' | 'torn' | 'observations' | 'onSelect'
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
  onClear?: (() => void) | undefined
  /** Leads to the chosen segment in the list of all. */
  onShowInList?: (() => void) | undefined
  /** The address of a moment; without it there is no button to copy one. */
  toMomentLink?: ((seconds: number, segment: SegmentRef | undefined) => string) | undefined
  className?: string | undefined
}

/** The film and what was found in it: picture, controls and lanes on one clock. */
export function FilmView(props: FilmViewProps) {
  const { player, source, definitions, selected, offset = 0, fps = 25, toMomentLink } = props
  const { duration: ownDuration } = useFilmState(player)
  const screen = useRef<HTMLDivElement>(null)
  const fullScreen = useFullScreen(screen)

  useOpenAt(player, offset, props.initialTime)

  const length = ownDuration ?? props.duration
  const bounds = boundsOf(definitions)
  const extent = readExtent({ duration: length, offset, ...bounds })
  const film = length === undefined ? undefined : { from: offset, to: offset + length }
  const segment = findSegment(definitions, selected)
  const chosen = readChosen(definitions, selected)
  useLoopOf(player, segment)
  useSayPlace(player, definitions)

  // What was pressed goes: the film takes the focus, and its keys are heard.
  const focusScreen = () => screen.current?.focus({ preventScroll: true })

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
      className={`@container flex min-h-0 min-w-0 flex-col gap-2 ${props.className ?? ''}`}
      onKeyDown={(event) => pressPlayerKey(event, player, fps, fullScreen.toggle)}
    >
      {/* Focusable by a click, so that the keys of the player are heard after one. */}
      <div
        ref={screen}
        tabIndex={-1}
        className="flex min-h-0 flex-col gap-1 rounded-md outline-none [&:fullscreen]:rounded-none [&:fullscreen]:bg-surface [&:fullscreen]:pb-2"
      >
        <FilmStage player={player} source={source} onSwap={focusScreen} />
        <PlayerControls
          player={player}
          fps={fps}
          film={film ?? extent}
          end={film?.to}
          segment={segment && { start: segment.start, end: endOf(segment) }}
          onStep={definitions.length ? step : undefined}
          fullScreen={fullScreen}
        >
          {toMomentLink && (
            <CopyButton
              label="Copy link to this moment"
              icon="link"
              text={() => toMomentLink(player.time(), selected)}
            />
          )}
        </PlayerControls>
      </div>
      {/* What was chosen rises no higher than the lanes: it must not cover the controls. */}
      <div className="flex shrink-0 flex-col gap-2">
        {definitions.length > 0 && <FilmLanes {...props} extent={extent} film={film} />}
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-xs text-muted">
          <span>
            {sayCaption({
              extent,
              lastEnd: bounds.lastEnd,
              film,
              own: ownDuration,
              told: props.duration,
              asked: props.asked,
              torn: props.torn,
            })}
          </span>
          {props.onOffsetChange && (
            <OffsetControl offset={offset} onChange={props.onOffsetChange} />
          )}
        </div>
        {definitions.some(({ segments, total = segments.length }) => total > 0) && (
          <ChosenSegment
            chosen={chosen}
            isHidden={selected !== undefined && !chosen}
            onClear={() => {
              focusScreen()
              props.onClear?.()
            }}
            onShowInList={props.onShowInList}
          />
        )}
      </div>
    </section>
  )
}

function readChosen(definitions: SegmentGroup[], selected: SegmentRef | undefined) {
  const place = definitions.findIndex(({ id }) => id === selected?.definition)
  const segment = definitions[place]?.segments.find(({ index }) => index === selected?.index)
  if (!selected || !segment) return undefined
  return { definition: selected.definition, colour: laneColour(place), segment }
}

/** A loop goes along when another segment is chosen. */
function useLoopOf(player: FilmPlayer, segment: PlacedSegment | undefined) {
  useEffect(() => {
    if (!player.state().loop) return
    player.setLoop(segment && { start: segment.start, end: endOf(segment) })
  }, [player, segment])
}
