import { useSyncExternalStore, type ChangeEvent } from 'react'
import { taskName } from '~/api/task-values.ts'
import { visibleText } from '~/lib/visible-text.ts'
import type { CellProps, TaskColumn } from '~/tasks/task-columns.tsx'
import { SelectAllBox } from './select-box.tsx'
import { selection } from './selection.ts'

function SelectCell({ task, assets }: CellProps) {
  const isOn = useSyncExternalStore(selection.subscribe, () => selection.has(task.task_id))
  const choose = ({ nativeEvent }: ChangeEvent) => {
    const isReach = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey
    if (isReach) selection.reach(task.task_id)
    else selection.toggle(task.task_id)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only holds back the browser
    <label
      className="-mx-2 flex h-8 min-w-8 items-center justify-center"
      // With Shift the browser would mark the text of all rows between.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
    >
      <input
        type="checkbox"
        className="size-4"
        aria-label={`Select ${visibleText(taskName(task, assets) ?? task.task_id).slice(0, 300)}`}
        checked={isOn}
        onChange={choose}
      />
    </label>
  )
}

// Over the boxes of the rows, which stand where the first column begins.
const SelectHead = () => <SelectAllBox className="ml-2 max-sm:ml-0 md:ml-4" />

/** Stands in front of the others while the reader selects. */
export const selectColumn: TaskColumn = {
  id: 'select',
  label: 'Select',
  width: 44,
  field: '',
  cell: (props) => <SelectCell {...props} />,
  Head: SelectHead,
}
