import { isSignedUrl, maskUrl } from '~/lib/signed-url.ts'
import { choiceOf, type FacetColumn } from './facet-columns.ts'
import { failBit } from './match-rows.ts'
import type { TaskIndex } from './task-index.ts'
import type { AccountQuery, FacetField, SourceParameter } from './task-query.ts'

export type FacetValue = {
  /** What goes into a choice; the empty text is "none". */
  value: string
  /** What is shown: of a source its file name or masked URL, else the value itself. */
  label: string
  /** Matches with this value, whatever else of the same field is chosen. */
  count: number
  chosen: 'only' | 'not' | undefined
  /** For a source: the parameter its value belongs to, if there is one. */
  parameter?: SourceParameter | undefined
}

export type Facet = {
  /** The most frequent ones first, chosen ones always among them. */
  values: FacetValue[]
  /** How many different values there are, which may be more than are listed. */
  distinct: number
}

const MOST_VALUES = 50

let counts = new Uint32Array(0)
let candidates = new Uint32Array(0)
let matches = new Uint32Array(0)

/** Live counts: each field's values are counted under everything but its own choice. */
export function countFacets(
  index: TaskIndex,
  columns: FacetColumn[],
  fails: Uint32Array,
  query: AccountQuery,
): Record<FacetField, Facet> {
  const rows = candidateRows(fails, columns.length)
  const matching = matchingRows(fails, rows)
  const facets = emptyFacets()
  for (const [place, column] of columns.entries()) {
    // Where nothing is chosen, what would be counted besides the matches fails something else.
    const counted = choiceOf(query, column.field) ? rows : matching
    const found = countCodes(column, fails, counted, ~failBit(place))
    facets[column.field] = toFacet(index, column, found, query)
    if (column.field !== 'source') continue
    for (const value of facets.source.values) {
      const code = isSignedUrl(value.value) ? index.sources.findUrl(value.value) : undefined
      if (code !== undefined)
        value.count = countSource(index, code, fails, counted, ~failBit(place))
    }
  }
  return facets
}

const nothing: Facet = { values: [], distinct: 0 }
const emptyFacets = (): Record<FacetField, Facet> => ({
  status: nothing,
  analysis_mode: nothing,
  custom_id: nothing,
  source: nothing,
  definition: nothing,
  finish_reason: nothing,
  error: nothing,
  webhook: nothing,
})

/** Rows that match or fail a single field: no other row is counted anywhere. */
export function candidateRows(fails: Uint32Array, fields: number): Uint32Array {
  if (candidates.length < fails.length) candidates = new Uint32Array(fails.length * 2)
  const single = 1 << fields
  let count = 0
  for (let row = 0; row < fails.length; row += 1) {
    const bits = fails[row] ?? 0
    if (bits < single && (bits & (bits - 1)) === 0) candidates[count++] = row
  }
  return candidates.subarray(0, count)
}

function matchingRows(fails: Uint32Array, rows: Uint32Array): Uint32Array {
  if (matches.length < rows.length) matches = new Uint32Array(rows.length * 2)
  let count = 0
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    if (fails[row] === 0) matches[count++] = row
  }
  return matches.subarray(0, count)
}

export function countCodes(
  { codes, size }: FacetColumn,
  fails: Uint32Array,
  rows: Uint32Array,
  others: number,
): Uint32Array {
  if (counts.length < size) counts = new Uint32Array(size * 2)
  const found = counts.subarray(0, size)
  found.fill(0)
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    if (((fails[row] ?? 0) & others) !== 0) continue
    const code = codes[row] ?? 0
    found[code] = (found[code] ?? 0) + 1
  }
  return found
}

/** A URL that was asked for with its signature is less than its film. */
function countSource(
  { columns: { source } }: TaskIndex,
  code: number,
  fails: Uint32Array,
  rows: Uint32Array,
  others: number,
): number {
  let count = 0
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    if (source[row] === code && ((fails[row] ?? 0) & others) === 0) count += 1
  }
  return count
}

function toFacet(
  index: TaskIndex,
  column: FacetColumn,
  found: Uint32Array,
  query: AccountQuery,
): Facet {
  const choice = choiceOf(query, column.field)
  const { totals, distinct } = totalValues(column, found)
  for (const value of [...(choice?.only ?? []), ...(choice?.not ?? [])]) {
    const code = totals.has(value) ? undefined : column.find?.(value)
    if (!totals.has(value)) totals.set(value, code === undefined ? 0 : (found[code] ?? 0))
  }
  const values = [...totals].map(([value, count]): FacetValue => {
    const isOnly = choice?.only?.includes(value)
    const chosen = isOnly ? 'only' : choice?.not?.includes(value) ? 'not' : undefined
    return { value, label: value, count, chosen }
  })
  values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  const kept = values.filter(({ chosen }, place) => place < MOST_VALUES || chosen)
  if (column.field === 'source') for (const value of kept) nameSource(index, value)
  return { values: kept, distinct }
}

function nameSource({ sources }: TaskIndex, value: FacetValue) {
  const film = sources.films.find(value.value) ?? 0
  const { url, asset_id, video_id } = sources.item(sources.sourceOf(film))
  value.label = sources.filmLabel(film) ?? maskUrl(value.value)
  if (url === value.value) value.parameter = 'video_url'
  else if (asset_id === value.value) value.parameter = 'asset_id'
  else if (video_id === value.value) value.parameter = 'video_id'
}

function totalValues(column: FacetColumn, found: Uint32Array) {
  const totals = new Map<string, number>()
  let distinct = 0
  const isLong = column.find !== undefined && found.length > HISTOGRAM
  const least = isLong ? leastCount(found) : 1
  for (let code = 0; code < found.length; code += 1) {
    const count = found[code] ?? 0
    if (count === 0) continue
    distinct += 1
    if (isLong && (count < least || (count === least && totals.size >= 2 * MOST_VALUES))) continue
    for (const value of column.values(code)) totals.set(value, (totals.get(value) ?? 0) + count)
  }
  return { totals, distinct }
}

const HISTOGRAM = 4096

/** A count that at least fifty values reach, so that of 100,000 only these become objects. */
function leastCount(found: Uint32Array): number {
  const frequency = new Uint32Array(HISTOGRAM)
  for (let code = 0; code < found.length; code += 1) {
    const count = Math.min(HISTOGRAM - 1, found[code] ?? 0)
    frequency[count] = (frequency[count] ?? 0) + 1
  }
  let reached = 0
  for (let count = HISTOGRAM - 1; count > 1; count -= 1) {
    reached += frequency[count] ?? 0
    if (reached >= MOST_VALUES) return count
  }
  return 1
}
