import type { AccountQuery, Range } from '~/account/task-query.ts'
import { apiFilterNames, type TaskListParams } from '~/api/list-params.ts'
import {
  apiValue,
  isFilter,
  parseSearch,
  toListParams,
  type BrokenParameter,
  type TaskSearch,
} from './search.ts'
import { filterNames, type FilterName } from './search-parameters.ts'
import { readTime } from './time-text.ts'

/** What is asked of all tasks. */
export function toAccountQuery(search: TaskSearch): AccountQuery {
  const {
    scope: _scope,
    page: _page,
    page_limit: _limit,
    group: _group,
    view: _view,
    ...rest
  } = search
  const { created_after, created_before, completed_after, completed_before, ...query } = rest
  return {
    ...query,
    // The address says seconds, as the API does of films; the index holds milliseconds.
    took: inMilliseconds(query.took),
    took_per_minute: inMilliseconds(query.took_per_minute),
    created: { after: readTime(created_after), before: readTime(created_before) },
    completed: { after: readTime(completed_after), before: readTime(completed_before) },
  }
}

const inMilliseconds = (range: Range | undefined) =>
  range && { least: thousandfold(range.least), most: thousandfold(range.most) }

// Rounded: 4.35 times 1000 is 4350 to everybody but a computer.
const thousandfold = (value: number | undefined) =>
  value === undefined ? undefined : Math.round(value * 1000)

export type BeyondName = FilterName | 'group'
const beyondNames: BeyondName[] = [...filterNames, 'group']

/** What only the reading of all tasks can answer: the API takes an exact value of a few fields and no more. */
export const beyondPage = (search: TaskSearch): BeyondName[] =>
  beyondNames.filter((name) => {
    if (search[name] === undefined) return false
    const known = apiFilterNames.find((one) => one === name)
    return known === undefined || apiValue(search, known) === undefined
  })

/** No list of the API is shown, and so none asked for: it would not be what the address says. */
export const isBeyondApi = (search: TaskSearch, broken: BrokenParameter[]) =>
  broken.some(({ name }) => isFilter(name)) || beyondPage(search).length > 0

/** What the API is asked for by an address; undefined when it is all tasks, or what it cannot answer. */
export function firstListParams(query: URLSearchParams): TaskListParams | undefined {
  const { search, broken } = parseSearch(query)
  if (search.scope === 'all' || isBeyondApi(search, broken)) return undefined
  return toListParams(search)
}
