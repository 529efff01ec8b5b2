import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { facetFields, type Choice } from '~/account/task-query.ts'
import { sortColumns } from '~/api/sort-values.ts'
import { analysisModes, taskStatuses } from '~/api/tasks.ts'
import {
  changeSearch,
  defaults,
  formatSearch,
  parseSearch,
  problemWith,
  toListParams,
} from './search.ts'
import { parameterNames } from './search-parameters.ts'

const parse = (query: string) => parseSearch(new URLSearchParams(query))

test.each([
  'page=3',
  'page_limit=50',
  'status=failed',
  'status=canceled',
  'analysis_mode=time_based_metadata',
  'video_url=https%3A%2F%2Ffilms.example%2Fa+b.mp4%3Fx%3D1%26y%3D2',
  'asset_id=6a4c4d359dc43a053571637e',
  'video_id=6a4c4d359dc43a053571637e',
  'sort=-took',
  'page=2&page_limit=50&status=ready&sort=status',
  'scope=all',
  'scope=all&q=two+words',
  'scope=all&status=archived%2C-ready&analysis_mode=poetic',
  'scope=all&status=failed%2Ccut%2C-queued',
  'scope=all&analysis_mode=-general',
  'scope=all&video_url=https%3A%2F%2Fa.example%2F1%2C2.mp4%2Chttps%3A%2F%2Fb.example%2F3',
  'scope=all&source=base64_string&custom_id=take-7%2C%5C-take&definition=goals%2C-',
  'scope=all&batch_id=6a4c4d699dc43a05357164e5',
  'scope=all&finish_reason=length&error=Too+long%3A+%23+s%5C%2C+%23&webhook=-delivered',
  'scope=all&created_after=2026-11-01&created_before=2026-11-23T17%3A00%3A00Z',
  'scope=all&completed_after=2026-11-01T00%3A00%3A00%2B01%3A00&completed_before=2026-12-01',
  'scope=all&took=60..300&duration=..90.5&output_tokens=1000..&input_tokens=0..10',
  'scope=all&group=error&sort=-took',
  'scope=all&group=prompt%3ATell+me%3A+a%2C+b',
  'scope=all&group=custom_id%3A',
])('%s survives a round trip', (query) => {
  expect(formatSearch(parse(query).search).toString()).toBe(query)
  expect(parse(query).broken).toEqual([])
})

test.each([
  'page=0',
  'page=abc',
  'page=1e3',
  'page=99999999',
  'page_limit=0',
  'page_limit=51',
  'status=reddy',
  'status=',
  'status=ready&status=failed',
  'analysis_mode=fast',
  'video_url=film.mp4',
  `video_url=https://films.example/${'a'.repeat(2048)}`,
  `video_url=https://films.example/${'映'.repeat(500)}`,
  'asset_id=..',
  'asset_id=../../indexes/1',
  'video_id=123',
  'sort=drop',
  'sort=--status',
  'scope=some',
  'scope=page',
  'q=',
  'q=++',
  `q=${'a'.repeat(201)}`,
  'status=failed,reddy',
  'status=failed,',
  'status=failed,-failed',
  'status=-',
  'analysis_mode=general,fast',
  'video_url=https://a.example/1,https://',
  'asset_id=a1,..',
  'webhook=lost',
  `custom_id=${'a'.repeat(501)}`,
  `definition=${Array.from({ length: 101 }, (_, at) => at).join(',')}`,
  'created_after=yesterday',
  'created_after=2026-02-31',
  'created_after=2026-11-23 17:00',
  'created_before=2026-11-23T17:00:00',
  'completed_after=1764000000',
  'completed_before=2026-13-01',
  'took=60',
  'took=..',
  'took=-1..',
  'duration=90..60',
  'output_tokens=1e3..',
  'input_tokens=..many',
  'group=status',
])('%s is not used, and is named as broken (S31)', (query) => {
  expect(parse(query).search).toEqual(defaults)
  expect(parse(query).broken).toHaveLength(1)
})

test('the empty address means the first page, newest first', () => {
  expect(parse('').search).toEqual({
    scope: 'page',
    page: 1,
    page_limit: 20,
    sort: '-created_at',
  })
  expect(formatSearch(defaults).toString()).toBe('')
})

test('a changed filter goes to page 1 and leaves parameters of others alone', () => {
  const current = new URLSearchParams('utm=x&page=4&status=ready')
  expect(changeSearch({ status: 'failed' }, current).toString()).toBe('utm=x&status=failed')
  expect(changeSearch({ page: 5 }, current).toString()).toBe('utm=x&page=5&status=ready')
})

test('a broken value stays in the address until it is cleared', () => {
  const current = new URLSearchParams('status=reddy')
  expect(changeSearch({ asset_id: 'a1' }, current).toString()).toBe('status=reddy&asset_id=a1')
  expect(changeSearch({ status: undefined }, current).toString()).toBe('')
})

test('the sort is not sent: the API takes no order', () => {
  expect(toListParams(parse('sort=status&status=ready').search)).toEqual({
    page: 1,
    page_limit: 20,
    status: 'ready',
  })
})

