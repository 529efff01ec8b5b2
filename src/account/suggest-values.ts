import { countCodes } from './count-facets.ts'
import { facetColumns, type FacetColumn } from './facet-columns.ts'
import { failBit } from './match-rows.ts'
import { matchedRows, questionOf } from './matched-rows.ts'
import type { TaskIndex } from './task-index.ts'
import type { AccountQuery, FacetField } from './task-query.ts'

export type Suggestion = { field: FacetField; value: string; label: string; count: number }

/**
 * Values that hold what is typed, with how many tasks a click on each would leave: counted under
 * the rest of the query. `text` is the word being typed; it is not to be part of the query's `q`.
 */
export function suggestValues(
  index: TaskIndex,
  query: AccountQuery,
  text: string,
  most = 8,
): Suggestion[] {
  const typed = text.trim().toLowerCase()
  if (!typed) return []
  const counts = countAll(index, query)
  const found: Suggestion[] = []
  for (const [place, column] of facetColumns(index).entries()) {
    addMatches(index, column, counts[place] ?? nothing, typed, found, most)
  }
  return found.sort((a, b) => b.count - a.count).slice(0, most)
}

const nothing = new Uint32Array(0)

type Known = { version: number; key: string; counts: Uint32Array[] }
const known = new WeakMap<TaskIndex, Known>()

/** How many tasks each value of each field would leave: kept, because a word has many keys. */
function countAll(index: TaskIndex, query: AccountQuery): Uint32Array[] {
  const { version } = index
  const key = questionOf(index, query)
  const before = known.get(index)
  if (before?.version === version && before.key === key) return before.counts
  const { columns, fails, candidates } = matchedRows(index, query)
  const counts = columns.map((column, place) =>
    countCodes(column, fails, candidates, ~failBit(place)).slice(),
  )
  known.set(index, { version, key, counts })
  return counts
}

function addMatches(
  index: TaskIndex,
  column: FacetColumn,
  counts: Uint32Array,
  typed: string,
  found: Suggestion[],
  most: number,
) {
  const matches = new Map<string, Suggestion>()
  // There may be as many custom IDs as tasks: these are searched as `q` searches them.
  const hits = column.field === 'custom_id' ? new Uint8Array(counts.length) : undefined
  if (hits) index.names.texts.mark(typed, hits, 0)
  let least = 0
  for (let code = 1 - Number(column.field === 'status'); code < counts.length; code += 1) {
    const count = counts[code] ?? 0
    // Only what can still be among the first is looked at: of 100,000 custom IDs, few are.
    if (count <= least || hits?.[code] === 0) continue
    for (const value of column.values(code)) {
      const label = column.field === 'source' ? (index.sources.filmLabel(code) ?? value) : value
      if (!value || !`${label} ${value}`.toLowerCase().includes(typed)) continue
      const known = matches.get(value)
      if (known) known.count += count
      else matches.set(value, { field: column.field, value, label, count })
    }
    if (column.find && matches.size > 4 * most) least = Math.max(least, trim(matches, most))
  }
  found.push(...matches.values())
}

/** Keeps the most frequent ones; the least count among them comes back. */
function trim(matches: Map<string, Suggestion>, most: number): number {
  const sorted = [...matches.values()].sort((a, b) => b.count - a.count)
  for (const { value } of sorted.slice(most)) matches.delete(value)
  return sorted[most - 1]?.count ?? 0
}
