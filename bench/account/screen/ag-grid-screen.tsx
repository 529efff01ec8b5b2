import { createGrid, type GridApi } from 'ag-grid-community'
import { useEffect, useRef, useState } from 'react'
import { equals, gridOptions } from '../ag-grid.ts'
import type { Row } from '../contestant.ts'
import { PeerFrame, type FacetColumn } from './peer-frame.tsx'
import { shownColumns } from './shown-columns.ts'

const shown = new Set<string>(shownColumns)
// Its community edition counts no values: these are all that is chosen from.
const values = [
  { column: 'status' as const, value: 'ready' },
  { column: 'analysis_mode' as const, value: 'time_based_metadata' },
]

/** AG Grid Community with its own filters and order. */
export function AgGridScreen({ rows }: { rows: Row[] }) {
  const host = useRef<HTMLDivElement>(null)
  const api = useRef<GridApi<Row>>(undefined)
  const [chosen, setChosen] = useState<Partial<Record<FacetColumn, string>>>({})
  useEffect(() => {
    if (!host.current) return undefined
    const { columnDefs, ...options } = gridOptions(rows)
    const grid = createGrid<Row>(host.current, {
      ...options,
      // A column that is searched and not shown is the same as in the others.
      includeHiddenColumnsInQuickFilter: true,
      columnDefs: (columnDefs ?? []).map((column) => {
        const field = 'field' in column ? (column.field ?? '') : ''
        return { ...column, headerName: field, hide: !shown.has(field), width: 130 }
      }),
      rowHeight: 36,
      animateRows: false,
    })
    api.current = grid
    return () => grid.destroy()
  }, [rows])
  const choose = (column: FacetColumn, value: string | undefined) => {
    const next = { ...chosen, [column]: value }
    setChosen(next)
    const filters = Object.entries(next).filter(([, value]) => value !== undefined)
    api.current?.setFilterModel(
      Object.fromEntries(filters.map(([id, value]) => [id, equals(value ?? '')])),
    )
  }
  return (
    <PeerFrame
      values={values}
      chosen={chosen}
      onSearch={(text) => api.current?.setGridOption('quickFilterText', text)}
      onChoose={choose}
    >
      <div ref={host} role="region" aria-label="Task list" style={{ height: '100%' }} />
    </PeerFrame>
  )
}
