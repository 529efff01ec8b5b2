import { useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Task, TaskDetail } from '~/api/tasks.ts'
import { missingIn } from '~/tasks/moment.ts'
import { readResult } from '~/tasks/result.ts'
import { askedByDefinition } from '~/tasks/segments/asked.ts'
import { observeSegments } from '~/tasks/segments/observations.ts'
import type { AssetNames } from '~/api/task-values.ts'
import { useMoment } from '~/tasks/use-moment.ts'
import { useFilmPlayer } from '~/viewers/film/use-film-player.ts'
import { filterGroups, isFiltered } from '~/viewers/segment-filter.ts'
import type { SegmentGroup } from '~/viewers/segment.ts'
import { useAfterPaint } from '~/ui/use-after-paint.ts'
import { ErrorSection } from './error-section.tsx'
import { ExportMenu } from './export-menu.tsx'
import { FilmSection } from './film-section.tsx'
import { FoundSegments } from './found-segments.tsx'
import { readGap } from './gap-box.tsx'
import { MomentProblem } from './moment-problem.tsx'
import { ObservationsSection } from './observations-section.tsx'
import { RawSection } from './raw-section.tsx'
import { RequestSection } from './request-section.tsx'
import { ResultSection } from './result-section.tsx'
import { SourceSection } from './source-section.tsx'
import { TaskIds } from './task-ids.tsx'
import { TaskTimes } from './task-times.tsx'
import { UsageSection } from './usage-section.tsx'
import { useChoice } from './use-choice.ts'
import { useFilm } from './use-film.ts'
import { useSegmentFilter } from './use-segment-filter.ts'
import { WebhooksSection } from './webhooks-section.tsx'

const noDefinitions: SegmentGroup[] = []

type TaskSectionsProps = {
  /** A row of the list while `detail` is not there: its prompt, schema and definitions are cut. */
  task: Task
  detail: TaskDetail | undefined
  assets: AssetNames
}

/** In the order of a reader's questions: what happened, where in the film, with what answer, and why. */
export function TaskSections({ task: row, detail, assets }: TaskSectionsProps) {
  const task = detail?.task ?? row
  const params = task.request_params ?? undefined
  const result = readResult(task.result, params?.response_format)
  const film = useFilm(task)
  const moment = useMoment()
  const player = useFilmPlayer(moment.moment.offset)
  const stage = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const { filter, setFilter } = useSegmentFilter(moment)

  const definitions = result.kind === 'segments' ? result.definitions : noDefinitions
  const hasSegments = result.kind === 'segments'
  const choice = useChoice(moment, player, definitions)
  const shown = filterGroups(definitions, filter)
  const [longestGap, setLongestGap] = useState(readGap)
  const gap = useAfterPaint(longestGap)
  // Of 50,000 segments it takes a tenth of a second, and a key in the search draws this again.
  const observations = useMemo(
    // The list knows the first definition only: what it says of the others would not be so. And
    // where there is no answer, nothing is missing from it.
    () =>
      detail && hasSegments
        ? observeSegments(definitions, { duration: film.duration, params, longestGap: gap })
        : [],
    [detail, hasSegments, definitions, film.duration, params, gap],
  )
  // A task that still runs may yet come to hold the segment.
  const missing = result.kind === 'none' ? [] : missingIn(moment.moment, definitions)
  const seek = (seconds: number) => {
    player.seek(seconds)
    stage.current?.scrollIntoView({ block: 'nearest' })
  }

  const showInList = () => {
    // The film may have gone on to where the row is not drawn.
    flushSync(choice.repeat)
    showChosen(list.current)
  }

  // The first paint holds the film and what was found in it; what is read below follows at once.
  const isWhole = useAfterPaint(true, false)

  return (
    <div className="@container px-4 pt-4 pb-2 md:px-5">
      <MomentProblem broken={[...moment.broken, ...missing]} onClear={moment.clear} />
      <ErrorSection task={task} />
      {/* As wide as the page, the film stands still beside what is read, with all of its lanes. */}
      <div className="@5xl:grid @5xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] @5xl:items-start @5xl:gap-8">
        <div
          ref={stage}
          className="@5xl:sticky @5xl:top-4 @5xl:-mx-2 @5xl:flex @5xl:max-h-[calc(100dvh-11rem)] @5xl:flex-col @5xl:overflow-y-auto @5xl:px-2"
        >
          <FilmSection
            player={player}
            film={film}
            result={result}
            shown={shown}
            // The list knows the first definition only.
            asked={detail && askedByDefinition(params)}
            observations={observations}
            moment={moment}
            onSelect={choice.choose}
            onShowInList={showInList}
          />
        </div>
        {/* Beside the film, what is first has no film above it to be set off from. */}
        <div ref={list} className="@5xl:*:first:border-t-0 @5xl:*:first:pt-0">
          {isWhole && (
            <>
              {detail && hasSegments && (
                <ObservationsSection
                  observations={observations}
                  longestGap={longestGap}
                  onLongestGap={setLongestGap}
                  onSelect={choice.choose}
                />
              )}
              <ResultSection
                task={task}
                assets={assets}
                result={result}
                onSeek={seek}
                exports={
                  detail && (
                    <ExportMenu
                      detail={detail}
                      assets={assets}
                      result={result}
                      definitions={definitions}
                      filtered={isFiltered(filter) ? shown : undefined}
                      duration={film.duration}
                      frameRate={film.frameRate}
                    />
                  )
                }
                segments={
                  result.kind === 'segments' && (
                    <FoundSegments
                      task={task}
                      result={result}
                      player={player}
                      filter={filter}
                      onFilter={setFilter}
                      observations={observations}
                      moment={moment}
                      repeats={choice.repeats}
                      onSelect={choice.choose}
                      onSeek={seek}
                    />
                  )
                }
              />
            </>
          )}
        </div>
      </div>
      {isWhole && (
        <>
          <TaskTimes task={task} />
          <SourceSection task={task} assets={assets} />
          <RequestSection task={task} detail={detail} />
          <UsageSection task={task} />
          <WebhooksSection task={task} />
          <TaskIds task={task} />
          <RawSection task={task} detail={detail} assets={assets} />
        </>
      )}
    </div>
  )
}

/** The list scrolls by itself, and the drawer that holds it does as well. */
function showChosen(list: HTMLElement | null) {
  const row = list?.querySelector<HTMLElement>('li[aria-current=true]')
  row?.scrollIntoView({ block: 'center' })
  row?.querySelector('button')?.focus({ preventScroll: true })
}
