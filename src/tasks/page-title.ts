import { isCut, isRunning, isWarned, type Task } from '~/api/tasks.ts'
import { maskQueries } from '~/lib/signed-url.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { formatGroup } from './group-text.ts'
import { filterNames, type FilterName } from './search-parameters.ts'
import { formatText, type TaskSearch } from './search.ts'

const LONGEST = 60

/** What tells one list from another where only its first words fit: a view, filters, groups, all or a page. */
export function listTitle(search: TaskSearch): string {
  const filters = filterNames.flatMap((name) => filterWords(search, name))
  const list = search.scope === 'all' ? 'All analysis tasks' : 'Analysis tasks'
  const page = search.page > 1 && `page ${search.page}`
  return titleOf([search.view, filters.join(', '), groupWords(search), list, page])
}

const groupWords = ({ group }: TaskSearch) => group && `by ${maskQueries(formatGroup(group))}`

/** A status says itself; a secret in an address is masked (S14). */
function filterWords(search: TaskSearch, name: FilterName): string[] {
  const text = formatText(name, search[name])
  if (text === undefined) return []
  const isPlain = name === 'status' || name === 'analysis_mode' || name === 'q'
  const masked = maskQueries(text)
  return [isPlain ? masked : `${name} ${masked}`]
}

/** The name first, and what is to be known of it: that it still runs, failed, was cut or warned of. */
export const taskTitle = (name: string, task: Task | undefined) =>
  titleOf([name, task && stateWord(task)])

function stateWord(task: Task) {
  if (isCut(task)) return 'cut'
  if (isWarned(task)) return 'warning'
  return task.status !== 'ready' && task.status
}

const titleOf = (parts: (string | false | undefined)[]) =>
  [
    ...parts.filter(Boolean).map((part) => visibleText(String(part)).slice(0, LONGEST)),
    'Tasklens',
  ].join(' · ')

/** The mark of the tab, of five that are served. */
export function tabMark(task: Task | undefined) {
  if (!task) return ''
  if (isRunning(task)) return '-running'
  if (task.status === 'failed') return '-failed'
  if (isCut(task)) return '-cut'
  if (isWarned(task)) return '-warning'
  return task.status === 'ready' ? '-ready' : ''
}
