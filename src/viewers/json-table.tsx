import { useState, type ReactNode } from 'react'
import { classNames } from '~/lib/class-names.ts'
import { JSON_KIND } from '~/lib/json-tree.ts'
import { countOf, formatNumber } from '~/lib/numbers.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { CopyButton } from '~/ui/copy-button.tsx'
import type { JsonHints } from './json-hints.ts'
import { JsonTableHead } from './json-table-head.tsx'
import { isNumeric, sortTable, tableToCsv, type JsonTable, type TableSort } from './json-table.ts'
import { RowsButton } from './rows-button.tsx'
import { LongText } from './long-text.tsx'
import { TimeButton } from './time-button.tsx'

type JsonTableViewProps = {
  table: JsonTable
  label: string
  hints: JsonHints
  onSeek: ((seconds: number) => void) | undefined
  /** Stands before what is said and done here. */
  children: ReactNode
}

const PAGE = 100

/** An array of flat objects to be compared row by row; sorted it is still the same answer. */
export function JsonTableView({ table, label, hints, onSeek, children }: JsonTableViewProps) {
  const [sort, setSort] = useState<TableSort>()
  const [from, setFrom] = useState(0)
  const rows = sortTable(table, sort)
  const shown = rows.slice(from, from + PAGE)
  const numeric = table.columns.map((_, column) => isNumeric(table, column))
  const change = (sort: TableSort | undefined) => {
    setSort(sort)
    setFrom(0)
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2 text-sm text-muted tabular-nums">
        {children}
        <span>
          <bdi className="font-mono text-xs">{visibleText(table.tree.path(table.node))}</bdi>{' '}
          {countOf(rows.length, 'row')}
        </span>
        <CopyButton text={() => tableToCsv(table, rows)} label="Copy as CSV">
          Copy as CSV
        </CopyButton>
      </div>
      <div
        role="group"
        aria-label={`${label} as a table`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be in reach of the keys
        tabIndex={0}
        className="max-h-[min(40rem,70vh)] overflow-auto rounded-md border border-line bg-surface"
      >
        <table
          aria-label={`${label} table`}
          aria-rowcount={rows.length + 1}
          className="w-full border-separate border-spacing-0 text-sm"
        >
          <JsonTableHead columns={table.columns} numeric={numeric} sort={sort} onSort={change} />
          <tbody>
            {shown.map(({ position, cells }, place) => (
              <tr key={position} aria-rowindex={from + place + 2} className="hover:bg-subtle">
                <th
                  scope="row"
                  className="px-2 py-1 text-right align-top font-normal text-muted tabular-nums"
                >
                  {position}
                </th>
                {table.columns.map((key, column) => (
                  <td
                    key={key}
                    className={classNames('px-2 py-1 align-top', numeric[column] && 'text-right')}
                  >
                    {/* As wide as its text, within limits: the table scrolls sideways. */}
                    <div className="inline-block w-max max-w-80 min-w-full tabular-nums">
                      <Cell table={table} node={cells[column]} hints={hints} onSeek={onSeek} />
                    </div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > PAGE && (
        <div className="flex flex-wrap items-center gap-2 text-sm text-muted tabular-nums">
          <span>
            Rows {formatNumber(from + 1)}–{formatNumber(from + shown.length)} of{' '}
            {formatNumber(rows.length)}
          </span>
          <RowsButton isOn={from > 0} onGo={() => setFrom(from - PAGE)}>
            Earlier rows
          </RowsButton>
          <RowsButton isOn={from + PAGE < rows.length} onGo={() => setFrom(from + PAGE)}>
            Later rows
          </RowsButton>
        </div>
      )}
    </div>
  )
}

type CellProps = Omit<JsonTableViewProps, 'label' | 'children'> & { node: number | undefined }

function Cell({ table: { tree }, node, hints, onSeek }: CellProps) {
  if (node === undefined) return <span className="sr-only">missing</span>
  const { seconds, problems } = hints(node)
  const isString = tree.kind(node) === JSON_KIND.string
  const text = tree.value(node)
  return (
    <>
      {seconds !== undefined && <TimeButton text={text} name={tree.key(node)} onSeek={onSeek} />}
      {seconds === undefined && isString && <LongText text={text} />}
      {seconds === undefined && !isString && (
        <span className={tree.kind(node) === JSON_KIND.null ? 'text-muted italic' : undefined}>
          {text}
        </span>
      )}
      {problems.length > 0 && (
        <span className="block text-xs text-warn">{visibleText(problems.join('; '))}</span>
      )}
    </>
  )
}
