import { memo, type Ref } from 'react'
import { classNames } from '~/lib/class-names.ts'
import type { CellProps, TaskColumn } from './task-columns.tsx'

export type TaskRowProps = CellProps & {
  columns: TaskColumn[]
  isOpen: boolean
  /** Where it stands among all rows, its header included, when only some of them are drawn. */
  rowIndex?: number | undefined
  ref?: Ref<HTMLTableRowElement> | undefined
}

/**
 * Memoised, because every change of the address draws the page again: with it a sort of 50 rows only
 * moves them. It holds no handler and reads no address; both are the table's.
 */
export const TaskRow = memo(function TaskRow(props: TaskRowProps) {
  const { task, assets, columns, isOpen, listedVideo, rowIndex, ref } = props
  return (
    <tr
      data-task-id={task.task_id}
      ref={ref}
      aria-rowindex={rowIndex}
      data-index={rowIndex === undefined ? undefined : rowIndex - 2}
      data-open={isOpen || undefined}
      aria-current={isOpen ? 'true' : undefined}
      className={rowLook}
    >
      {columns.map(({ id, label, align, cell }) => (
        <td
          key={id}
          data-column={id}
          // Where rows are not under a head, a number says what it counts.
          data-label={align && label}
          className={align ? numberLook : cellLook}
        >
          {cell({ task, assets, listedVideo })}
        </td>
      ))}
    </tr>
  )
}, isSame)

// The ground of the row; only the cell that stays in place needs one of its own.
const rowLook =
  'group/row cursor-default hover:bg-subtle data-open:bg-accent-soft data-open:[&>td:first-child]:shadow-[inset_2px_0_0_var(--color-accent)] forced-colors:data-open:outline-2 forced-colors:data-open:-outline-offset-2'
const cellLook = classNames(
  'h-(--row) truncate border-b border-line/60 px-2 last:pr-4 md:last:pr-6',
  'first:sticky first:left-0 first:z-10 first:bg-canvas first:pl-4 md:first:pl-6',
  'group-hover/row:first:bg-subtle group-data-open/row:first:bg-accent-soft',
)
const numberLook = `${cellLook} text-right tabular-nums`

// The names of all assets come at once; a row is only concerned by its own.
function isSame(before: TaskRowProps, now: TaskRowProps) {
  return (
    before.task === now.task &&
    before.columns === now.columns &&
    before.isOpen === now.isOpen &&
    before.rowIndex === now.rowIndex &&
    before.ref === now.ref &&
    before.listedVideo === now.listedVideo &&
    assetOf(before) === assetOf(now)
  )
}

const assetOf = ({ task, assets }: TaskRowProps) => assets.get(task.video_source?.asset_id ?? '')
