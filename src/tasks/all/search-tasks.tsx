import { useId, useMemo, useState, type KeyboardEvent } from 'react'
import type { FacetOf } from '~/account/count-facets.ts'
import type { TaskIndex } from '~/account/task-index.ts'
import type { AccountQuery } from '~/account/task-query.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { problemWith, type SearchChange, type TaskSearch } from '~/tasks/search.ts'
import type { FilterName } from '~/tasks/search-parameters.ts'
import { useAfterPaint } from '~/ui/use-after-paint.ts'
import { joinChoices } from './choose-value.ts'
import { findSuggestions, type SearchSuggestion } from './find-suggestions.ts'
import { SuggestionList } from './suggestion-list.tsx'
import { readTyped, takeFilters } from './typed-filters.ts'

type SearchTasksProps = {
  index: TaskIndex
  query: AccountQuery
  facetOf: FacetOf
  search: TaskSearch
  /** What is searched for now; the address follows a moment later. */
  q: string | undefined
  onType: (q: string) => void
  /** Is done with: the address does not wait. */
  onLeave: (q: string) => void
  onChange: (change: SearchChange) => void
}

type Problem = { text: string; reason: string }

/** One box for all that can be asked: words to look for, and filters as the address knows them. */
export function SearchTasks(props: SearchTasksProps) {
  const { q = '', onType, onLeave, onChange, search, ...known } = props
  const { index, query, facetOf } = known
  const id = useId()
  const [typed, setTyped] = useState({ text: q, q })
  const [problems, setProblems] = useState<Problem[]>([])
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  // The address was changed by other means: the box shows what is searched for by now.
  if (typed.q !== q) setTyped({ text: q, q })

  const { text } = typed
  const late = useAfterPaint(text)
  const suggestions = useMemo(
    // Of 100,000 tasks it takes some milliseconds: once for a key, and after what is found by it.
    () => (isOpen ? findSuggestions({ index, query, facetOf }, readTyped(late)) : []),
    // oxlint-disable-next-line react/exhaustive-deps -- tasks that come do not move what is chosen from
    [isOpen, late],
  )
  const chosen = suggestions[active]

  const isKnown = (name: FilterName, value: string) =>
    (name === 'status' && index.statuses.find(value) !== undefined) ||
    (name === 'analysis_mode' && index.modes.find(value) !== undefined)
  const take = (text: string, isEntered: boolean) => {
    const now = readTyped(text, isEntered, isKnown)
    const tooLong = now.q ? problemWith('q', now.q) : undefined
    setProblems([
      ...now.problems,
      ...(tooLong ? [{ text: `${now.q.slice(0, 40)}…`, reason: tooLong }] : []),
    ])
    if (tooLong) return setTyped({ text, q })
    setTyped({ text: now.rest, q: now.q })
    if (now.filters.length) onChange({ ...takeFilters(search, now.filters), q: now.q || undefined })
    else if (isEntered) onLeave(now.q)
    else onType(now.q)
  }
  const choose = (suggestion: SearchSuggestion) => {
    const { last } = readTyped(text)
    const before = text.slice(0, text.length - last.length)
    setActive(-1)
    if (suggestion.kind === 'field') return take(`${before}${suggestion.name}:`, false)
    const { field, value, isNot } = suggestion
    const now = readTyped(before)
    setTyped({ text: before, q: now.q })
    setProblems([])
    const choice = joinChoices(search[field], isNot ? { not: [value] } : { only: [value] })
    onChange({ [field]: choice, q: now.q || undefined })
  }
  const press = (event: KeyboardEvent) => {
    const { key } = event
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      setActive(stepped(active, key === 'ArrowDown' ? 1 : -1, suggestions.length))
    } else if (key === 'Enter') {
      event.preventDefault()
      if (chosen) choose(chosen)
      else take(text, true)
    } else if (key === 'Escape' && isOpen && suggestions.length > 0) {
      // Esc first closes the list; only then does it empty the box.
      event.preventDefault()
      setOpen(false)
    }
  }
  return (
    <div className="relative min-w-0 flex-1">
      <input
        type="search"
        aria-label="Search tasks"
        placeholder="Search, or filter: status:failed took:60.."
        value={text}
        onChange={({ target }) => {
          setOpen(true)
          setActive(-1)
          take(target.value, false)
        }}
        onKeyDown={press}
        onBlur={() => {
          setOpen(false)
          // A filter that no blank has ended yet is one all the same, and would only look applied.
          if (text === q) onLeave(q)
          else take(text, true)
        }}
        aria-autocomplete="list"
        aria-controls={suggestions.length ? id : undefined}
        aria-activedescendant={chosen && `${id}-${active}`}
        aria-invalid={problems.length > 0}
        aria-describedby={problems.length ? `${id}-problem` : undefined}
        spellCheck={false}
        autoComplete="off"
        className="h-8 w-full rounded-md border border-line-strong/60 bg-surface px-2.5 text-sm aria-invalid:border-bad"
      />
      <SuggestionList id={id} suggestions={suggestions} active={active} onChoose={choose} />
      {problems.length > 0 && (
        <div id={`${id}-problem`} role="alert" className="pt-1 text-sm text-bad">
          {problems.map(({ text, reason }) => (
            <p key={text} className="wrap-anywhere">
              <bdi className="font-mono text-xs">{visibleText(text)}</bdi> {reason}. It is not
              applied.
            </p>
          ))}
        </div>
      )}
    </div>
  )
}

/** Through the list and back to the text, in either direction. */
const stepped = (now: number, step: 1 | -1, count: number) =>
  ((now + 1 + step + count + 1) % (count + 1)) - 1
