import { useEffect, useRef } from 'react'
import type { Result } from '~/tasks/result.ts'
import type { useMoment } from '~/tasks/use-moment.ts'
import type { Observation } from '~/tasks/segments/observation.ts'
import { countObservations } from '~/tasks/segments/observations.ts'
import type { FilmPlayer } from '~/viewers/film/film-clock.ts'
import { FilmView } from '~/viewers/film/film-view.tsx'
import type { TimeRange } from '~/viewers/film/film-state.ts'
import type { SegmentGroup } from '~/viewers/segment.ts'
import type { SelectedSegment } from '~/viewers/segments-viewer.tsx'
import { linkToMoment } from './share-link.ts'
import { startOf } from './use-choice.ts'
import type { useFilm } from './use-film.ts'

type FilmSectionProps = {
  player: FilmPlayer
  film: ReturnType<typeof useFilm>
  result: Result
  /** What a filter leaves of the segments. */
  shown: SegmentGroup[]
  asked: ReadonlyMap<string, TimeRange[]> | undefined
  observations: Observation[]
  moment: ReturnType<typeof useMoment>
  onSelect: (segment: SelectedSegment | undefined) => void
  onShowInList: () => void
}

/** The film and what was found in it, opened where the address points. */
export function FilmSection(props: FilmSectionProps) {
  const { player, film, result, shown, asked, observations, moment } = props
  const { seg, t, offset } = moment.moment
  const at = t ?? (result.kind === 'segments' ? startOf(result.definitions, seg) : undefined)
  useFollowAddress(player, at, `${seg?.definition}.${seg?.index} ${t}`)
  return (
    <div className="flex min-h-0 flex-col pb-5">
      <FilmView
        player={player}
        source={film.source}
        duration={film.duration}
        fps={film.frameRate}
        definitions={shown}
        selected={seg}
        asked={asked}
        torn={tornIn(result)}
        observations={countObservations(observations)}
        onSelect={props.onSelect}
        onClear={() => props.onSelect(undefined)}
        onShowInList={props.onShowInList}
        offset={offset}
        onOffsetChange={moment.setOffset}
        initialTime={at}
        toMomentLink={linkToMoment}
      />
    </div>
  )
}

/** Between two definitions nothing is torn: what was not begun is named beside the list. */
function tornIn(result: Result) {
  if (result.kind !== 'segments' || result.torn?.definition === undefined) return undefined
  const { definition, coveredUntil } = result.torn
  return { definition, coveredUntil }
}

/** Back, forward and a choice elsewhere move the film; what it opens at is the player's own affair. */
function useFollowAddress(player: FilmPlayer, at: number | undefined, moment: string) {
  const isFirst = useRef(true)
  useEffect(() => {
    if (!isFirst.current && at !== undefined) player.seek(at)
    isFirst.current = false
    // oxlint-disable-next-line react/exhaustive-deps -- two moments of one time are two choices
  }, [player, at, moment])
}
