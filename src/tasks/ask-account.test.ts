import { expect, test } from 'vitest'
import { beyondPage, toAccountQuery } from './ask-account.ts'
import { parseSearch } from './search.ts'

const parse = (query: string) => parseSearch(new URLSearchParams(query)).search

test.each([
  ['', []],
  ['page=2&sort=status', []],
  ['group=error', ['group']],
  ['status=failed&analysis_mode=general&asset_id=a1', []],
  ['status=failed,ready', ['status']],
  ['status=-failed', ['status']],
  ['status=cut', ['status']],
  ['q=goal&custom_id=a&took=60..', ['custom_id', 'took', 'q']],
  ['created_after=2026-11-01&completed_before=2026-11-01', ['created_after', 'completed_before']],
])('of %j a page cannot answer %j', (query, names) => {
  expect(beyondPage(parse(query))).toEqual(names)
})

test('what the address says is what the tasks are asked', () => {
  const query =
    'scope=all&q=goal&status=failed,-queued&took=60..&duration=..90&sort=took&group=error' +
    '&created_after=2026-11-01T00:00:00Z&completed_before=2026-11-02T00:00:00%2B01:00'
  expect(toAccountQuery(parse(query))).toEqual({
    q: 'goal',
    status: { only: ['failed'], not: ['queued'] },
    took: { least: 60_000, most: undefined },
    duration: { most: 90 },
    created: { after: Date.parse('2026-11-01T00:00:00Z'), before: undefined },
    completed: { after: undefined, before: Date.parse('2026-11-01T23:00:00Z') },
    sort: 'took',
  })
})

test('a date is when that day begins for the reader', () => {
  const { created } = toAccountQuery(parse('created_after=2026-11-01'))
  expect(created?.after).toBe(new Date(2026, 10, 1).getTime())
})
