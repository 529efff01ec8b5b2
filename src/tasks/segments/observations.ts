import type { SegmentGroup } from '~/viewers/segment.ts'
import { askedRanges, definitionsOf, type RequestParams } from './asked.ts'
import type { Observation } from './observation.ts'
import { observeFields } from './observe-fields.ts'
import { observeNeighbours } from './observe-neighbours.ts'
import { observeTimes } from './observe-times.ts'

export type ObservationContext = {
  /** Seconds, as far as the API or the player knows them. */
  duration?: number | undefined
  params?: RequestParams | undefined
  /**
   * Seconds that may lie between two segments. The API has no such parameter, and most
   * definitions are meant to leave gaps: so only a reader who says a length is told of longer ones.
   */
  longestGap?: number | undefined
}

/** In the order of the definitions, and in each of them by time. */
export function observeSegments(
  groups: SegmentGroup[],
  context: ObservationContext = {},
): Observation[] {
  const { duration, params, longestGap } = context
  const definitions = definitionsOf(params)
  const answered = new Set(groups.map(({ id }) => id))

  const found = groups.flatMap(({ id, segments }) => {
    if (!segments.length) return [nothing(id, 'Nothing was found')]
    const definition = definitions.find((definition) => definition.id === id)
    const ranges = askedRanges(params, definition)
    return [
      ...observeTimes(segments, { duration, params, ranges }),
      ...observeNeighbours(segments, { duration, ranges, longestGap }),
      ...observeFields(segments, definition?.fields ?? []),
    ]
      .map((observation): Observation => ({ definition: id, ...observation }))
      .toSorted((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity) || 0)
  })
  const unanswered = new Set(definitions.flatMap(({ id }) => id ?? []))
  const missing = [...unanswered].filter((id) => !answered.has(id))
  return [...found, ...missing.map((id) => nothing(id, 'The answer does not mention it'))]
}

const nothing = (definition: string, text: string): Observation => ({
  definition,
  index: undefined,
  kind: 'nothing-found',
  text,
  at: undefined,
})

/** How many there are for each definition that has any. */
export function countObservations(observations: Observation[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { definition } of observations) {
    counts.set(definition, (counts.get(definition) ?? 0) + 1)
  }
  return counts
}
