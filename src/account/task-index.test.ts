import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortColumns, sortValues } from '~/api/sort-values.ts'
import { filmDuration, filmLength } from '~/api/task-values.ts'
import { viewAccount } from './account-view.ts'
import { groupRows, rowsOfGroup } from './group-rows.ts'
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

test('a film of unknown length has it of its asset, and the task is kept as it came', () => {
  const film = (task_id: string, asset_id: string, duration?: number) => ({
    task_id,
    status: 'ready',
    created_at: '2026-11-01T00:00:00Z',
    completed_at: '2026-11-01T00:01:00Z',
    video_source: { type: 'asset_id', asset_id, system_metadata: { duration } },
  })
  const index = new TaskIndex()
  const assets = new Map([['x', { _id: 'x', duration: 30 }]])
  index.upsert(readTasks([film('a', 'x'), film('b', 'y', 60), film('c', 'y')]))
  index.setAssets(assets)
  index.upsert(readTasks([film('d', 'x')]))
  expect(Array.from(index.columns.duration.slice(0, 4))).toEqual([30, 60, NaN, 30])
  expect(Array.from(index.columns.tookPerMinute.slice(0, 2))).toEqual([120_000, 60_000])
  expect(filmDuration(index.task(0))).toBeUndefined()
  for (const row of [0, 1, 2, 3]) {
    const length = index.columns.duration[row]
    expect(filmLength(index.task(row), assets)).toBe(Number.isNaN(length) ? undefined : length)
  }
})

test('a task that is gone is there again once an answer has it', () => {
  const index = new TaskIndex()
  if (!ready) throw new Error('Two tasks were given')
  index.upsert([ready])
  index.remove('a2')
  expect(index.isGone(0)).toBe(true)
  expect(index.upsert([ready])).toEqual([0])
  expect(index.isGone(0)).toBe(false)
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

test.each([
  [{ prompt: 'Describe what happens in this ' }, { prompt: 'Describe what happens in this film' }],
  [{ prompt: '🎬'.repeat(30) }, { prompt: '🎬'.repeat(31) }],
  [{ prompt_v2: { input_text: 'Tell' } }, { prompt_v2: { input_text: 'Tell' } }],
  [
    { response_format: { segment_definitions: [{ id: 'a', description: 'Goals' }] } },
    { response_format: { segment_definitions: [{ id: 'a', description: 'Goals' }, { id: 'b' }] } },
  ],
])('a task stays in the group of its listed prompt %j when it is opened', (listed, whole) => {
  const index = new TaskIndex()
  const of = (params: object) => ({ status: 'ready', request_params: params })
  const rows = Uint32Array.from(index.upsert(readTasks([of(listed), of(listed)])))
  const [group] = groupRows(index, rows, 'prompt').groups
  for (const task of readTasks([of(whole)])) index.upsertWhole(task)
  expect(groupRows(index, rows, 'prompt').groups).toEqual([group])
  expect([...rowsOfGroup(index, rows, 'prompt', group?.value ?? '')]).toEqual([0, 1])

  const opened = new TaskIndex()
  for (const task of readTasks([of(whole)])) opened.upsertWhole(task)
  expect(groupRows(opened, Uint32Array.of(0), 'prompt').groups[0]?.value).toBe(group?.value)
})

test('an error that tells a key is kept without it, and found by what is kept', () => {
  const index = new TaskIndex()
  const failed = (key: string) => ({ status: 'failed', error: { message: `No x-api-key: ${key}` } })
  const tasks = readTasks([failed('tlk_AbCdEfGh12'), failed('tlk_IjKlMnOp34')])
  const rows = Uint32Array.from(index.upsert(tasks))
  const [group] = groupRows(index, rows, 'error').groups
  expect(group).toMatchObject({ value: 'No x-api-key: •••', tasks: 2 })
  expect([...index.errors.values, ...index.maskedErrors.values].join()).not.toMatch(/AbCd|IjKl/)
  expect(index.task(0).error?.message).toBe('No x-api-key: •••')
  expect([...rowsOfGroup(index, rows, 'error', group?.value ?? '')]).toEqual([0, 1])
  const { rows: found } = viewAccount(index, { error: { only: [group?.value ?? ''] } })
  expect([...found]).toEqual([0, 1])
})
