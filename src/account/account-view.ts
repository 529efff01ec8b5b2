import { facetsOf, type FacetOf } from './count-facets.ts'
import { matchedRows, questionOf } from './matched-rows.ts'
import { orderRows } from './row-order.ts'
import type { TaskIndex } from './task-index.ts'
import type { AccountQuery } from './task-query.ts'

export type AccountView = {
  /** Row numbers of all that match, in the order asked for. */
  rows: Uint32Array
  facetOf: FacetOf
}

type Matches = {
  version: number
  key: string
  /** Rows that match, marked: kept, so that another order of the same asks for nothing else. */
  marks: Uint8Array
  count: number
  facetOf: FacetOf
}
const before = new WeakMap<TaskIndex, Matches>()

/** What matches, in order, with how many would match for each value of each field. */
export function viewAccount(index: TaskIndex, query: AccountQuery): AccountView {
  const { marks, count, facetOf } = matchesOf(index, query)
  const order = orderRows(index, query.sort ?? '-created_at')
  const rows = count === order.length ? order : pick(order, marks, count)
  return { rows, facetOf }
}

function matchesOf(index: TaskIndex, query: AccountQuery): Matches {
  const { version } = index
  const key = questionOf(index, query)
  const last = before.get(index)
  if (last?.version === version && last.key === key) return last
  const { matching } = matchedRows(index, query)
  const marks = last && last.marks.length >= index.size ? last.marks : makeMarks(index)
  marks.fill(0)
  for (const row of matching) marks[row] = 1
  const count = matching.length
  const matches = { version, key, marks, count, facetOf: facetsOf(index, query) }
  before.set(index, matches)
  return matches
}

const makeMarks = (index: TaskIndex) => new Uint8Array(index.columns.state.length)

function pick(order: Uint32Array, marks: Uint8Array, count: number): Uint32Array {
  const rows = new Uint32Array(count)
  let length = 0
  for (let at = 0; at < order.length && length < count; at += 1) {
    const row = order[at] ?? 0
    rows[length] = row
    length += marks[row] ?? 0
  }
  return rows
}
