import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Popover } from '~/ui/popover.tsx'
import type { TableColumns } from './column-settings.ts'
import { canHide, taskColumns } from './task-columns.tsx'

type ColumnsMenuProps = { columns: TableColumns }

export const ColumnsMenu = ({ columns }: ColumnsMenuProps) => (
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
      {taskColumns.map((column) => (
        <li key={column.id}>
          <label className="flex h-8 items-center gap-2 rounded-sm px-2 text-sm hover:bg-subtle has-disabled:text-muted">
            <input
              type="checkbox"
              className="size-4"
              checked={columns.shown.includes(column)}
              disabled={!canHide(column)}
              onChange={() => columns.toggle(column)}
            />
            <span className="flex-1">{column.label}</span>
            <span className="font-mono text-xs text-muted">{column.field}</span>
          </label>
        </li>
      ))}
    </ul>
    <div className="mt-1 border-t border-line pt-1">
      <Button variant="ghost" className="w-full justify-start" onClick={columns.reset}>
        Reset columns and widths
      </Button>
    </div>
  </Popover>
)
