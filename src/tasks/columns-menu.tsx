import type { ReactTable } from '@tanstack/react-table'
import type { Task } from '~/api/tasks.ts'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Popover } from '~/ui/popover.tsx'
import type { taskTableFeatures } from './task-columns.tsx'

type ColumnsMenuProps = {
  table: ReactTable<typeof taskTableFeatures, Task>
  onReset: () => void
}

export const ColumnsMenu = ({ table, onReset }: ColumnsMenuProps) => (
  <Popover
    label="Columns"
    button={
      <>
        <Icon name="columns" />
        <span className="max-sm:hidden">Columns</span>
      </>
    }
  >
    <ul className="flex flex-col">
      {table.getAllLeafColumns().map((column) => (
        <li key={column.id}>
          <label className="flex h-8 items-center gap-2 rounded-sm px-2 text-sm hover:bg-subtle has-disabled:text-muted">
            <input
              type="checkbox"
              className="size-4"
              checked={column.getIsVisible()}
              disabled={!column.getCanHide()}
              onChange={column.getToggleVisibilityHandler()}
            />
            <span className="flex-1">{String(column.columnDef.header)}</span>
            <span className="font-mono text-xs text-muted">{column.columnDef.meta?.field}</span>
          </label>
        </li>
      ))}
    </ul>
    <div className="mt-1 border-t border-line pt-1">
      <Button variant="ghost" className="w-full justify-start" onClick={onReset}>
        Reset columns and widths
      </Button>
    </div>
  </Popover>
)
