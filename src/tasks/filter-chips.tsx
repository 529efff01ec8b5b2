import { maskUrl } from '~/lib/signed-url.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { Icon } from '~/ui/icon.tsx'
import { filterNames, type TaskSearch } from './search.ts'

type FilterChipsProps = {
  search: TaskSearch
  onChange: (change: Partial<TaskSearch>) => void
}

/** What is on, under the API's own names, each with its way out. */
export function FilterChips({ search, onChange }: FilterChipsProps) {
  const on = filterNames.flatMap((name) => {
    const value = search[name]
    return value === undefined ? [] : [{ name, value: visibleText(maskUrl(value)) }]
  })
  if (!on.length) return null
  return (
    <ul className="flex min-w-0 flex-wrap gap-1.5" aria-label="Filters that are on">
      {on.map(({ name, value }) => (
        <li
          key={name}
          className="flex h-7 max-w-full items-center gap-1.5 rounded-md bg-accent-soft pl-2 text-sm"
        >
          <span className="shrink-0 font-mono text-xs text-muted">{name}</span>
          <bdi className="truncate" title={value.slice(0, 300)}>
            {value}
          </bdi>
          {name === 'video_id' && (
            <span className="shrink-0 text-xs text-warn">deprecated by the API</span>
          )}
          <button
            type="button"
            aria-label={`Remove filter ${name}`}
            title={`Remove filter ${name}`}
            onClick={() => onChange({ [name]: undefined })}
            className="flex size-7 items-center justify-center rounded-md text-muted hover:text-ink"
          >
            <Icon name="cross" className="size-3.5" />
          </button>
        </li>
      ))}
    </ul>
  )
}
