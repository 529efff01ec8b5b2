import * as v from 'valibot'
import { groupings } from '~/account/groupings.ts'
import {
  CUT,
  facetFields,
  rangeNames,
  type ChoiceName,
  type RangeName,
} from '~/account/task-query.ts'
import {
  analysisModes,
  apiFilterNames,
  isSafeId,
  sortColumns,
  taskStatuses,
} from '~/api/list-params.ts'
import { formatNumber } from '~/lib/numbers.ts'
import { parseChoice, startsUrl } from './choice-text.ts'
import { parseGroup } from './group-text.ts'
import { parseRange } from './range-text.ts'
import { readTime } from './time-text.ts'

/** What takes several values, of which the API filters by some. */
export const choiceNames: readonly ChoiceName[] = [...new Set([...apiFilterNames, ...facetFields])]
export const timeNames = [
  'created_after',
  'created_before',
  'completed_after',
  'completed_before',
] as const
export const filterNames = [...choiceNames, ...timeNames, ...rangeNames, 'q'] as const

export type { ChoiceName, RangeName }
export type TimeName = (typeof timeNames)[number]
export type FilterName = (typeof filterNames)[number]

/** As the API has them; what is searched for has a word, and is `q` in the address alone. */
export const shownName = (name: FilterName | 'group') => (name === 'q' ? 'search' : name)

const wholeNumber = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,7}$/, 'is not a whole number'),
    v.transform(Number),
    v.minValue(least, `is less than ${formatNumber(least)}`),
    v.maxValue(most, `is more than ${formatNumber(most)}`),
  )

const MOST_VALUES = 100
const hasFew = ({ only, not }: { only: string[]; not: string[] }) =>
  only.length + not.length <= MOST_VALUES

const choice = (value: v.GenericSchema<string, string>, startsValue?: typeof startsUrl) =>
  v.pipe(
    v.string(),
    v.transform((text) => parseChoice(text, startsValue)),
    v.check(hasFew, `has more than ${MOST_VALUES} values`),
    v.check(({ only, not }) => !only.some((one) => not.includes(one)), 'asks for what it excludes'),
    v.object({ only: v.array(value), not: v.array(value) }),
  )

const freeText = v.pipe(v.string(), v.maxLength(500, 'has a value of more than 500 characters'))
const webhookStates = ['', 'delivered', 'pending', 'failed']
const statuses = [...taskStatuses, CUT]

const range = v.pipe(
  v.string(),
  v.check(
    (text) => parseRange(text) !== undefined,
    'is not a range such as 60..300, 60.. or ..300',
  ),
  v.transform((text) => parseRange(text) ?? {}),
  v.check(({ least = 0, most = Infinity }) => least <= most, 'ends before it begins'),
)

const time = v.pipe(
  v.string(),
  v.check(
    (text) => readTime(text) !== undefined,
    'is neither a date such as 2026-11-23 nor a time such as 2026-11-23T17:00:00Z',
  ),
)

// S32: with all else that a list can be asked for, 4 kB. A letter of another script takes up to nine.
const isShortToSend = (text: string) => new URLSearchParams({ text }).toString().length <= 3800

type Schema = v.GenericSchema<string, unknown>

/** One entry a parameter, each with a type and a bound (S31): no other value reaches the API. */
export const parameters = {
  scope: v.picklist(['all'], 'is not a scope: all'),
  page: wholeNumber(1, 1_000_000),
  page_limit: wholeNumber(1, 50),
  q: v.pipe(
    v.string(),
    v.maxLength(200, 'is longer than 200 characters'),
    v.check((text) => text.trim() !== '', 'is empty'),
  ),
  status: choice(v.picklist(statuses, `is not a status: ${statuses.join(', ')}`)),
  analysis_mode: choice(v.picklist(analysisModes, `is not a mode: ${analysisModes.join(', ')}`)),
  video_url: choice(
    v.pipe(
      v.string(),
      v.maxLength(2048, () => `is longer than ${formatNumber(2048)} characters`),
      v.check((text) => URL.canParse(text), 'is not a URL'),
      v.check(isShortToSend, 'is too long for the API once it is encoded'),
    ),
    startsUrl,
  ),
  asset_id: choice(v.pipe(v.string(), v.check(isSafeId, 'is not an asset ID'))),
  video_id: choice(
    v.pipe(v.string(), v.regex(/^[0-9a-fA-F]{24}$/, 'is not 24 hexadecimal digits')),
  ),
  source: choice(freeText),
  custom_id: choice(freeText),
  definition: choice(freeText),
  finish_reason: choice(freeText),
  error: choice(freeText),
  webhook: choice(v.picklist(webhookStates, 'is not a state: delivered, pending, failed')),
  batch_id: choice(freeText),
  created_after: time,
  created_before: time,
  completed_after: time,
  completed_before: time,
  took: range,
  duration: range,
  output_tokens: range,
  input_tokens: range,
  took_per_minute: range,
  tokens_per_minute: range,
  view: v.pipe(v.string(), v.maxLength(60, 'is a name of more than 60 characters')),
  group: v.pipe(
    v.string(),
    v.maxLength(2100, 'is too long'),
    v.check((text) => parseGroup(text) !== undefined, `is no grouping: ${groupings.join(', ')}`),
    v.transform((text) => parseGroup(text)),
  ),
  sort: v.pipe(
    v.string(),
    v.check(
      (text) => sortColumns.some((column) => column === text.replace(/^-/, '')),
      'is not a column to sort by',
    ),
  ),
} satisfies Record<FilterName, Schema> & Record<string, Schema>

const word = v.pipe(
  v.string(),
  v.minLength(1, 'is empty'),
  v.maxLength(100, 'has a value of more than 100 characters'),
)

/** A word the API may learn tomorrow is not sent to it, but found among what was read. */
export const parametersOfAll: typeof parameters = {
  ...parameters,
  status: choice(word),
  analysis_mode: choice(word),
}

export const parameterNames = Object.keys(parameters).filter(isParameter)

function isParameter(name: string): name is keyof typeof parameters {
  return name in parameters
}
