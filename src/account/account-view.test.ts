import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortColumns, sortValues, textOrder, type SortColumn } from '~/api/sort-values.ts'
import { filmDuration, promptText, sourceText, tookTime } from '~/api/task-values.ts'
import { isCut, type Task } from '~/api/tasks.ts'
import { isSignedUrl, withoutSignature } from '~/lib/signed-url.ts'
import { parseTime } from '~/lib/time.ts'
import { viewAccount } from './account-view.ts'
import { findSegments } from './found-segments.ts'
import { maskError } from './mask-error.ts'
import { readTasks, someTask } from './test-tasks.ts'
import { TaskIndex } from './task-index.ts'
import {
  facetFields,
  rangeNames,
  type AccountQuery,
  type FacetField,
  type Range,
  type RangeName,
  type Span,
} from './task-query.ts'
import { webhookState, webhookStates } from './webhook-state.ts'

// Everything once more, on whole tasks and without a thought of speed.

const valuesOf: Record<FacetField, (task: Task) => string[]> = {
  status: (task) => (isCut(task) ? [task.status, 'cut'] : [task.status]),
  analysis_mode: (task) => [task.request_params?.analysis_mode ?? 'general'],
  custom_id: (task) => [task.custom_id ?? ''],
  // Of a signed URL there are two: with and without its signature.
  source: ({ video_source: source }) => {
    const value = source?.url ?? source?.asset_id ?? source?.type ?? ''
    return [...new Set([withoutSignature(value), value])]
  },
  definition: (task) => {
    const asked = task.request_params?.response_format?.segment_definitions ?? []
    const found = findSegments(task) ?? []
    const ids = new Set([...asked.map(({ id }) => id ?? ''), ...found.map(({ id }) => id)])
    return ids.size ? [...ids] : ['']
  },
  finish_reason: (task) => [task.result?.finish_reason ?? ''],
  error: (task) => [maskError(task.error?.message ?? '')],
  webhook: (task) => [webhookStates[webhookState(task)] ?? ''],
  batch_id: (task) => [task.batch_id ?? ''],
}

const figureOf: Record<RangeName, (task: Task) => number | undefined> = {
  took: tookTime,
  duration: filmDuration,
  output_tokens: (task) => task.result?.usage?.output_tokens,
  input_tokens: (task) => task.result?.usage?.input_tokens,
  took_per_minute: (task) => perMinute(task, tookTime(task), 0),
  tokens_per_minute: (task) => perMinute(task, task.result?.usage?.output_tokens, 3),
}

function perMinute(task: Task, value: number | undefined, digits: number) {
  const seconds = filmDuration(task)
  if (value === undefined || !seconds || task.status !== 'ready') return undefined
  return Math.round((value / (seconds / 60)) * 10 ** digits) / 10 ** digits
}

function choiceOf(query: AccountQuery, field: FacetField) {
  if (field !== 'source') return query[field] ?? {}
  const choices = [query.source, query.video_url, query.asset_id]
  return {
    only: choices.flatMap((choice) => choice?.only ?? []),
    not: choices.flatMap((choice) => choice?.not ?? []),
  }
}

function passes(task: Task, query: AccountQuery, field: FacetField) {
  const { only = [], not = [] } = choiceOf(query, field)
  const values = valuesOf[field](task)
  const isWanted = only.length === 0 || values.some((value) => only.includes(value))
  return isWanted && !values.some((value) => not.includes(value))
}

function isWithin(value: number | undefined, { least, most }: Range = {}) {
  if (least === undefined && most === undefined) return true
  return value !== undefined && value >= (least ?? -Infinity) && value <= (most ?? Infinity)
}

function isDuring(time: number | undefined, { after, before }: Span = {}) {
  if (after === undefined && before === undefined) return true
  return time !== undefined && time >= (after ?? -Infinity) && time < (before ?? Infinity)
}

function passesRest(task: Task, query: AccountQuery) {
  const { custom_id, error, result, task_id } = task
  const source = sourceText(task, new Map())
  const texts = [custom_id, promptText(task), source, error?.message, result?.data, task_id]
  const words = (query.q ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  return (
    words.every((word) => texts.some((text) => text?.toLowerCase().includes(word))) &&
    rangeNames.every((name) => isWithin(figureOf[name](task), query[name])) &&
    isDuring(parseTime(task.created_at), query.created) &&
    isDuring(parseTime(task.completed_at), query.completed)
  )
}

function sortedIds(tasks: Task[], sort: string) {
  const isDescending = sort.startsWith('-')
  const column = sortColumns.find((one) => one === sort.replace('-', '')) ?? 'created_at'
  const newest = (task: Task) => -(parseTime(task.created_at) ?? 0)
  return tasks
    .toSorted((a, b) => newest(a) - newest(b))
    .toSorted((a, b) => compare(a, b, column, isDescending))
    .map(({ task_id }) => task_id)
}

function compare(a: Task, b: Task, column: SortColumn, isDescending: boolean) {
  const left = sortValues[column](a, new Map()) ?? ''
  const right = sortValues[column](b, new Map()) ?? ''
  if (left === '' || right === '') return left === right ? 0 : left === '' ? 1 : -1
  const order =
    typeof left === 'number' && typeof right === 'number'
      ? left - right
      : textOrder.compare(String(left), String(right))
  return isDescending ? -order : order
}

// Each is seldom on: of many at once hardly a row is left to tell right from wrong.
const seldom = <T>(condition: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: condition })
const choice = (...values: string[]) =>
  seldom(
    fc.record({
      only: fc.option(fc.subarray(values), { nil: undefined }),
      not: fc.option(fc.subarray(values, { maxLength: 1 }), { nil: undefined }),
    }),
  )
