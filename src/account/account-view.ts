import { countFacets, type Facet } from './count-facets.ts'
import { facetColumns } from './facet-columns.ts'
import { matchRows } from './match-rows.ts'
import { orderRows } from './row-order.ts'
import type { TaskIndex } from './task-index.ts'
import { searchedFields, type AccountQuery, type FacetField } from './task-query.ts'

export type AccountView = {
  /** Row numbers of all that match, in the order asked for. */
  rows: Uint32Array
  facets: Record<FacetField, Facet>
  /** Where `q` was looked for. */
  searched: typeof searchedFields
}

/** What matches, in order, with how many would match for each value of each field. */
export function viewAccount(index: TaskIndex, query: AccountQuery): AccountView {
  const columns = facetColumns(index)
  const fails = matchRows(index, columns, query)
  const facets = countFacets(index, columns, fails, query)
  const rows = pick(orderRows(index, query.sort ?? '-created_at'), fails)
  return { rows, facets, searched: searchedFields }
}

function pick(order: Uint32Array, fails: Uint32Array): Uint32Array {
  const rows = new Uint32Array(order.length)
  let count = 0
  for (let at = 0; at < order.length; at += 1) {
    const row = order[at] ?? 0
    if (fails[row] === 0) rows[count++] = row
  }
  return rows.subarray(0, count)
}
