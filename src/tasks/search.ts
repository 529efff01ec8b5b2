import * as v from 'valibot'
import { sortColumns } from '~/api/sort-values.ts'
import { analysisModes, isSafeId, taskStatuses, type TaskListParams } from '~/api/tasks.ts'

/** What the address says is looked at, under the API's own names. */
export type TaskSearch = {
  page: number
  page_limit: number
  status?: string | undefined
  analysis_mode?: string | undefined
  video_url?: string | undefined
  asset_id?: string | undefined
  video_id?: string | undefined
  sort: string
}
export type ParameterName = keyof TaskSearch
export type FilterName = (typeof filterNames)[number]
export type BrokenParameter = { name: ParameterName; text: string; reason: string }

export const filterNames = ['status', 'analysis_mode', 'video_url', 'asset_id', 'video_id'] as const
export const defaults: TaskSearch = { page: 1, page_limit: 20, sort: '-created_at' }

const wholeNumber = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,7}$/, 'is not a whole number'),
    v.transform(Number),
    v.minValue(least, `is less than ${least}`),
    v.maxValue(most, `is more than ${most}`),
  )

// One entry a parameter, each with a type and a bound (S31): no other value reaches the API.
const parameters = {
  page: wholeNumber(1, 1_000_000),
  page_limit: wholeNumber(1, 50),
  status: v.picklist(taskStatuses, `is not a status: ${taskStatuses.join(', ')}`),
  analysis_mode: v.picklist(analysisModes, `is not a mode: ${analysisModes.join(', ')}`),
  video_url: v.pipe(
    v.string(),
    v.maxLength(2048, 'is longer than 2,048 characters'),
    v.check((text) => URL.canParse(text), 'is not a URL'),
  ),
  asset_id: v.pipe(v.string(), v.check(isSafeId, 'is not an asset ID')),
  video_id: v.pipe(v.string(), v.regex(/^[0-9a-fA-F]{24}$/, 'is not 24 hexadecimal digits')),
  sort: v.pipe(
    v.string(),
    v.check(
      (text) => sortColumns.some((column) => column === text.replace(/^-/, '')),
      'is not a column to sort by',
    ),
  ),
}

export const parameterNames = Object.keys(parameters).filter(isParameter)

function isParameter(name: string): name is ParameterName {
  return name in parameters
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
  for (const name of parameterNames) {
    const [text, ...more] = params.getAll(name)
    if (text === undefined) continue
    const read = v.safeParse(parameters[name], text)
    if (more.length)
      broken.push({ name, text: [text, ...more].join(', '), reason: 'is given twice' })
    else if (read.success) Object.assign(search, { [name]: read.output })
    else broken.push({ name, text, reason: read.issues[0].message })
  }
  return { search, broken }
}

/** Why a value could not be used for a filter; undefined when it can. */
export function problemWith(name: FilterName, text: string): string | undefined {
  const read = v.safeParse(parameters[name], text)
  return read.success ? undefined : read.issues[0].message
}

/** Writes a change into a query: defaults are left out, parameters that are not ours left alone. */
export function formatSearch(change: Partial<TaskSearch>, current = new URLSearchParams()) {
  const params = new URLSearchParams(current)
  for (const name of parameterNames) {
    if (!(name in change)) continue
    const value = change[name]
    if (value === undefined || value === defaults[name]) params.delete(name)
    else params.set(name, String(value))
  }
  return params
}

/** A changed filter, size or order starts again at page 1, unless the change is the page. */
export const changeSearch = (change: Partial<TaskSearch>, current: URLSearchParams) =>
  formatSearch({ page: 1, ...change }, current)

/** What goes to the API: it sorts by creation only, so `sort` stays here. */
export const toListParams = ({ sort: _sort, ...params }: TaskSearch): TaskListParams => params

export const isFilter = (name: ParameterName): name is FilterName =>
  filterNames.some((filter) => filter === name)
