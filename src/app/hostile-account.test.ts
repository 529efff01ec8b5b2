import { expect, test } from 'vitest'
import { readTaskPage } from '~/api/tasks.ts'
import { hostileRows, hostileTasks, noTasks } from '~/sandbox/hostile/hostile-tasks.ts'
import { readAll } from '~/tasks/test-reading.ts'

test('every task of the hostile account is read, explained, written and taken away', () => {
  for (const { id, body } of hostileTasks()) {
    const value: unknown = JSON.parse(body)
    const [task, ...others] = readTaskPage({ data: [value] }, 0).tasks
    expect([task?.task_id, others]).toEqual([id, []])
    if (task) readAll(task, { task, text: body, body: value })
  }
  const rows = [...hostileRows, ...noTasks].map((row): unknown => JSON.parse(row))
  const { tasks, unreadable } = readTaskPage({ data: rows }, 0)
  expect([tasks.length, unreadable]).toEqual([hostileRows.length, noTasks.length])
  expect('polluted' in {}).toBe(false)
}, 120_000)
