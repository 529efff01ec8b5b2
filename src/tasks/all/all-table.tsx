import { defaultKeyExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef, useState, type FocusEvent, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useParams } from 'react-router'
import { formatNumber } from '~/lib/numbers.ts'
import type { TaskIndex } from '~/account/task-index.ts'
import type { AssetNames } from '~/api/task-values.ts'
import { TaskRows } from '~/tasks/task-rows.tsx'
import { PHONE, type TableColumns } from '~/tasks/column-settings.ts'
import { ColumnsMenu } from '~/tasks/columns-menu.tsx'
import { ListShortcuts } from '~/tasks/list-shortcuts.tsx'
import { videoOf } from '~/tasks/same-video.tsx'
import type { SearchChange, TaskSearch } from '~/tasks/search.ts'
import { TaskRow } from '~/tasks/task-row.tsx'
import { TaskTableHead } from '~/tasks/task-table.tsx'
import { useRowHeight } from '~/tasks/use-row-height.ts'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { useMediaQuery } from '~/ui/use-media-query.ts'
import { keptColumns } from './found-strip.tsx'
import { RowSlots } from './row-slots.ts'
import { taskOfRow } from './row-tasks.ts'
import { useOrderAhead } from './use-order-ahead.ts'
import { usePlace } from './use-place.ts'
import { rangeWithin, steadyRange, VirtualRows, withKept } from './virtual-rows.tsx'

type AllTableProps = {
  index: TaskIndex
  /** Row numbers of the index, in the order shown. */
  rows: Uint32Array
  assets: AssetNames
  search: TaskSearch
  /** What is asked: with another question the reader begins at the top. */
  asked: string
  isReading: boolean
  columns: TableColumns
  onChange: (change: SearchChange) => void
  children: ReactNode
  /** Beside the menu of columns. */
  tools: ReactNode
}

