import { memo, type Ref } from 'react'
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
      className="task-row"
    >
      {columns.map(({ id, label, align, cell }, place) => (
        <td
          key={id}
          data-column={id}
          // Where rows are not under a head, a number says what it counts.
          data-label={align && label}
          className={lookOf(align, place, columns.length - 1)}
        >
          {cell({ task, assets, listedVideo })}
        </td>
      ))}
    </tr>
  )
}, isSame)

const lookOf = (align: TaskColumn['align'], place: number, last: number) =>
  `task-cell${align ? ' task-number' : ''}${place === 0 ? ' task-first' : ''}${place === last ? ' task-last' : ''}`

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
