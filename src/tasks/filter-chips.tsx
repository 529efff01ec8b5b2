import { maskUrl } from '~/lib/signed-url.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { Icon } from '~/ui/icon.tsx'
import { beyondPage } from './ask-account.ts'
import { isRange, rangeInWords } from './range-text.ts'
import { problemWith, type SearchChange, type TaskSearch } from './search.ts'
import { filterNames, shownName, type FilterName } from './search-parameters.ts'

type FilterChipsProps = {
  search: TaskSearch
  onChange: (change: SearchChange) => void
}

type Chip = {
  name: FilterName
  value: string
  isNot?: boolean
  /** The address without it. */
  without: SearchChange
  /** There are others of the same name: it takes the value to tell them apart. */
  isOneOfMany?: boolean
}

/** What is on, under the API's own names, each with its way out. */
export function FilterChips({ search, onChange }: FilterChipsProps) {
  const on = filterNames.flatMap((name) => chipsOf(search, name))
  const beyond = search.scope === 'page' ? beyondPage(search) : []
  if (!on.length) return null
  return (
    <ul className="flex min-w-0 flex-wrap gap-1.5" aria-label="Filters that are on">
      {on.map(({ name, value, isNot, without, isOneOfMany }) => {
        const text = shownValue(name, value)
        const label = `Remove filter ${shownName(name)}${isOneOfMany ? ` ${isNot ? 'not ' : ''}${text}` : ''}`
        return (
          <li
            key={`${name} ${isNot} ${value}`}
            className="flex h-7 max-w-full items-center gap-1.5 rounded-md bg-accent-soft pl-2 text-sm"
          >
            <span className="shrink-0 font-mono text-xs text-muted">{shownName(name)}</span>
            {isNot && <span className="shrink-0 font-medium">not</span>}
            <bdi className="truncate" title={text.slice(0, 300)}>
              {text || <i>none</i>}
            </bdi>
            {name === 'video_id' && (
              <span className="shrink-0 text-xs text-warn">deprecated by the API</span>
            )}
            {isUndocumented(name, value) && (
              <span className="shrink-0 text-xs text-warn">not documented by the API</span>
            )}
            {beyond.includes(name) && (
              <span className="shrink-0 text-xs font-medium text-warn">not on a page</span>
            )}
            <button
              type="button"
              aria-label={label}
              title={label}
              onClick={() => onChange(without)}
              className="flex size-7 items-center justify-center rounded-md text-muted hover:text-ink"
            >
              <Icon name="cross" className="size-3.5" />
            </button>
          </li>
        )
      })}
    </ul>
  )
}

// S14: what signs a URL is a secret. A status of ours is shown by the words of its badge.
const shownValue = (name: FilterName, value: string) =>
  name === 'status' && value === 'cut' ? 'ready, cut' : visibleText(maskUrl(value))

// Found among what was read, where it is no slip.
const isUndocumented = (name: FilterName, value: string) =>
  (name === 'status' || name === 'analysis_mode') && problemWith(name, value) !== undefined

function chipsOf(search: TaskSearch, name: FilterName): Chip[] {
  const value = search[name]
  if (value === undefined) return []
  const without = { [name]: undefined }
  if (typeof value === 'string') return [{ name, value, without }]
  if (isRange(value)) {
    return [{ name, value: rangeInWords(value, unitOf(name)), without }]
  }
  const { only = [], not = [] } = value
  const isOneOfMany = only.length + not.length > 1
  const withoutOne = (gone: string) => ({
    [name]: {
      only: only.filter((one) => one !== gone),
      not: not.filter((one) => one !== gone),
    },
  })
  return [
    ...only.map((value) => ({ name, value, isOneOfMany, without: withoutOne(value) })),
    ...not.map((value) => ({ name, value, isNot: true, isOneOfMany, without: withoutOne(value) })),
  ]
}

const unitOf = (name: FilterName) => (/took|dura/.test(name) ? ' s' : '')
