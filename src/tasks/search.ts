import * as v from 'valibot'
import { CUT, type Choice, type Range } from '~/account/task-query.ts'
import { apiFilterNames, type ApiFilterName, type TaskListParams } from '~/api/list-params.ts'
import { formatChoice, onlyValue, startsUrl } from './choice-text.ts'
import { formatGroup, isGroup, type GroupChoice } from './group-text.ts'
import { formatRange, isRange } from './range-text.ts'
import {
  choiceNames,
  filterNames,
  parameterNames,
  parameters,
  parametersOfAll,
  type ChoiceName,
  type FilterName,
  type RangeName,
  type TimeName,
} from './search-parameters.ts'

/** What the address says is looked at, under the API's own names where it has them. */
export type TaskSearch = {
  /** One page as the API lists it, or all tasks of the account, read into the browser. */
  scope: 'page' | 'all'
  page: number
  page_limit: number
  sort: string
  q?: string | undefined
  group?: GroupChoice | undefined
  /** The name that what is looked at goes by. */
  view?: string | undefined
} & { [Name in ChoiceName]?: Choice | undefined } & { [Name in RangeName]?: Range | undefined } & {
  /** As it was written: a date is a day of the reader's zone. */
  [Name in TimeName]?: string | undefined
}
export type ParameterName = keyof TaskSearch
export type BrokenParameter = { name: ParameterName; text: string; reason: string }
/** What is to be written: of a choice, a text is its only value. */
export type SearchChange = {
  [Name in ParameterName]?: TaskSearch[Name] | (Name extends ChoiceName ? string : never)
}

export const defaults: TaskSearch = {
  scope: 'page',
  page: 1,
  page_limit: 20,
  sort: '-created_at',
}

/**
 * Any query can be read. A value that does not parse is neither used nor forgotten: it comes back
 * as broken, so that the screen can name it instead of looking unfiltered.
 */
export function parseSearch(params: URLSearchParams): {
  search: TaskSearch
  broken: BrokenParameter[]
} {
  const search = { ...defaults }
  const broken: BrokenParameter[] = []
  const isAll = params.get('scope') === 'all'
  for (const name of parameterNames) {
    const [text, ...more] = params.getAll(name)
    if (text === undefined) continue
    const read = v.safeParse((isAll ? parametersOfAll : parameters)[name], text)
    if (more.length)
      broken.push({ name, text: [text, ...more].join(', '), reason: 'is given twice' })
    else if (read.success) Object.assign(search, { [name]: read.output })
    else broken.push({ name, text, reason: read.issues[0].message })
  }
  return { search, broken }
}

/** Why a value could not be used for a filter; undefined when it can. */
export function problemWith(
  name: FilterName,
  value: string,
  scope: TaskSearch['scope'] = 'page',
): string | undefined {
  const isChoice = choiceNames.some((one) => one === name)
  const text = isChoice ? formatText(name, { only: [value] }) : value
  const read = v.safeParse((scope === 'all' ? parametersOfAll : parameters)[name], text)
  return read.success ? undefined : read.issues[0].message
}

/** Writes a change into a query: defaults are left out, parameters that are not ours left alone. */
export function formatSearch(change: SearchChange, current = new URLSearchParams()) {
  const params = new URLSearchParams(current)
  for (const name of parameterNames) {
    if (!(name in change)) continue
    const value = change[name]
    const isChoiceText = typeof value === 'string' && choiceNames.some((one) => one === name)
    const text = formatText(name, isChoiceText ? { only: [value] } : value)
    if (text === undefined || value === defaults[name]) params.delete(name)
    else params.set(name, text)
  }
  return params
}

/** A value as the address writes it. */
export function formatText(
  name: ParameterName,
  value: TaskSearch[ParameterName],
): string | undefined {
  if (typeof value !== 'object') return value?.toString()
  if (isGroup(value)) return formatGroup(value)
  if (isRange(value)) return formatRange(value)
  return formatChoice(value, name === 'video_url' ? startsUrl : undefined)
}

/** A changed filter, size or order starts again at page 1, unless the change is the page. */
export const changeSearch = (change: SearchChange, current: URLSearchParams) =>
  formatSearch({ page: 1, ...change }, current)

/** What goes to the API: it sorts by creation only, so `sort` stays here. */
export function toListParams(search: TaskSearch): TaskListParams {
  const { page, page_limit } = search
  const filters = apiFilterNames.map((name) => [name, apiValue(search, name)])
  const given = filters.filter(([, value]) => value !== undefined)
  return { page, page_limit, ...Object.fromEntries(given) }
}

/** The one value the API can filter by; `cut` is a status of ours. */
export function apiValue(search: TaskSearch, name: ApiFilterName): string | undefined {
  const value = onlyValue(search[name])
  return name === 'status' && value === CUT ? undefined : value
}

export const isFilter = (name: ParameterName): name is FilterName =>
  filterNames.some((filter) => filter === name)
