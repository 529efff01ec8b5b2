import { facetColumns, type FacetColumn } from './facet-columns.ts'
import { matchRows } from './match-rows.ts'
import type { TaskIndex } from './task-index.ts'
import { facetFields, type AccountQuery } from './task-query.ts'

export type MatchedRows = {
  columns: FacetColumn[]
  /** What each row fails, as `matchRows` says it. */
  fails: Uint32Array
  /** Rows that match or fail a single field: no other row is counted anywhere. */
  candidates: Uint32Array
  /** Rows that match, in the order they were read. */
  matching: Uint32Array
}

type Known = { turn: number; version: number; key: string; matched: MatchedRows }
// By its index, which this must not keep: it is all that was read of an account (S06).
const known = new WeakMap<TaskIndex, Known>()
/** Counts the queries: what was known before the last one has been written over. */
let turn = 0

// Shared by all queries, which run one after another: nothing is allocated for a row on a keystroke.
let candidates = new Uint32Array(0)
let matching = new Uint32Array(0)

/** What is asked apart from the order, and how far words were looked for in answers. */
export const questionOf = ({ answers }: TaskIndex, query: AccountQuery) =>
  JSON.stringify({ ...query, sort: undefined, answers: query.q && answers.version })

/**
 * What a query leaves of the rows, kept until another is asked: to be read before that, and not to be
 * changed.
 */
export function matchedRows(index: TaskIndex, query: AccountQuery): MatchedRows {
  const { version } = index
  const key = questionOf(index, query)
  const last = known.get(index)
  if (last?.turn === turn && last.version === version && last.key === key) return last.matched
  const columns = facetColumns(index)
  const fails = matchRows(index, columns, query)
  const matched = { columns, fails, ...sortOut(fails) }
  turn += 1
  known.set(index, { turn, version, key, matched })
  return matched
}

function sortOut(fails: Uint32Array) {
  if (candidates.length < fails.length) {
    candidates = new Uint32Array(fails.length * 2)
    matching = new Uint32Array(fails.length * 2)
  }
  const single = facetFields.length
  let few = 0
  let none = 0
  // Each is written and mostly overwritten: half of the rows match, and no processor foresees which.
  for (let row = 0; row < fails.length; row += 1) {
    const bits = fails[row] ?? 0
    candidates[few] = row
    matching[none] = row
    few += isZero((bits & (bits - 1)) | (bits >>> single))
    none += isZero(bits)
  }
  return { candidates: candidates.subarray(0, few), matching: matching.subarray(0, none) }
}

/** 1 or 0, of what is below 2 ** 31. */
const isZero = (bits: number) => (bits - 1) >>> 31
