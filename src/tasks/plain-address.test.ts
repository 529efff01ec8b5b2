import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { analysisModes, taskStatuses } from '~/api/list-params.ts'
import { firstListParams } from './ask-account.ts'
import { listQuery, plainListParams } from './plain-address.ts'
import { parameterNames } from './search-parameters.ts'

const params = (query: string) => plainListParams(new URLSearchParams(query))

test.each([
  ['', { page: 1, page_limit: 20 }],
  ['page=3&page_limit=50', { page: 3, page_limit: 50 }],
  ['status=failed&sort=-took', { page: 1, page_limit: 20, status: 'failed' }],
  ['analysis_mode=general', { page: 1, page_limit: 20, analysis_mode: 'general' }],
  ['asset_id=a_1-b', { page: 1, page_limit: 20, asset_id: 'a_1-b' }],
  ['asset_id=cut', { page: 1, page_limit: 20, asset_id: 'cut' }],
  [
    'video_id=6a4c4d359dc43a053571637e',
    { page: 1, page_limit: 20, video_id: '6a4c4d359dc43a053571637e' },
  ],
])(
  'what the API is asked for by a plain address, %j, is known before the app',
  (query, expected) => {
    expect(params(query)).toEqual(expected)
    expect(firstListParams(new URLSearchParams(query))).toEqual(expected)
  },
)

test.each([
  'scope=all',
  'q=goal',
  'status=cut',
  'status=failed,ready',
  'status=-failed',
  'status=ready&status=ready',
  'page=0',
  'page_limit=51',
  'asset_id=-a1',
  'custom_id=take',
  'video_url=https://films.example/a.mp4',
  'utm_source=mail',
])('%s is left to the app', (query) => {
  expect(params(query)).toBeUndefined()
})

test('what is asked early is what the app would ask', () => {
  const name = fc.constantFrom(...parameterNames, 'utm_source')
  const value = fc.oneof(
    fc.constantFrom(...taskStatuses, ...analysisModes, 'cut', 'all', 'page', '-took', 'took'),
    fc.integer({ min: -1, max: 2_000_000 }).map(String),
    fc.integer({ min: 0, max: 60 }).map((number) => `0${number}`),
    fc.stringMatching(/^[-\\,]?[A-Za-z0-9_-]{1,70}$/),
    fc.stringMatching(/^[0-9a-fA-F]{24}$/),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value), { maxLength: 4 }), (pairs) => {
      const query = new URLSearchParams(pairs)
      const asked = firstListParams(query)
      // In one order, too: it is found again by its address.
      expect(JSON.stringify(plainListParams(query) ?? asked)).toBe(JSON.stringify(asked))
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['/', '?status=failed', ''],
  ['/tasks', '?status=failed', 'status=failed'],
  ['/tasks/6a4c4d359dc43a053571637e', '?page=2', 'page=2'],
  ['/connect', '?page=2', undefined],
  ['/tasks/a/b', '', undefined],
])('the list behind %s%s has the query %s', (pathname, search, expected) => {
  expect(listQuery({ pathname, search })?.toString()).toBe(expected)
})
