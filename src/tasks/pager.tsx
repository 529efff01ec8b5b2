import { formatNumber } from '~/lib/numbers.ts'
import { Button } from '~/ui/button.tsx'
import { Icon, type IconName } from '~/ui/icon.tsx'
import { Select } from '~/ui/select.tsx'
import { defaults, type SearchChange, type TaskSearch } from './search.ts'

type PagerProps = {
  search: TaskSearch
  onChange: (change: SearchChange) => void
  /** Undefined when the API sent no totals. */
  pages: number | undefined
  hasNext: boolean
  onPrefetch: () => void
}

const sizes = [10, 20, 50]

export function Pager({ search, onChange, pages, hasNext, onPrefetch }: PagerProps) {
  const { page, page_limit } = search
  const sizesShown = sizes.includes(page_limit)
    ? sizes
    : [...sizes, page_limit].sort((a, b) => a - b)
  // A page that is not there is not asked for.
  const prefetch = hasNext ? onPrefetch : undefined
  const step = (label: string, icon: IconName, to: number, disabled: boolean) => (
    <Button
      variant="ghost"
      className="w-8 px-0"
      aria-label={label}
      title={label}
      // Not `disabled`: a button that goes dead under the keyboard would drop the focus.
      aria-disabled={disabled}
      onClick={() => !disabled && onChange({ page: to })}
      onPointerEnter={prefetch}
      onFocus={prefetch}
    >
      <Icon name={icon} />
    </Button>
  )
  return (
    <nav
      aria-label="Pagination"
      className="flex shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-t sm:gap-x-4 border-line px-4 py-1.5 text-sm md:px-6"
    >
      <Select
        label={
          <>
            Rows<span className="max-sm:sr-only"> per page</span>
          </>
        }
        value={page_limit}
        onChange={(event) =>
          onChange({ page_limit: Number(event.target.value) || defaults.page_limit })
        }
      >
        {sizesShown.map((size) => (
          <option key={size}>{size}</option>
        ))}
      </Select>
      <span className="flex-1" />
      <span className="tabular-nums">
        Page {formatNumber(page)}
        {pages !== undefined && ` of ${formatNumber(pages)}`}
      </span>
      <span className="ml-auto flex">
        {step('First page', 'first', 1, page === 1)}
        {step('Previous page', 'left', page - 1, page === 1)}
        {step('Next page', 'right', page + 1, !hasNext)}
        {pages !== undefined && step('Last page', 'last', pages, page >= pages)}
      </span>
    </nav>
  )
}
