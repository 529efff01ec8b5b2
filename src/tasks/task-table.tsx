import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import type { Task } from '~/api/tasks.ts'
import { classNames } from '~/lib/class-names.ts'
import { TaskRows } from './task-rows.tsx'
import type { TableColumns } from './column-settings.ts'
import { ColumnsMenu } from './columns-menu.tsx'
import { HeaderCell } from './header-cell.tsx'
import { videoOf } from './same-video.tsx'
import type { SearchChange, TaskSearch } from './search.ts'
import { useSeenFirst } from './seen-first.ts'
import { TaskRow } from './task-row.tsx'
import type { AssetNames } from '~/api/task-values.ts'
import { useTop } from './use-top.ts'
import './task-rows.css'
import './phone-rows.css'

type TaskTableProps = {
  tasks: Task[]
  /** The same tasks in the order they came. */
  answer: Task[]
  /** What they are the answer to, once it is here. */
  asked: string | undefined
  assets: AssetNames
  search: TaskSearch
  onChange: (change: SearchChange) => void
  columns: TableColumns
  /** Other rows are on their way: these stay, a little dimmed. */
  dimmed: boolean
  /** What stands in the line above the table: what is to be known, and beside the menu of columns. */
  children: ReactNode
  tools: ReactNode
}

export function TaskTable(props: TaskTableProps) {
  const { tasks, answer, asked, assets, search, onChange, columns, dimmed, children, tools } = props
  const scroller = useTop(asked)
  return (
    <>
      <div className="@container flex min-h-9 shrink-0 flex-wrap items-center justify-end gap-x-3 px-4 text-sm text-muted max-sm:gap-x-0 md:px-6">
        {children}
        <span className="flex-1" />
        {tools}
        <ColumnsMenu columns={columns} />
      </div>
      <div
        // Its rows do not count for the height of what is around it, its least height does: on a low
        // screen the page scrolls rather than the table covering the pager.
        className="min-h-60 flex-1 scroll-pt-9 overflow-auto border-t border-line contain-size"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls can be scrolled by keys
        tabIndex={0}
        ref={scroller}
        role="region"
        aria-label="Task list"
        // What the keys come to is not left under what stays.
        style={{ scrollPaddingLeft: columns.shown[0] && columns.widthOf(columns.shown[0]) }}
      >
        <table
          aria-label="Analysis tasks"
          className="task-rows w-full table-fixed border-separate border-spacing-0 text-sm"
          style={{ minWidth: columns.shown.reduce((sum, one) => sum + columns.widthOf(one), 0) }}
        >
          <TaskTableHead
            columns={columns}
            sort={search.sort}
            onSort={(sort) => onChange({ sort, page: search.page })}
          />
          <TaskTableBody
            tasks={tasks}
            answer={answer}
            assets={assets}
            search={search}
            onChange={onChange}
            columns={columns}
            dimmed={dimmed}
          />
        </table>
      </div>
    </>
  )
}

type TaskTableHeadProps = {
  rowIndex?: number | undefined
  columns: TableColumns
  sort: string
  onSort: (sort: string) => void
  onIntent?: (sort: string) => void
}

export const TaskTableHead = ({
  rowIndex,
  columns,
  sort,
  onSort,
  onIntent,
}: TaskTableHeadProps) => (
  <thead>
    <tr aria-rowindex={rowIndex}>
      {columns.shown.map((column, place) => (
        <HeaderCell
          key={column.id}
          column={column}
          place={place}
          isLast={place === columns.shown.length - 1}
          width={columns.widthOf(column)}
          onResize={(width) => columns.resize(column, width)}
          sort={sort}
          onSort={onSort}
          onIntent={onIntent}
        />
      ))}
    </tr>
  </thead>
)

function TaskTableBody(props: Omit<TaskTableProps, 'asked' | 'children' | 'tools'>) {
  const { tasks, answer, assets, search, onChange, columns, dimmed } = props
  const { task_id } = useParams()
  const rows = useSeenFirst(tasks, answer)

  return (
    <TaskRows
      taskOf={(taskId) => tasks.find(({ task_id }) => task_id === taskId)}
      onChange={onChange}
      className={classNames('transition-opacity', dimmed && 'opacity-60')}
    >
      {rows.map(({ place, task }) => (
        <TaskRow
          key={place}
          task={task}
          assets={assets}
          columns={columns.shown}
          isOpen={task.task_id === task_id}
          listedVideo={videoOf(search)}
        />
      ))}
    </TaskRows>
  )
}
