import type { TaskFilters } from '~/api/tasks.ts'
import type { AccountQuery, Choice } from './task-query.ts'
import { analysisModes, taskStatuses } from '~/api/tasks.ts'
import { apiFilterNames, type ApiFilterName } from '~/api/list-params.ts'
import { CUT } from './task-query.ts'
import type { ReadingState } from './reading-state.ts'

type Coverage = {
  filters: TaskFilters
  /** How far back it is to go, and whether it is as far back as this. */
  created_after: number | undefined
  isReadTo: (created_after?: number) => boolean
  state: ReadingState
}

/**
 * The reading that brings all tasks behind these filters: one that is complete as far back as it is
 * wanted, the same one, which goes on from where it is, or a broader one that is under way.
 */
export function findServing<Known extends Coverage>(
  readings: readonly Known[],
  filters: TaskFilters,
  created_after?: number,
): Known | undefined {
  const broader = readings.filter((reading) =>
    apiFilterNames.every(
      (name) => reading.filters[name] === undefined || reading.filters[name] === filters[name],
    ),
  )
  return (
    broader.find((reading) => reading.isReadTo(created_after)) ??
    broader.find((reading) => isSameFilter(reading.filters, filters)) ??
    broader.find(
      (reading) =>
        isUnderWay(reading.state) &&
        (reading.created_after ?? -Infinity) <= (created_after ?? -Infinity),
    )
  )
}

export const isSameFilter = (left: TaskFilters, right: TaskFilters) =>
  apiFilterNames.every((name) => left[name] === right[name])

// What waits by itself goes on by itself; what a person or an error stopped may never go on.
const isUnderWay = (state: ReadingState) =>
  state.phase === 'reading' || (state.phase === 'paused' && state.automatic)

/** The part of a query that the API itself can filter by: fields with a single value. */
export function apiFilters(query: AccountQuery): Record<ApiFilterName, string | undefined> {
  const status = single(query.status)
  return {
    // A cut task is ready, to the API.
    status: status === CUT ? 'ready' : taskStatuses.find((known) => known === status),
    analysis_mode: analysisModes.find((known) => known === single(query.analysis_mode)),
    ...sourceFilter(query),
  }
}

const single = (choice: Choice | undefined) =>
  choice?.only?.length === 1 && choice.only[0] !== '' ? choice.only[0] : undefined

/** The parameters of a source are alternatives of each other: only one alone narrows the list. */
function sourceFilter({ source, video_url, asset_id, video_id }: AccountQuery) {
  const all = [source, video_url, asset_id, video_id].flatMap((choice) => choice?.only ?? [])
  const alone = (choice: Choice | undefined) => (all.length === 1 ? single(choice) : undefined)
  return { video_url: alone(video_url), asset_id: alone(asset_id), video_id: alone(video_id) }
}