test('a choice may be written as the one value it has', () => {
  const query = { status: 'failed', custom_id: '-a,b' }
  expect(formatSearch(query).toString()).toBe('status=failed&custom_id=%5C-a%5C%2Cb')
})

test.each(['asset_id', 'video_id', 'source', 'custom_id', 'definition', 'error'] as const)(
  '%s can be excluded',
  (name) => {
    const not = ['6a4c4d359dc43a053571637e']
    expect(parse(`${name}=-${not.join()}`).search[name]).toEqual({ only: [], not })
  },
)

const maybeNone = facetFields.filter((field) => field !== 'status' && field !== 'analysis_mode')

test.each(maybeNone)('%s can be asked for where there is none', (name) => {
  expect(parse(`scope=all&${name}=`).search[name]).toEqual({ only: [''], not: [] })
  expect(parse(`scope=all&${name}=-`).search[name]).toEqual({ only: [], not: [''] })
})

test('what the API cannot be asked for is not sent', () => {
  const query = 'status=failed,ready&analysis_mode=-general&asset_id=a1&q=x&took=1..&group=error'
  expect(toListParams(parse(query).search)).toEqual({ page: 1, page_limit: 20, asset_id: 'a1' })
  expect(toListParams(parse('status=cut').search)).toEqual({ page: 1, page_limit: 20 })
})

test('a filter tells what is wrong before it is applied', () => {
  expect(problemWith('asset_id', '..')).toBe('is not an asset ID')
  expect(problemWith('asset_id', 'a1')).toBeUndefined()
})

const value = fc.string({ minLength: 0, maxLength: 20 })
const choiceOf = (value: fc.Arbitrary<string>) =>
  fc
    .record({ only: fc.uniqueArray(value), not: fc.uniqueArray(value) })
    .filter(({ only, not }) => only.length + not.length > 0)
    .filter(({ only, not }) => !only.some((one) => not.includes(one)))
const choice = choiceOf(value)
const least = fc.nat(1000)
const range = fc.oneof(
  fc.record({ least }),
  fc.record({ most: least }),
  fc.tuple(least, least).map(([a, b]) => ({ least: Math.min(a, b), most: Math.max(a, b) })),
)
const time = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2999-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const given = (search: object) =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))

const anySearch = fc.record({
  scope: fc.constantFrom('page' as const, 'all' as const),
  q: maybe(value.filter((text) => text.trim() !== '')),
  group: maybe(
    fc.record(
      { by: fc.constantFrom('source' as const, 'error' as const), value },
      { requiredKeys: ['by'] },
    ),
  ),
  custom_id: maybe(choice),
  source: maybe(choice),
  definition: maybe(choice),
  error: maybe(choice),
  created_after: maybe(time),
  completed_before: maybe(time),
  took: maybe(range),
  output_tokens: maybe(range),
  status: maybe(choiceOf(fc.constantFrom(...taskStatuses))),
  analysis_mode: maybe(choiceOf(fc.constantFrom(...analysisModes))),
  video_url: maybe(choiceOf(fc.webUrl({ withQueryParameters: true, withFragments: true }))),
  asset_id: maybe(choiceOf(fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/))),
  video_id: maybe(choiceOf(fc.stringMatching(/^[0-9a-f]{24}$/))),
  page: fc.integer({ min: 1, max: 1_000_000 }),
  page_limit: fc.integer({ min: 1, max: 50 }),
  sort: fc.constantFrom(...sortColumns, ...sortColumns.map((column) => `-${column}`)),
})

test('writing and reading back is the identity', () => {
  fc.assert(
    fc.property(anySearch, (search) => {
      expect(parseSearch(formatSearch(search))).toEqual({ search: given(search), broken: [] })
    }),
  )
})

test('any query is read without a throw, and what comes out is within bounds', () => {
  const near = fc.constantFrom('0', '51', '1000001', 'ready', 'general', '..', 'https://a.example')
  const value = fc.oneof(fc.string({ unit: 'binary' }), near)
  const pair = fc.tuple(fc.constantFrom(...parameterNames, 'other'), value)
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const { search } = parseSearch(new URLSearchParams(pairs))
      expect(search.page >= 1 && search.page <= 1_000_000).toBe(true)
      expect(search.page_limit >= 1 && search.page_limit <= 50).toBe(true)
      const values = ({ only = [], not = [] }: Partial<Choice> = {}) => [...only, ...not]
      expect([...taskStatuses, 'cut']).toEqual(expect.arrayContaining(values(search.status)))
      expect([...analysisModes]).toEqual(expect.arrayContaining(values(search.analysis_mode)))
      for (const url of values(search.video_url)) expect(url.length).toBeLessThanOrEqual(2048)
      for (const id of values(search.asset_id)) expect(id).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
      for (const id of values(search.video_id)) expect(id).toMatch(/^[0-9a-f]{24}$/i)
      expect(parseSearch(formatSearch(search))).toEqual({ search, broken: [] })
    }),
  )
})

test('a word that the API does not document is for what was read only', () => {
  expect(parse('scope=all&status=archived').broken).toEqual([])
  expect(parse('status=archived').broken).toMatchObject([{ name: 'status', text: 'archived' }])
  expect(parse('scope=all&status=').broken).toMatchObject([{ name: 'status', text: '' }])
})
