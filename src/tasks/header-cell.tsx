import type { Header } from '@tanstack/react-table'
import type { Task } from '~/api/tasks.ts'
import { classNames } from '~/lib/class-names.ts'
import { Icon } from '~/ui/icon.tsx'
import { sortColumns, type SortColumn } from './search.ts'
import { nextSort, readSort } from './sort.ts'
import type { ColumnMeta, taskTableFeatures } from './task-columns.tsx'

type HeaderCellProps = {
  header: Header<typeof taskTableFeatures, Task, unknown>
  sort: string
  onSort: (sort: string) => void
}

const KEY_STEP = 16

export function HeaderCell({ header, sort, onSort }: HeaderCellProps) {
  const id = sortColumns.find((column) => column === header.column.id)
  const { meta, header: label } = header.column.columnDef
  const now = readSort(sort)
  const sorted = now.column === id
  return (
    <th
      scope="col"
      aria-sort={id && (sorted ? (now.descending ? 'descending' : 'ascending') : 'none')}
      style={{ width: header.getSize() }}
      className={classNames(
        'group/head sticky top-0 z-20 h-9 border-b border-line bg-canvas px-0 font-medium first:left-0 first:z-30',
        meta?.align === 'right' ? 'text-right' : 'text-left',
      )}
    >
      {id ? (
        <SortButton id={id} sort={sort} onSort={onSort} label={String(label)} meta={meta} />
      ) : (
        <span className="inline-flex h-8 items-center px-2 text-muted">{String(label)}</span>
      )}
      <ResizeHandle header={header} label={String(label)} />
    </th>
  )
}

type SortButtonProps = Pick<HeaderCellProps, 'sort' | 'onSort'> & {
  id: SortColumn
  label: string
  meta: ColumnMeta | undefined
}

function SortButton({ id, label, meta, sort, onSort }: SortButtonProps) {
  const now = readSort(sort)
  const sorted = now.column === id
  return (
    <button
      type="button"
      title={meta?.field}
      onClick={() => onSort(nextSort(sort, id))}
      className={classNames(
        'inline-flex h-8 max-w-full items-center gap-1 rounded-sm px-2 group-first/head:pl-4 group-last/head:pr-4 md:group-first/head:pl-6 md:group-last/head:pr-6',
        sorted ? 'text-ink' : 'text-muted hover:text-ink',
        meta?.align === 'right' && 'flex-row-reverse',
      )}
    >
      <span className="truncate">{label}</span>
      <Icon
        name={sorted && !now.descending ? 'up' : 'down'}
        className={classNames('size-3.5', !sorted && 'opacity-0 group-hover/head:opacity-50')}
      />
    </button>
  )
}

type ResizeHandleProps = { header: HeaderCellProps['header']; label: string }

function ResizeHandle({ header, label }: ResizeHandleProps) {
  const { column } = header
  const resizeBy = (step: number) => {
    const width = Math.max(64, column.getSize() + step)
    header.getContext().table.setColumnSizing((sizes) => ({ ...sizes, [column.id]: width }))
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a splitter is a widget once it has a value
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${label}`}
      aria-valuenow={header.getSize()}
      aria-valuemin={64}
      aria-valuemax={2000}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onMouseDown={header.getResizeHandler()}
      onTouchStart={header.getResizeHandler()}
      onDoubleClick={() => column.resetSize()}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') resizeBy(-KEY_STEP)
        if (event.key === 'ArrowRight') resizeBy(KEY_STEP)
      }}
      className={classNames(
        'absolute top-1.5 right-0 h-6 w-2 cursor-col-resize touch-none',
        'after:absolute after:right-0 after:h-full after:w-px after:bg-line hover:after:bg-accent focus-visible:after:bg-accent',
        column.getIsResizing() && 'after:bg-accent',
      )}
    />
  )
}
