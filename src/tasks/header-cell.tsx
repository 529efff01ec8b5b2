import { classNames } from '~/lib/class-names.ts'
import { announce } from '~/ui/announcer.tsx'
import { Icon } from '~/ui/icon.tsx'
import { ColumnEdge } from './column-edge.tsx'
import { sortColumns, type SortColumn } from '~/api/sort-values.ts'
import { nextSort, readSort } from './sort.ts'
import type { TaskColumn } from './task-columns.tsx'

// Over what stays while the rows scroll under it.
const Z_FIRST = 30

type HeaderCellProps = {
  column: TaskColumn
  place: number
  isLast: boolean
  width: number
  /** Undefined: as wide as at first. */
  onResize: (width: number | undefined) => void
  sort: string
  onSort: (sort: string) => void
  /** It may be sorted by this next. */
  onIntent?: ((sort: string) => void) | undefined
}

export function HeaderCell(props: HeaderCellProps) {
  const { column, place, isLast, width, onResize, sort } = props
  const { label, align, Head } = column
  const id = sortColumns.find((name) => name === column.id)
  const now = readSort(sort)
  const sorted = now.column === id
  return (
    <th
      scope="col"
      aria-sort={id && (sorted ? (now.descending ? 'descending' : 'ascending') : 'none')}
      // Each lies over the next, into which its edge reaches.
      style={{ width, zIndex: Z_FIRST - place }}
      // Said before each cell; or the name of its edge would be a part of it.
      abbr={Head ? undefined : label}
      className={classNames(
        'group/head sticky top-0 h-9 border-b border-line bg-canvas px-0 font-medium',
        place === 0 && 'left-0',
        align === 'right' ? 'text-right' : 'text-left',
      )}
    >
      {Head && <Head />}
      {!Head && id && <SortButton {...props} id={id} />}
      {!Head && !id && (
        <span className="inline-flex h-8 items-center px-2 text-muted">{label}</span>
      )}
      {!Head && (
        <ColumnEdge
          label={label}
          isRight={align === 'right'}
          isLast={isLast}
          width={width}
          onResize={onResize}
        />
      )}
    </th>
  )
}

type SortButtonProps = HeaderCellProps & { id: SortColumn }

function SortButton({ id, column, place, isLast, sort, onSort, onIntent }: SortButtonProps) {
  const now = readSort(sort)
  const sorted = now.column === id
  const intend = onIntent && (() => onIntent(nextSort(sort, id)))
  return (
    <button
      type="button"
      // Not what it is called already.
      title={column.field === column.label.toLowerCase() ? undefined : column.field}
      onPointerEnter={intend}
      onFocus={intend}
      onClick={() => {
        const next = nextSort(sort, id)
        onSort(next)
        const direction = readSort(next).descending ? 'descending' : 'ascending'
        announce(`Sorted by ${column.label}, ${direction}`)
      }}
      className={classNames(
        'inline-flex h-8 max-w-full items-center gap-1 rounded-sm px-2',
        // Not by :last-child of what is around: all in such a one is styled anew when something
        // comes after it, and the page is one until a task is opened beside it.
        place === 0 && 'pl-4 md:pl-6',
        isLast && 'pr-4 md:pr-6',
        sorted ? 'text-ink' : 'text-muted hover:text-ink',
        column.align === 'right' && 'flex-row-reverse',
      )}
    >
      <span className="truncate">{column.label}</span>
      <Icon
        name={sorted && !now.descending ? 'up' : 'down'}
        className={classNames('size-3.5', !sorted && 'opacity-0 group-hover/head:opacity-50')}
      />
    </button>
  )
}
