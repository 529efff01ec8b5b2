import { acceptedCodes, acceptedSources, choiceOf, type FacetColumn } from './facet-columns.ts'
import { FLAG, type Columns } from './row-columns.ts'
import { markWords } from './search-words.ts'
import type { TaskIndex } from './task-index.ts'
import {
  facetFields,
  rangeNames,
  type AccountQuery,
  type Range,
  type RangeName,
  type Span,
} from './task-query.ts'

/** Bits of what a row fails: one for each field with choices, and above them three for the rest. */
export const failBit = (field: number) => 1 << field
const rest = facetFields.length
export const FAILS = { text: failBit(rest), range: failBit(rest + 1), gone: failBit(rest + 2) }

const rangeColumns = {
  took: 'took',
  duration: 'duration',
  output_tokens: 'output',
  input_tokens: 'input',
  took_per_minute: 'tookPerMinute',
  tokens_per_minute: 'outputPerMinute',
} as const satisfies Record<RangeName, keyof Columns>

type Known = { version: number; key: string; bits: Uint32Array }
const known = new WeakMap<TaskIndex, Known>()

// Shared by all queries, which run one after another: nothing is allocated for a row on a keystroke.
let fails = new Uint32Array(0)

/**
 * What each row fails, as bits: 0 is a match. A row that fails only one field is still counted
 * among that field's own values. To be read before another query is matched, and not to be changed.
 */
export function matchRows(index: TaskIndex, facets: FacetColumn[], query: AccountQuery) {
  const others = matchOthers(index, facets, query)
  const words = markWords(index, query.q)
  if (!words) return others
  if (fails.length < others.length) fails = new Uint32Array(index.columns.state.length)
  const bits = fails.subarray(0, others.length)
  bits.set(others)
  failWords(bits, index.columns, words)
  return bits
}

/** All but the words: kept, because a key changes only these. */
function matchOthers(index: TaskIndex, facets: FacetColumn[], query: AccountQuery) {
  const { version, size } = index
  const key = JSON.stringify({ ...query, q: undefined, sort: undefined })
  const before = known.get(index)
  if (before?.version === version && before.key === key) return before.bits.subarray(0, size)
  const hasRoom = before !== undefined && before.bits.length >= size
  const kept = hasRoom ? before.bits : new Uint32Array(index.columns.state.length)
  const bits = kept.subarray(0, size)
  const { flags } = index.columns
  for (let row = 0; row < size; row += 1) {
    bits[row] = (flags[row] ?? 0) & FLAG.gone ? FAILS.gone : 0
  }
  for (const [place, facet] of facets.entries()) {
    const isSource = facet.field === 'source'
    const choice = choiceOf(query, facet.field)
    const accepted = isSource ? acceptedSources(index, facet, choice) : acceptedCodes(facet, choice)
    const codes = isSource ? index.columns.source : facet.codes
    if (accepted) failCodes(bits, codes, accepted, failBit(place))
  }
  failSpans(bits, index.columns, query)
  failRanges(bits, index.columns, query)
  known.set(index, { version, key, bits: kept })
  return bits
}

function failCodes(bits: Uint32Array, codes: Uint32Array, accepted: Uint8Array, bit: number) {
  for (let row = 0; row < bits.length; row += 1) {
    if (accepted[codes[row] ?? 0] === 0) bits[row] = (bits[row] ?? 0) | bit
  }
}

function failSpans(bits: Uint32Array, { created, completed }: Columns, query: AccountQuery) {
  const spans: [Float64Array, Span | undefined][] = [
    [created, query.created],
    [completed, query.completed],
  ]
  for (const [values, span] of spans) {
    if (span?.after === undefined && span?.before === undefined) continue
    const { after = -Infinity, before = Infinity } = span
    for (let row = 0; row < bits.length; row += 1) {
      const value = values[row] ?? NaN
      // Written so that NaN, a time that is not there, fails.
      if (!(value >= after && value < before)) bits[row] = (bits[row] ?? 0) | FAILS.range
    }
  }
}

function failRanges(bits: Uint32Array, columns: Columns, query: AccountQuery) {
  for (const name of rangeNames) failRange(bits, columns[rangeColumns[name]], query[name])
}

function failRange(bits: Uint32Array, values: Float64Array, range: Range | undefined) {
  if (range?.least === undefined && range?.most === undefined) return
  const { least = -Infinity, most = Infinity } = range
  for (let row = 0; row < bits.length; row += 1) {
    const value = values[row] ?? NaN
    if (!(value >= least && value <= most)) bits[row] = (bits[row] ?? 0) | FAILS.range
  }
}

type WordMarks = ReturnType<typeof markWords>

function failWords(bits: Uint32Array, columns: Columns, words: NonNullable<WordMarks>) {
  const { custom, prompt, source, error, answer } = columns
  for (const { ids, names, prompts, sources, errors, answers } of words) {
    for (let row = 0; row < bits.length; row += 1) {
      const isFound =
        (names[custom[row] ?? 0] ?? 0) |
        (prompts[prompt[row] ?? 0] ?? 0) |
        (sources[source[row] ?? 0] ?? 0) |
        (errors[error[row] ?? 0] ?? 0) |
        (answers[answer[row] ?? 0] ?? 0) |
        (ids[row] ?? 0)
      // Written whether or not: what a processor cannot foresee costs it more.
      bits[row] = (bits[row] ?? 0) | (isFound ? 0 : FAILS.text)
    }
  }
}
