import { isSignedUrl, maskUrl } from '~/lib/signed-url.ts'
import { choiceOf, type FacetColumn } from './facet-columns.ts'
import { failBit } from './match-rows.ts'
import { matchedRows } from './matched-rows.ts'
import type { TaskIndex } from './task-index.ts'
import {
  facetFields,
  type AccountQuery,
  type FacetField,
  type SourceParameter,
} from './task-query.ts'

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

/** The facet of a field; the same one whenever it is asked for. */
export type FacetOf = (field: FacetField) => Facet

let counts = new Uint32Array(0)

/**
 * Live counts: each field's values are counted under everything but its own choice. A field is counted
 * when it is asked for: there may be as many custom IDs as tasks, and mostly they are folded away.
 */
export function facetsOf(index: TaskIndex, query: AccountQuery): FacetOf {
  const counted = new Map<FacetField, Facet>()
  return (field) => {
    const facet = counted.get(field) ?? countFacet(index, query, field)
    counted.set(field, facet)
    return facet
  }
}

function countFacet(index: TaskIndex, query: AccountQuery, field: FacetField): Facet {
  const { columns, fails, candidates, matching } = matchedRows(index, query)
  const place = facetFields.indexOf(field)
  const column = columns[place]
  if (!column) return { values: [], distinct: 0 }
  // Where nothing is chosen, what would be counted besides the matches fails something else.
  const rows = choiceOf(query, field) ? candidates : matching
  const facet = toFacet(index, column, countCodes(column, fails, rows, ~failBit(place)), query)
  if (field !== 'source') return facet
  for (const value of facet.values) {
    const code = isSignedUrl(value.value) ? index.sources.findUrl(value.value) : undefined
    if (code !== undefined) value.count = countSource(index, code, fails, rows, ~failBit(place))
  }
  return facet
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
