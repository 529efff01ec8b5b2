import { useMemo } from 'react'
import type { Task } from '~/api/tasks.ts'
import type { Result } from '~/tasks/result.ts'
import { definitionsOf } from '~/tasks/segments/asked.ts'
import type { Observation } from '~/tasks/segments/observation.ts'
import type { useMoment } from '~/tasks/use-moment.ts'
import type { FilmPlayer } from '~/viewers/film/film-clock.ts'
import type { SegmentFilter } from '~/viewers/segment-filter.ts'
import { SegmentsViewer, type SelectedSegment } from '~/viewers/segments-viewer.tsx'
import { segmentText } from '~/tasks/export/segment-text.ts'
import { linkToMoment } from './share-link.ts'
import { useCurrentIn } from './use-current-in.ts'

type FoundSegmentsProps = {
  task: Task
  result: Extract<Result, { kind: 'segments' }>
  player: FilmPlayer
  filter: SegmentFilter
  onFilter: (filter: SegmentFilter) => void
  observations: Observation[]
  moment: ReturnType<typeof useMoment>
  /** How often what is chosen was chosen again. */
  repeats: number
  onSelect: (segment: SelectedSegment) => void
  onSeek: (seconds: number) => void
}

/** The list beside the film: drawn by its definitions, lit by what plays. */
export function FoundSegments(props: FoundSegmentsProps) {
  const { task, result, player, filter, onFilter, observations, moment, onSeek } = props
  const current = useCurrentIn(player, result.definitions)
  // Of 50,000 segments there may be as many, and the film moves on several times a second.
  const notes = useMemo(() => bySegment(observations), [observations])
  const fields = new Map(
    definitionsOf(task.request_params ?? undefined).map(({ id, fields }) => [
      id ?? '',
      fields ?? [],
    ]),
  )
  return (
    <SegmentsViewer
      definitions={result.definitions}
      unanswered={result.unanswered}
      fields={fields}
      filter={filter}
      onFilter={onFilter}
      selected={moment.moment.seg}
      current={current}
      observations={notes}
      onSeek={onSeek}
      repeats={props.repeats}
      onSelect={props.onSelect}
      toText={segmentText}
      toMomentLink={linkToMoment}
    />
  )
}

function bySegment(observations: Observation[]) {
  const texts = new Map<string, string[]>()
  for (const { definition, index, text } of observations) {
    if (index === undefined) continue
    const key = `${definition}.${index}`
    const known = texts.get(key)
    if (known) known.push(text)
    else texts.set(key, [text])
  }
  return texts
}
