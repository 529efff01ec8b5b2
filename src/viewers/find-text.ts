import { formatNumber } from '~/lib/numbers.ts'
import { foldCase } from './json-search.ts'

/** Where a text is found, literally and in any case (S27); each place once, in order. */
export function findAll(folded: string, query: string): number[] {
  const needle = foldCase(query)
  const places: number[] = []
  if (!needle) return places
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) {
    places.push(at)
  }
  return places
}

/** The last of the ascending `starts` that is not past `at`. */
export function lastAtMost(starts: ArrayLike<number>, at: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

export function sayFound(count: number, at: number): string {
  if (!count) return 'No match'
  return `${formatNumber(at + 1)} of ${formatNumber(count)}`
}
