import {
  columnFacetingFeature,
  columnFilteringFeature,
  constructTable,
  createFacetedRowModel,
  createFacetedUniqueValues,
  createFilteredRowModel,
  createSortedRowModel,
  filterFns,
  globalFilteringFeature,
  rowSortingFeature,
  sortFns,
  tableFeatures,
} from '@tanstack/table-core'
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings'
import { sortColumns } from '~/api/sort-values.ts'
import { toRow, type Contestant, type Row } from './contestant.ts'

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  columnFilteringFeature,
  globalFilteringFeature,
  columnFacetingFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  facetedRowModel: createFacetedRowModel(),
  facetedUniqueValues: createFacetedUniqueValues(),
  sortedRowModel: createSortedRowModel(),
  filterFns,
  sortFns,
})

const searched = new Set<string>(['custom_id', 'prompt', 'source', 'error', 'task_id'])

export function makeTable(data: Row[]) {
  const ids = [...sortColumns, 'error', 'task_id'] as const
  const columns = ids.map((id) => ({
    id,
    accessorFn: (row: Row) => row[id],
    filterFn: 'equalsString' as const,
    sortUndefined: 'last' as const,
    enableGlobalFilter: searched.has(id),
  }))
  return constructTable({
    features,
    columns,
    data,
    globalFilterFn: 'includesString',
    getRowId: (row: Row) => row.task_id,
  })
}

/** TanStack Table with its own row models: rows are objects, each query makes new lists of them. */
export function tanstack(): Contestant {
  let data: Row[] = []
  const table = makeTable(data)
  const show = () => table.getRowModel().rows.length
  const setData = (rows: Row[]) => {
    data = rows
    table.setOptions((options) => ({ ...options, data }))
  }
  return {
    load: (pages) => {
      const rows: Row[] = []
      for (const page of pages) rows.push(...page.map(toRow))
      setData(rows)
      show()
    },
    append: (page) => {
      setData([...data, ...page.map(toRow)])
      show()
    },
    sort: (id, desc) => {
      table.setSorting([{ id, desc }])
      show()
    },
    ask: (text, status, mode) => {
      table.setGlobalFilter(text)
      table.setColumnFilters([
        { id: 'status', value: status },
        { id: 'analysis_mode', value: mode },
      ])
      const count = show()
      for (const id of ['status', 'analysis_mode']) table.getColumn(id)?.getFacetedUniqueValues()
      return count
    },
  }
}
