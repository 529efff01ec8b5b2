import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortColumns } from '~/api/sort-values.ts'
import {
  changeSearch,
  defaults,
  formatSearch,
  parameterNames,
  parseSearch,
  problemWith,
  toListParams,
} from './search.ts'

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
  'asset_id=..',
  'asset_id=../../indexes/1',
  'video_id=123',
  'sort=drop',
  'sort=--status',
])('%s is not used, and is named as broken (S31)', (query) => {
  expect(parse(query).search).toEqual(defaults)
  expect(parse(query).broken).toHaveLength(1)
})

test('the empty address means the first page, newest first', () => {
  expect(parse('').search).toEqual({ page: 1, page_limit: 20, sort: '-created_at' })
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

test('a filter tells what is wrong before it is applied', () => {
  expect(problemWith('asset_id', '..')).toBe('is not an asset ID')
  expect(problemWith('asset_id', 'a1')).toBeUndefined()
})

const anySearch = fc.record({
  page: fc.integer({ min: 1, max: 1_000_000 }),
  page_limit: fc.integer({ min: 1, max: 50 }),
  sort: fc.constantFrom(...sortColumns, ...sortColumns.map((column) => `-${column}`)),
})

test('writing and reading back is the identity (P4)', () => {
  fc.assert(
    fc.property(anySearch, (search) => {
      expect(parseSearch(formatSearch(search)).search).toEqual(search)
    }),
  )
})

test('any query is read without a throw, and what comes out is within bounds (P4)', () => {
  const pair = fc.tuple(fc.constantFrom(...parameterNames, 'other'), fc.string())
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const { search } = parseSearch(new URLSearchParams(pairs))
      expect(search.page).toBeGreaterThanOrEqual(1)
      expect(search.page_limit).toBeLessThanOrEqual(50)
      expect(parseSearch(formatSearch(search)).broken).toEqual([])
    }),
  )
})
