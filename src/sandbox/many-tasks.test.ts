import { expect, test } from 'vitest'
import { makeManyTasks, manyOf } from './many-tasks.ts'

test.each([
  ['tlk_many_20000', 20_000],
  ['tlk_many_5_of-my-own', 5],
  ['tlk_many_0', undefined],
  ['tlk_many_999999', undefined],
  ['tlk_many_', undefined],
  ['tlk_manya', undefined],
])('the key %s opens an account of %s tasks', (key, count) => {
  expect(manyOf(key)).toBe(count)
})

const now = Date.parse('2026-11-20T10:00:00Z')

test('an account of many tasks is the same each time, newest first, each ID once', () => {
  const tasks = makeManyTasks(3000, now)
  expect(makeManyTasks(3000, now)).toEqual(tasks)
  expect(new Set(tasks.map(({ task_id }) => task_id)).size).toBe(3000)
  expect(tasks.map(({ created_at }) => created_at)).toEqual(
    tasks
      .map(({ created_at }) => created_at)
      .toSorted()
      .toReversed(),
  )
})
