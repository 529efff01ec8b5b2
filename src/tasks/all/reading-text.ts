import type { ReadingProgress, ReadingState } from '~/account/reading-state.ts'
import type { TaskFilters } from '~/api/tasks.ts'
import { countOf, formatNumber } from '~/lib/numbers.ts'
import { maskUrl } from '~/lib/signed-url.ts'
import { formatLocal } from '~/lib/time.ts'

export type ReadingSays = {
  progress: ReadingProgress
  state: ReadingState
  /** How many of what was read are found by all that is asked. */
  matches: number
}

/** How far it looked, and what it found there: never one without the other. */
export function readingText(says: ReadingSays, created_after?: number): string {
  return `${lookedText(says, created_after)} · ${countOf(says.matches, 'matches', 'match')}`
}

function lookedText({ progress, state }: ReadingSays, created_after?: number): string {
  const { read } = progress
  if (state.phase === 'done') {
    if (state.reached === 'end')
      return read === 1 ? 'read the only one' : `read all ${formatNumber(read)}`
    return `read ${formatNumber(read)}, back to ${formatLocal(created_after ?? 0)}`
  }
  const total = totalOf(progress)
  return total === undefined
    ? `read ${formatNumber(read)} so far`
    : `read ${formatNumber(read)} of ${formatNumber(total)}`
}

/** The same as a sentence, to be heard: in words that are an interface, of one task as well. */
export function readingSentence({ progress, state, matches }: ReadingSays): string {
  const { read } = progress
  const total = state.phase === 'done' ? read : totalOf(progress)
  const of = total === undefined ? '' : ` of ${formatNumber(total)}`
  const so = total === undefined ? ' so far' : ''
  return `Read ${formatNumber(read)}${of} tasks${so}, ${formatNumber(matches)} match`
}

// Tasks that come while one reads are not in a total that was said before.
const totalOf = ({ read, total }: ReadingProgress) =>
  total === undefined ? undefined : Math.max(read, total)

/** 0 to 1, as far as the API says how many there are. */
export function readingShare({ progress, state }: ReadingSays): number | undefined {
  if (state.phase === 'done') return 1
  const total = totalOf(progress)
  return total === undefined ? undefined : total === 0 ? 0 : progress.read / total
}

/** Spoken at each quarter of the way, or where that is not known, at every 5,000 tasks. */
export function readingStep(says: ReadingSays): number {
  const share = readingShare(says)
  return share === undefined ? Math.floor(says.progress.read / 5000) : Math.floor(share * 4)
}

/** Which tasks were asked for: what the API itself could narrow down. */
export function filtersText(filters: TaskFilters): string {
  return (
    Object.entries(filters)
      .filter(([, value]) => value !== undefined)
      // S14: what signs a URL is a secret.
      .map(([name, value]) => `${name}=${maskUrl(String(value))}`)
      .join(' and ')
  )
}