const range = (most: number) =>
  seldom(
    fc.oneof(
      fc.record({ least: fc.nat(most) }),
      fc.record({ most: fc.nat(most) }),
      fc.record({ least: fc.nat(most), most: fc.nat(most) }),
    ),
  )
const moment = fc.nat(40).map((at) => Date.parse('2026-11-01T00:00:00Z') + at * 1000)
const span = seldom(fc.record({ after: moment, before: moment }, { requiredKeys: [] }))

const choices: Record<FacetField, ReturnType<typeof choice>> = {
  status: choice('ready', 'cut', 'failed', 'new-one', 'nothing'),
  analysis_mode: choice('general', 'time_based_metadata'),
  custom_id: choice('take-9', 'take-10', ''),
  source: choice('https://b.example/Zwei.mp4?•••', 'base64_string'),
  definition: choice('goals', 'cards', ''),
  finish_reason: choice('stop', 'length', ''),
  error: choice('Too long: # s', ''),
  webhook: choice('delivered', 'failed', ''),
  batch_id: choice('b1', ''),
}

const ranges: Record<RangeName, ReturnType<typeof range>> = {
  took: range(5000),
  duration: range(6),
  output_tokens: range(50),
  input_tokens: range(50),
  took_per_minute: range(100_000),
  tokens_per_minute: range(1000),
}

const someQuery: fc.Arbitrary<AccountQuery> = fc.record({
  q: seldom(
    fc.constantFrom('', 'TAKE', 'tell me', 'é', 'id1 take', 'one.mp4', 'sig', 'GOALS', 'tell text'),
  ),
  ...choices,
  video_url: choice('https://a.example/one.mp4', 'https://b.example/Zwei.mp4?sig=x'),
  asset_id: choice('asset1', 'asset2'),
  ...ranges,
  created: span,
  completed: span,
  sort: fc.constantFrom(...sortColumns.flatMap((column) => [column, `-${column}`])),
})

test('rows, order and counts are those of the tasks themselves', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.array(someTask(), { maxLength: 30 }),
      fc.array(someQuery, { minLength: 1, maxLength: 4 }),
      (given, queries) => {
        const tasks = readTasks(given)
        const index = new TaskIndex()
        // In two parts, so that what is kept between questions has to grow.
        const half = Math.floor(tasks.length / 2)
        index.upsert(tasks.slice(0, half))
        for (const query of queries)
          expect(ask(index, query)).toEqual(answer(tasks.slice(0, half), query))
        index.upsert(tasks.slice(half))
        for (const query of queries) expect(ask(index, query)).toEqual(answer(tasks, query))
      },
    ),
  )
})

type Counts = Record<string, Record<string, number>>

function ask(index: TaskIndex, query: AccountQuery) {
  const { rows, facetOf } = viewAccount(index, query)
  const counts: Counts = {}
  for (const field of facetFields) {
    // A field may be counted long after the rows were found.
    viewAccount(index, { q: 'something else' })
    const found = facetOf(field).values.filter(({ count }) => count > 0)
    counts[field] = Object.fromEntries(found.map(({ value, count }) => [value, count]))
  }
  return { ids: [...rows].map(index.idOf), counts }
}

function answer(tasks: Task[], query: AccountQuery) {
  const left = tasks.filter((task) => passesRest(task, query))
  const matching = left.filter((task) => facetFields.every((field) => passes(task, query, field)))
  const counts: Counts = {}
  for (const field of facetFields) {
    const others = facetFields.filter((other) => other !== field)
    const counted = left.filter((task) => others.every((other) => passes(task, query, other)))
    const found: Record<string, number> = {}
    const { only = [], not = [] } = choiceOf(query, field)
    for (const value of counted.flatMap(valuesOf[field])) {
      // What signs a URL is not offered, only said of one that is on.
      if (isSignedUrl(value) && ![...only, ...not].includes(value)) continue
      found[value] = (found[value] ?? 0) + 1
    }
    counts[field] = found
  }
  return { ids: sortedIds(matching, query.sort ?? ''), counts }
}
