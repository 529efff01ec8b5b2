import { useVirtualizer } from '@tanstack/react-virtual'
import { useReducer, useRef, useState } from 'react'
import type { Row } from '../contestant.ts'
import { makeTable } from '../tanstack.ts'
import { PeerFrame, type FacetColumn } from './peer-frame.tsx'
import { shownColumns } from './shown-columns.ts'

const facetColumns: FacetColumn[] = ['status', 'analysis_mode']
const HEIGHT = 36

/** TanStack Table with its own row models, drawn by TanStack Virtual. */
export function TanstackScreen({ rows }: { rows: Row[] }) {
  const [table] = useState(() => makeTable(rows))
  const [chosen, setChosen] = useState<Partial<Record<FacetColumn, string>>>({})
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  const scroller = useRef<HTMLDivElement>(null)
  const shown = table.getRowModel().rows
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is off here
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    overscan: 8,
  })
  const items = virtualizer.getVirtualItems()
  const [sorted] = table.atoms.sorting.get()
  const choose = (column: FacetColumn, value: string | undefined) => {
    const next = { ...chosen, [column]: value }
    setChosen(next)
    table.setColumnFilters(
      facetColumns.flatMap((id) => (next[id] === undefined ? [] : { id, value: next[id] })),
    )
  }
  return (
    <PeerFrame
      values={facetColumns.flatMap((column) =>
        [...(table.getColumn(column)?.getFacetedUniqueValues() ?? [])].map(([value, count]) => ({
          column,
          value: String(value),
          count,
        })),
      )}
      chosen={chosen}
      onSearch={(text) => {
        table.setGlobalFilter(text)
        redraw()
      }}
      onChoose={choose}
    >
      <div ref={scroller} className="list" role="region" aria-label="Task list">
        <table aria-rowcount={shown.length + 1}>
          <thead>
            <tr>
              {shownColumns.map((id) => (
                <th key={id} scope="col">
                  <button
                    type="button"
                    onClick={() => {
                      table.setSorting([{ id, desc: sorted?.id === id && !sorted.desc }])
                      scroller.current?.scrollTo({ top: 0 })
                      redraw()
                    }}
                  >
                    {id}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <td style={{ height: items[0]?.start, padding: 0 }} />
            </tr>
            {items.map(({ index }) => {
              const row = shown[index]
              return (
                <tr key={row?.id} data-task-id={row?.id}>
                  {shownColumns.map((id) => (
                    <td key={id}>{String(row?.getValue(id) ?? '')}</td>
                  ))}
                </tr>
              )
            })}
            <tr>
              <td
                style={{
                  height: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
                  padding: 0,
                }}
              />
            </tr>
          </tbody>
        </table>
      </div>
    </PeerFrame>
  )
}
