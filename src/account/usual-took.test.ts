import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTasks } from './test-tasks.ts'
import { TaskIndex } from './task-index.ts'
import { usualTook } from './usual-took.ts'

const START = Date.parse('2026-11-01T00:00:00Z')
const iso = (milliseconds: number) => new Date(START + milliseconds).toISOString()

type Made = { took: number; duration: number | undefined; mode: string }

const ready = ({ took, duration, mode }: Made) => ({
  status: 'ready',
  created_at: iso(0),
  completed_at: iso(took),
  request_params: { analysis_mode: mode },
  video_source: { type: 'url', url: 'x', system_metadata: duration && { duration } },
})
const running = ({ duration, mode }: Made) => ({
  ...ready({ took: 0, duration, mode }),
  status: 'processing',
  completed_at: undefined,
})

function indexOf(tasks: object[]) {
  const index = new TaskIndex()
  index.upsert(readTasks(tasks.map((task, at) => ({ task_id: `task-${at}`, ...task }))))
  return index
}

const shared = { took: 60_000, duration: 120, mode: 'general' }

test('what is usual is said from ten tasks on, of the same mode and a like film', () => {
  const others = [
    { ...shared, mode: 'time_based_metadata' },
    { ...shared, duration: 900 },
    { ...shared, duration: undefined },
  ]
  const nine = Array.from({ length: 9 }, () => shared)
  const index = indexOf([running(shared), ...[...nine, ...others].map(ready)])
  expect(usualTook(index, 0)).toBeUndefined()
  index.upsert(readTasks([{ ...ready(shared), task_id: 'tenth' }]))
  expect(usualTook(index, 0)).toMatchObject({ count: 10, p50: 60_000, p90: 60_000 })
})

const made = fc.record({
  took: fc.integer({ min: 0, max: 400_000 }),
  duration: fc.oneof(
    // Of these about half are like another one.
    { weight: 9, arbitrary: fc.double({ min: 40, max: 110, noNaN: true }) },
    fc.double({ min: 0.1, max: 3, noNaN: true }),
    fc.constant(undefined),
  ),
  mode: fc.constantFrom('general', 'general', 'time_based_metadata'),
})

test('it rests on exactly the tasks that are like it', () => {
  fc.assert(
    fc.property(made, fc.array(made, { minLength: 10, maxLength: 80 }), (asked, tasks) => {
      // The length asked for is one of its steps, of a tenth in the logarithm.
      const length =
        asked.duration && Math.exp(Math.round(Math.log(Math.max(1, asked.duration)) / 0.1) * 0.1)
      const like = tasks.filter(
        ({ mode, duration = NaN }) =>
          mode === asked.mode &&
          (!length || (duration / length <= 1.5 && duration / length >= 1 / 1.5)),
      )
      const sorted = like.map(({ took }) => took).sort((a, b) => a - b)
      const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1]
      expect(usualTook(indexOf([running(asked), ...tasks.map(ready)]), 0)).toEqual(
        like.length < 10 ? undefined : { count: like.length, p50: at(0.5), p90: at(0.9) },
      )
    }),
  )
})