/** The table of the page, over any number of rows: only those in view are drawn. */
export function AllTable(props: AllTableProps) {
  const { index, rows, assets, search, asked, isReading, columns, onChange, children, tools } =
    props
  const { task_id } = useParams()
  const scroller = useRef<HTMLDivElement>(null)
  const isPhone = useMediaQuery(PHONE)
  const rowHeight = useRowHeight()
  const { above, toTop, noteScroll } = usePlace({ scroller, rows, asked, rowHeight, isReading })
  // The row that had the focus last: it is there wherever one scrolls, or the focus would be lost.
  const [cursor, setCursor] = useState<number>()
  const openRow = task_id === undefined ? undefined : index.rowOf(task_id)
  const placeOf = (row: number | undefined) => (row === undefined ? -1 : rows.indexOf(row))
  const openAt = placeOf(openRow)
  const kept = [placeOf(cursor), openAt]

  // Who begins to read sees no more than the view: rows beyond it are drawn for who scrolls.
  const [movedIn, setMovedIn] = useState<string>()
  const rowAt = useCallback((at: number) => rows[at] ?? at, [rows])
  const lastRange = useRef<Range>(undefined)
  // The virtualizer measures each row anew when their number changes, which for 100,000 of one height
  // is work at each key and each page that comes: it is told of more rows than there are, and seldom.
  const [room, setRoom] = useState(1024)
  if (rows.length > room) setRoom(rows.length * 2)
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is off here
  const virtualizer = useVirtualizer({
    count: isPhone ? rows.length : room,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    // Where all rows are of one height, another order of them is nothing to be measured again.
    getItemKey: isPhone ? rowAt : defaultKeyExtractor,
    overscan: movedIn === asked ? WAY_AHEAD : AT_REST,
    // The head of the table stands over the rows.
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
    rangeExtractor: (range) => {
      lastRange.current = steadyRange(lastRange.current, rangeWithin(range, rows.length))
      return withKept(lastRange.current, kept)
    },
  })
  const { measure, scrollToIndex } = virtualizer
  const items = virtualizer.getVirtualItems()
  const [slots] = useState(() => new RowSlots())
  const drawn = items.map(({ index: at }) => rows[at] ?? 0)
  // Where rows are measured, one that is measured is not to become another.
  const keys = isPhone ? drawn : slots.take(drawn, cursor)
  useEffect(() => measure(), [measure, rowHeight])
  useEffect(() => {
    if (openAt === -1) return
    setCursor(openRow)
    scrollToIndex(openAt, { align: 'auto' })
    // oxlint-disable-next-line react/exhaustive-deps -- when another task is opened, not when rows come
  }, [scrollToIndex, openRow, openAt === -1])

  const move = (step: 1 | -1) => {
    const focused = rowIn(document.activeElement)
    const from = placeOf(focused === undefined ? cursor : index.rowOf(focused))
    const first = Math.floor((scroller.current?.scrollTop ?? 0) / rowHeight)
    const to = Math.min(rows.length - 1, Math.max(0, from === -1 ? first : from + step))
    const row = rows[to]
    if (row === undefined) return
    flushSync(() => setCursor(row))
    scrollToIndex(to, { align: 'auto' })
    linkOf(scroller.current, index.idOf(row))?.focus({ preventScroll: true })
  }
  const taskOf = (taskId: string) => {
    const row = index.rowOf(taskId)
    return row === undefined ? undefined : taskOfRow(index, row)
  }
  const noteFocus = ({ target }: FocusEvent) => {
    const taskId = rowIn(target)
    if (taskId !== undefined) setCursor(index.rowOf(taskId))
  }
  const shownColumns = keptColumns(columns.shown)
  const orderAhead = useOrderAhead(index, search.sort, isReading)
  return (
    <>
      <div className="@container flex min-h-9 shrink-0 flex-wrap items-center justify-end gap-x-3 px-4 text-sm text-muted max-sm:gap-x-0 md:px-6">
        {children}
        <div role="status" className="sm:empty:-mr-3">
          {above > 0 && (
            <Button className="border-accent text-accent" onClick={toTop}>
              <Icon name="up" className="size-3.5" />
              {/* Said when it comes, and not at each row that follows. */}
              <span aria-live="off">{formatNumber(above)} more above</span>
            </Button>
          )}
        </div>
        <span className="flex-1" />
        {tools}
        <ColumnsMenu columns={columns} />
      </div>
      <div
        ref={scroller}
        className="min-h-60 flex-1 scroll-pt-9 overflow-auto border-t border-line contain-size [overflow-anchor:none]"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls can be scrolled by keys
        tabIndex={0}
        role="region"
        aria-label="Task list"
        // What the keys come to is not left under what stays.
        style={{ scrollPaddingLeft: columns.shown[0] && columns.widthOf(columns.shown[0]) }}
        onScroll={({ currentTarget }) => {
          noteScroll()
          if (currentTarget.scrollTop > 0) setMovedIn(asked)
        }}
      >
        <table
          aria-label="Analysis tasks"
          aria-rowcount={rows.length + 1}
          className="task-rows w-full table-fixed border-separate border-spacing-0 text-sm"
          style={{ minWidth: columns.shown.reduce((sum, one) => sum + columns.widthOf(one), 0) }}
        >
          <TaskTableHead
            rowIndex={1}
            columns={columns}
            sort={search.sort}
            onSort={(sort) => onChange({ sort })}
            onIntent={orderAhead}
          />
          <TaskRows taskOf={taskOf} onChange={onChange} onFocus={noteFocus}>
            <VirtualRows
              items={items}
              start={HEAD}
              height={isPhone ? virtualizer.getTotalSize() : rows.length * rowHeight}
              columns={shownColumns.length}
            >
              {(at, place) => {
                const row = rows[at] ?? 0
                return (
                  <TaskRow
                    key={keys[place]}
                    ref={isPhone ? virtualizer.measureElement : undefined}
                    task={taskOfRow(index, row)}
                    assets={assets}
                    columns={shownColumns}
                    isOpen={row === openRow}
                    listedVideo={videoOf(search)}
                    rowIndex={at + 2}
                  />
                )
              }}
            </VirtualRows>
          </TaskRows>
        </table>
      </div>
      <ListShortcuts isDrawerOpen={task_id !== undefined} onMove={move} />
    </>
  )
}

const HEAD = 36
/** Rows drawn beyond the view. */
const AT_REST = 2
const WAY_AHEAD = 8

const rowIn = (element: Element | null) =>
  element?.closest<HTMLElement>('tr[data-task-id]')?.dataset['taskId']

const linkOf = (scroller: HTMLElement | null, taskId: string) =>
  scroller?.querySelector<HTMLElement>(`tr[data-task-id="${CSS.escape(taskId)}"] a`)
