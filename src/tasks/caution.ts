import { countOf } from '~/lib/numbers.ts'
import { formatTimecode } from '~/lib/timecode.ts'
import type { Result } from './result.ts'

/** A sentence in parts; a name is the answer's own word. */
export type Caution = (string | { name: string })[]

/** What is to be said of an answer that is not all that it looks like. */
export function cautionFor(result: Result, asked: string | undefined): Caution | undefined {
  if (result.kind === 'none') return undefined
  if (result.kind === 'text') {
    if (asked === 'json_schema') return ['JSON was asked for, but the answer is not JSON.']
    if (asked === 'segment_definitions') {
      return ['Segments were asked for, but the answer has none.']
    }
  }
  if (result.kind === 'json' && asked === 'segment_definitions') {
    return ['Segments were asked for, but the answer is JSON of another shape.']
  }
  return sayTear(result)
}

/** The same, only where something is missing from it. */
export function sayTear(result: Result): Caution | undefined {
  if (result.kind === 'none') return undefined
  const { cut } = result
  if (result.kind === 'text') return cut ? ['Cut: the text stops before its end.'] : undefined
  if (!result.torn) {
    return cut ? ['Cut: the JSON is whole, but the answer stopped at a token limit.'] : undefined
  }
  const stopped = cut
    ? 'Cut: the JSON stops'
    : 'The JSON is not whole, though nothing says it was cut: it stops'
  if (result.kind === 'json') {
    return [`${stopped} inside `, { name: result.torn.path }, '. What came before it is shown.']
  }
  const { definition, keptSegments, coveredUntil } = result.torn
  const until =
    coveredUntil === undefined ? '' : `, the last of them until ${formatTimecode(coveredUntil)}`
  return [
    stopped,
    ...(definition === undefined ? [] : [' inside ', { name: definition }]),
    `, after ${countOf(keptSegments, 'whole segment')}${until}. A segment torn in the middle is left out here; the exact text has it.`,
  ]
}
