import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortColumns, sortValues } from '~/api/sort-values.ts'
import { readTasks, someTask } from './test-tasks.ts'
import { isSummary } from './row-task.ts'
import { TaskIndex } from './task-index.ts'

test('a task comes back as its row shows it', () => {
  fc.assert(
    fc.property(fc.array(someTask()), (given) => {
      const tasks = readTasks(given)
      const index = new TaskIndex()
      for (const [row, task] of tasks.entries()) {
        index.upsert([task])
        const kept = index.task(row)
        expect(isSummary(kept)).toBe(true)
        for (const column of sortColumns) {
          expect(sortValues[column](kept, new Map()) || undefined).toEqual(
            sortValues[column](task, new Map()) || undefined,
          )
        }
        expect(kept.error).toEqual(task.error && { ...task.error, code: undefined })
      }
    }),
  )
})

const [running, ready] = readTasks([
  { task_id: 'a', status: 'processing', created_at: '2026-11-01T00:00:00Z' },
  { task_id: 'a2', status: 'ready', created_at: '2026-11-01T00:00:00Z', result: {} },
])

test('a finished task never goes back to running', () => {
  const index = new TaskIndex()
  if (!running || !ready) throw new Error('Two tasks were given')
  index.upsert([running])
  index.upsert([{ ...ready, task_id: 'a' }])
  expect(index.isRunning(0)).toBe(false)
  index.upsert([running])
  expect(index.task(0).status).toBe('ready')
})

test('a deleted task is not brought back by a list that is behind', () => {
  const index = new TaskIndex()
  if (!ready) throw new Error('Two tasks were given')
  index.upsert([ready])
  index.remove('a2')
  expect(index.isGone(0)).toBe(true)
  expect(index.upsert([ready])).toEqual([])
  expect(index.isGone(0)).toBe(true)
})

test('a whole prompt is kept when the list gives its beginning once more', () => {
  const index = new TaskIndex()
  const of = (prompt: string) => ({ status: 'ready', request_params: { prompt } })
  index.upsert(readTasks([of('The first thirty characters of')]))
  expect(index.isWhole(0)).toBe(false)
  const prompt = `The first thirty characters of ${'a long prompt '.repeat(40)}`
  for (const task of readTasks([of(prompt)])) index.upsertWhole(task)
  index.upsert(readTasks([{ ...of('The first thirty characters of'), custom_id: 'now named' }]))
  expect(index.isWhole(0)).toBe(true)
  expect(index.task(0)).toMatchObject({ custom_id: 'now named', request_params: { prompt } })
})
