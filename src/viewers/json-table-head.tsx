import { classNames } from '~/lib/class-names.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { Icon } from '~/ui/icon.tsx'
import type { TableSort } from './json-table.ts'

type JsonTableHeadProps = {
  columns: string[]
  numeric: boolean[]
  sort: TableSort | undefined
  onSort: (sort: TableSort | undefined) => void
}

export const JsonTableHead = ({ columns, numeric, sort, onSort }: JsonTableHeadProps) => (
  <thead>
    <tr aria-rowindex={1}>
      <th scope="col" className={`${look} w-0 px-2 text-right text-muted`}>
        <span aria-hidden="true">#</span>
        <span className="sr-only">Place in the answer</span>
      </th>
      {columns.map((key, column) => {
        const own = sort?.column === column ? sort : undefined
        return (
          <th
            key={key}
            scope="col"
            aria-sort={own ? (own.descending ? 'descending' : 'ascending') : 'none'}
            className={classNames(look, numeric[column] ? 'text-right' : 'text-left')}
          >
            <button
              type="button"
              onClick={() => onSort(nextSort(column, own))}
              className={classNames(
                'inline-flex min-h-8 items-center gap-1 rounded-sm px-2',
                own ? 'text-ink' : 'text-muted hover:text-ink',
                numeric[column] && 'flex-row-reverse',
              )}
            >
              <bdi className="max-w-80 truncate" title={visibleText(key).slice(0, 300)}>
                {visibleText(key) || '""'}
              </bdi>
              <Icon
                name={own?.descending ? 'down' : 'up'}
                className={classNames('size-3', !own && 'invisible')}
              />
            </button>
          </th>
        )
      })}
    </tr>
  </thead>
)

const look = 'sticky top-0 z-1 border-b border-line bg-surface font-medium'

/** Up, down, and back to the order of the answer. */
function nextSort(column: number, own: TableSort | undefined): TableSort | undefined {
  if (!own) return { column, descending: false }
  return own.descending ? undefined : { column, descending: true }
}
