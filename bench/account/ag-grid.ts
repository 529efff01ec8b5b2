import {
  AllCommunityModule,
  createGrid,
  ModuleRegistry,
  type GridApi,
  type GridOptions,
} from 'ag-grid-community'
import { sortColumns } from '~/api/sort-values.ts'
import { toRow, type Contestant, type Row } from './contestant.ts'

ModuleRegistry.registerModules([AllCommunityModule])

const searched = new Set<string>(['custom_id', 'prompt', 'source', 'error', 'task_id'])

export const gridOptions = (rowData: Row[]): GridOptions<Row> => ({
  columnDefs: [...sortColumns, 'error' as const, 'task_id' as const].map((field) => ({
    field,
    sortable: true,
    filter: 'agTextColumnFilter',
    ...(!searched.has(field) && { getQuickFilterText: () => '' }),
  })),
  rowData,
  cacheQuickFilter: true,
  getRowId: ({ data }) => data.task_id,
  suppressColumnVirtualisation: true,
})

/** What is asked of a field. */
export const equals = (filter: string) => ({ filterType: 'text', type: 'equals', filter })

/** AG Grid Community, with its own filters and order; it draws the rows on screen as it goes. */
export function agGrid(): Contestant {
  let api: GridApi<Row> | undefined
  const host = document.getElementById('grid')
  const create = (rowData: Row[]) => {
    if (host) api = createGrid<Row>(host, gridOptions(rowData))
  }
  // The model of rows follows within the call; what is drawn, with the next frame.
  return {
    load: (pages) => {
      const rows: Row[] = []
      for (const page of pages) rows.push(...page.map(toRow))
      create(rows)
    },
    append: (page) => void api?.applyTransaction({ add: page.map(toRow) }),
    sort: (colId, isDescending) => {
      const state = [{ colId, sort: isDescending ? ('desc' as const) : ('asc' as const) }]
      api?.applyColumnState({ state, defaultState: { sort: null } })
    },
    ask: async (text, status, mode) => {
      api?.setGridOption('quickFilterText', text)
      api?.setFilterModel({ status: equals(status), analysis_mode: equals(mode) })
      await Promise.resolve()
      return api?.getDisplayedRowCount() ?? 0
    },
  }
}
