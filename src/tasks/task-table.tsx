import { useTable } from '@tanstack/react-table'
import type { MouseEvent, ReactNode } from 'react'
import { useNavigate, useParams } from 'react-router'
import { isSafeId, type Task } from '~/api/tasks.ts'
import { classNames } from '~/lib/class-names.ts'
import type { useColumnSettings } from './column-settings.ts'
import { ColumnsMenu } from './columns-menu.tsx'
import { HeaderCell } from './header-cell.tsx'
import { withoutMoment } from './moment.ts'
import { taskColumns, taskTableFeatures } from './task-columns.tsx'
import type { AssetNames } from './task-values.ts'

type TaskTableProps = {
  tasks: Task[]
  assets: AssetNames
  sort: string
  onSort: (sort: string) => void
  columns: ReturnType<typeof useColumnSettings>
  /** Other rows are on their way: these stay, a little dimmed. */
  dimmed: boolean
  /** What stands in the line above the table, beside the menu of columns. */
  children: ReactNode
}

export function TaskTable(props: TaskTableProps) {
  const { tasks, assets, sort, onSort, columns, dimmed, children } = props
  const { settings, change, reset } = columns
  const table = useTable({
    features: taskTableFeatures,
    columns: taskColumns,
    data: tasks,
    getRowId: ({ task_id }) => task_id,
    columnResizeMode: 'onChange',
    meta: { assets },
    state: { columnSizing: settings.sizes, columnVisibility: settings.visibility },
    onColumnSizingChange: (update) =>
      change({ sizes: typeof update === 'function' ? update(settings.sizes) : update }),
    onColumnVisibilityChange: (update) =>
      change({ visibility: typeof update === 'function' ? update(settings.visibility) : update }),
  })

  return (
    <>
      <div className="flex min-h-9 flex-wrap items-center gap-x-3 px-4 text-sm text-muted md:px-6">
        {children}
        <span className="flex-1" />
        <ColumnsMenu table={table} onReset={reset} />
      </div>
      <div
        // Its rows do not count for the height of what is around it, its least height does: on a low
        // screen the page scrolls rather than the table covering the pager.
        className="min-h-60 flex-1 overflow-auto border-t border-line contain-size"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls can be scrolled by keys
        tabIndex={0}
        role="region"
        aria-label="Task list"
      >
        <table
          aria-label="Analysis tasks"
          className="w-full table-fixed border-separate border-spacing-0 text-sm"
          style={{ minWidth: table.getTotalSize() }}
        >
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => (
                  <HeaderCell key={header.id} header={header} sort={sort} onSort={onSort} />
                ))}
              </tr>
            ))}
          </thead>
          <tbody className={classNames('transition-opacity', dimmed && 'opacity-60')}>
            {table.getRowModel().rows.map((row) => (
              <TaskRow key={row.id} task={row.original}>
                {row.getVisibleCells().map((cell) => (
                  <td
                    key={cell.id}
                    className={classNames(
                      'h-9 truncate border-b border-line/60 bg-canvas px-2 first:sticky first:left-0 first:z-10 first:pl-4 last:pr-4 md:first:pl-6 md:last:pr-6',
                      'group-hover/row:bg-subtle group-data-open/row:bg-accent-soft',
                      cell.column.columnDef.meta?.align === 'right' && 'text-right tabular-nums',
                    )}
                  >
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </TaskRow>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

type TaskRowProps = { task: Task; children: ReactNode }

/** The whole row can be clicked; the link inside is what the keyboard and a middle click use. */
function TaskRow({ task, children }: TaskRowProps) {
  const navigate = useNavigate()
  const { task_id } = useParams()
  const open = (event: MouseEvent<HTMLTableRowElement>) => {
    const { target } = event
    const onControl = target instanceof Element && target.closest('a, button, input')
    const selecting = window.getSelection()?.type === 'Range'
    if (onControl || selecting || !isSafeId(task.task_id)) return
    const link = event.currentTarget.querySelector('a')
    const { metaKey, ctrlKey } = event
    if (metaKey || ctrlKey) {
      // click() would lose the modifier, and with it the new tab.
      const init = { bubbles: true, cancelable: true, metaKey, ctrlKey }
      return void link?.dispatchEvent(new PointerEvent('click', init))
    }
    void navigate({
      pathname: `/tasks/${task.task_id}`,
      search: withoutMoment(window.location.search),
    })
  }
  const isOpen = task_id === task.task_id
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the link inside has them
    <tr
      data-task-id={task.task_id}
      data-open={isOpen || undefined}
      aria-current={isOpen ? 'true' : undefined}
      onClick={open}
      className="group/row cursor-default data-open:[&>td:first-child]:shadow-[inset_2px_0_0_var(--color-accent)]"
    >
      {children}
    </tr>
  )
}
