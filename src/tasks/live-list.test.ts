import { expect, test } from 'vitest'
import { ApiError } from '~/api/errors.ts'
import type { Task, TaskPage } from '~/api/tasks.ts'
import { countNew, newTasksText, nextLook } from './live-list.ts'
import { pagePosition, repeatedFrom } from './page-position.ts'

const at = (minute: number): Task => ({
  task_id: `t${minute}`,
  status: 'ready',
  created_at: new Date(Date.UTC(2026, 10, 23, 12, minute)).toISOString(),
})
const page = (tasks: Task[], page_info = {}, unreadable = 0): TaskPage => ({
  tasks,
  page_info,
  unreadable,
  sent: tasks.length + unreadable,
  size: 0,
})

test.each([
  ['nothing came', [3, 2, 1], [3, 2, 1], 0],
  ['two came', [5, 4, 3], [3, 2, 1], 2],
  ['a deletion moved an old task up', [3, 2, 0], [3, 2, 1], 0],
  ['the list was empty', [1], [], 1],
])('%s', (_, head, known, count) => {
  expect(countNew(head.map(at), known.map(at))).toBe(count)
})

test.each([
  [1, '1 new task'],
  [3, '3 new tasks'],
  [10, '10+ new tasks'],
])('%i are said as %s', (count, text) => {
  expect(newTasksText(count)).toBe(text)
})

test('looks come slower with time, for large pages, and after a rate limit', () => {
  expect(nextLook(0, 0, null)).toBe(5000)
  expect(nextLook(3, 0, null)).toBeGreaterThan(nextLook(2, 0, null))
  expect(nextLook(100, 0, null)).toBe(60_000)
  expect(nextLook(0, 5_000_000, null)).toBe(50_000)
  expect(nextLook(0, 0, new ApiError('rate', '', { retryAfter: 90_000 }))).toBe(90_000)
  // 1,000 days: more than a timer can count, which would make it go off at once.
  const days = nextLook(0, 0, new ApiError('rate', '', { retryAfter: 86_400_000_000 }))
  expect(days).toBe(2_147_483_647)
})

test.each([
  [
    'totals',
    page([at(1)], { total_page: 7, total_results: 61 }),
    2,
    { pages: 7, total: 61, hasNext: true },
  ],
  [
    'the last page',
    page([at(1)], { total_page: 7 }),
    7,
    { pages: 7, total: undefined, hasNext: false },
  ],
  [
    'only a number of results',
    page([at(1)], { total_results: 61 }),
    1,
    { pages: 61, total: 61, hasNext: true },
  ],
  [
    'no totals and a full page',
    page([at(1)]),
    3,
    { pages: undefined, total: undefined, hasNext: true },
  ],
  [
    'no totals, full but for a bad row',
    page([], {}, 1),
    3,
    { pages: undefined, total: undefined, hasNext: true },
  ],
  [
    'no totals and a short page',
    page([]),
    3,
    { pages: undefined, total: undefined, hasNext: false },
  ],
  [
    'an empty account',
    page([], { total_page: 0, total_results: 0 }),
    1,
    { pages: 1, total: 0, hasNext: false },
  ],
])('with %s the pager knows where it stands', (_, data, number, position) => {
  expect(pagePosition(data, number, 1)).toEqual(position)
})

test('rows that new tasks pushed over from the page before are counted', () => {
  expect(repeatedFrom(page([at(5), at(4)]), page([at(4), at(3)]))).toBe(1)
  expect(repeatedFrom(undefined, page([at(4)]))).toBe(0)
})
