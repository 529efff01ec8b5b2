import { sortColumns } from '~/api/sort-values.ts'
import { analysisModes, isSafeId, taskStatuses, type Task } from '~/api/tasks.ts'
import { shortId, taskName } from '~/api/task-values.ts'
import { looksLikeKey, NO_KEY_HERE } from '~/lib/looks-like-key.ts'
import { holdsSignedUrl } from '~/lib/urls-in-text.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { noFilters } from '~/tasks/filter-frame.tsx'
import { filterNames, parameterNames } from '~/tasks/search-parameters.ts'
import { builtInViews } from '~/tasks/views/built-in-views.ts'
import { savedViews } from '~/tasks/views/saved-views.ts'
import { apiValue, parseSearch, type SearchChange, type TaskSearch } from '~/tasks/search.ts'
import type { PageAction } from '~/ui/page-actions.ts'
import { readDestination } from './destination.ts'

export type Command = Omit<PageAction, 'group'> & {
  group: string
  /** The API's own word, or what comes along. */
  detail?: string | undefined
  /** What tells it from one of the same name. */
  key?: string
}

export type Deeds = {
  /** Changes what the address says is looked at. */
  change: (change: SearchChange) => void
  go: (to: { pathname: string; search: string }) => void
}

type Scope = TaskSearch['scope']

const noAssets = new Map<string, never>()
const MOST_TASKS = 8

/** Where a pasted ID or link leads; of an ID alone, over the query that is on. */
export function placeCommands(text: string, { go }: Pick<Deeds, 'go'>, query: string): Command[] {
  const to = readDestination(text)
  if (!to) return []
  const { pathname, search, leftOut } = to
  const id = pathname.split('/')[2]
  return [
    {
      group: 'Go to',
      label: id ? `Task ${id}` : 'The list of this link',
      detail: [search, leftOut.length > 0 && `without ${leftOut.join(', ')}`]
        .filter(Boolean)
        .join(' · '),
      run: () => go({ pathname, search: search ?? query }),
    },
  ]
}

/** Whether it is surely a place: a custom ID can look like the ID of a task that does not exist. */
export function isPlace(text: string, isListed: (taskId: string) => boolean): boolean {
  const to = readDestination(text)
  const id = to?.pathname.split('/')[2] ?? ''
  return to?.search !== undefined || /^[\da-f]{24}$/i.test(id) || isListed(id)
}

/** What the text itself asks for: a filter, a search. */
export function textCommands(
  text: string,
  { change }: Pick<Deeds, 'change'>,
  scope: Scope,
): Command[] {
  const commands: Command[] = []
  if (secretIn(text)) return commands
  const { name, value } = readParameter(text)
  if (name && value && !problemIn(text, scope)) {
    commands.push({
      group: 'Filter',
      label: `${name} = ${visibleText(value.slice(0, 80))}`,
      run: () => change(parseOne(name, value, scope).search),
    })
  }
  if (text.trim() && text.length <= 200) {
    commands.push({
      group: 'Search',
      label: `All tasks for “${visibleText(text.trim().slice(0, 60))}”`,
      run: () => change({ q: text.trim(), scope: 'all' }),
    })
  }
  return commands
}

/** Why what was typed is not offered to be put into the address. */
function secretIn(text: string): string | undefined {
  if (looksLikeKey(text)) return NO_KEY_HERE
  return holdsSignedUrl(text) ? SIGNED : undefined
}

// S14: the filters of a page ask first, and the search of all tasks offers the film.
const SIGNED =
  'This URL is signed. From here it is not put into an address: the filters of the list find its film.'

/** Why what was typed, or a `name=value`, cannot be used. */
export function problemIn(text: string, scope: Scope): string | undefined {
  const secret = secretIn(text)
  // Of a link the secret is left out, and said.
  if (secret) return readDestination(text) ? undefined : secret
  const { name, value } = readParameter(text)
  if (!name || !value) return undefined
  const [broken] = parseOne(name, value, scope).broken
  return broken && `${name}=${visibleText(value.slice(0, 60))} ${broken.reason}.`
}

function readParameter(text: string) {
  const [, word, value] = /^\s*(\w+)\s*[=:]\s*(.+?)\s*$/.exec(text) ?? []
  const name = parameterNames.find((one) => one === word && one !== 'page' && one !== 'page_limit')
  return { name, value }
}

// All tasks know more values than a page can be asked for.
function parseOne(name: string, value: string, scope: Scope) {
  const { search, broken } = parseSearch(
    new URLSearchParams({
      ...(scope === 'all' && { scope }),
      [name]: value,
    }),
  )
  return {
    search: Object.fromEntries(Object.entries(search).filter(([key]) => key === name)),
    broken,
  }
}

/** What can always be asked of a list. */
export function listCommands(search: TaskSearch, { change }: Deeds): Command[] {
  // As by a header: the order is that of the page.
  const { page } = search
  const isAnyOn = filterNames.some((name) => search[name] !== undefined)
  return [
    ...taskStatuses.map((status) => ({
      group: 'Filter',
      label: `Status ${status}`,
      detail: apiValue(search, 'status') === status ? 'on' : `status=${status}`,
      run: () => change({ status }),
    })),
    ...analysisModes.map((mode) => ({
      group: 'Filter',
      label: `Analysis mode ${mode}`,
      detail: apiValue(search, 'analysis_mode') === mode ? 'on' : `analysis_mode=${mode}`,
      run: () => change({ analysis_mode: mode }),
    })),
    ...(isAnyOn ? [{ group: 'Filter', label: 'Clear filters', run: () => change(noFilters) }] : []),
    search.scope === 'page'
      ? { group: 'Scope', label: 'All tasks', run: () => change({ scope: 'all' }) }
      : { group: 'Scope', label: 'This page', run: () => change({ scope: 'page' }) },
    ...sortColumns.flatMap((column) => [
      {
        group: 'Sort',
        label: `Sort by ${column}, ascending`,
        detail: `sort=${column}`,
        run: () => change({ sort: column, page }),
      },
      {
        group: 'Sort',
        label: `Sort by ${column}, descending`,
        detail: `sort=-${column}`,
        run: () => change({ sort: `-${column}`, page }),
      },
    ]),
  ]
}

/** Views that are kept here, and those that are there from the start. */
export const viewCommands = ({ go }: Deeds): Command[] =>
  [...savedViews.all(), ...builtInViews(Date.now())].map(({ name, query }) => ({
    group: 'View',
    label: visibleText(name),
    run: () =>
      go({ pathname: '/tasks', search: `${query}&${new URLSearchParams({ view: name })}` }),
  }))

/** Tasks that were listed and have such a name or ID. */
export function taskCommands(text: string, tasks: Task[], { go }: Deeds, query: string): Command[] {
  if (!text.trim()) return []
  const found = tasks.filter((task) => isSafeId(task.task_id) && hasWords(wordsOf(task), text))
  return found.slice(0, MOST_TASKS).map((task) => ({
    group: 'Go to',
    label: visibleText(nameOf(task).slice(0, 80)),
    detail: `${task.status} · ${shortId(task.task_id)}`,
    key: task.task_id,
    run: () => go({ pathname: `/tasks/${task.task_id}`, search: query }),
  }))
}

const nameOf = (task: Task) => taskName(task, noAssets) ?? task.task_id
const wordsOf = (task: Task) => `${taskName(task, noAssets) ?? ''} ${task.task_id}`

/** Every word that was typed stands in it. */
export const hasWords = (text: string, typed: string) =>
  typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word))
