import { expect, test } from 'vitest'
import type { Task } from '~/api/tasks.ts'
import { nextSort, readSort, sortTasks } from './sort.ts'

const tasks: Task[] = [
  {
    task_id: 'a',
    status: 'ready',
    created_at: '2026-11-23T10:00:00Z',
    completed_at: '2026-11-23T10:00:30Z',
    custom_id: 'cut-10',
    result: { usage: { output_tokens: 5 } },
  },
  {
    task_id: 'b',
    status: 'failed',
    created_at: '2026-11-23T09:00:00Z',
    completed_at: '2026-11-23T09:00:05Z',
    custom_id: 'cut-9',
  },
  {
    task_id: 'c',
    status: 'queued',
    created_at: '2026-11-23T08:00:00Z',
    result: { usage: { output_tokens: 900 } },
  },
]
const order = (sort: string) =>
  sortTasks(tasks, sort, new Map())
    .map(({ task_id }) => task_id)
    .join('')

test.each([
  ['-created_at', 'abc'],
  ['created_at', 'cba'],
  ['status', 'bca'],
  ['-status', 'acb'],
  ['took', 'bac'],
  ['-took', 'abc'],
  ['custom_id', 'bac'],
  ['output_tokens', 'acb'],
  ['-output_tokens', 'cab'],
])('by %s the rows are %s, those without a value last', (sort, rows) => {
  expect(order(sort)).toBe(rows)
})

test.each([
  ['-created_at', 'created_at', 'created_at'],
  ['created_at', 'created_at', '-created_at'],
  ['-created_at', 'status', 'status'],
  ['status', 'status', '-status'],
  ['status', 'output_tokens', '-output_tokens'],
  ['status', 'prompt', 'prompt'],
  ['status', 'created_at', '-created_at'],
] as const)('from %s a click on %s sorts by %s', (sort, column, next) => {
  expect(nextSort(sort, column)).toBe(next)
})

test('an unknown column is read as the order of the API', () => {
  expect(readSort('constructor').column).toBe('created_at')
})
