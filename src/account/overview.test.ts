import { expect, test } from 'vitest'
import { tookPerFilmMinute } from './duration-figures.ts'
import { groupRows, rowsByGroup, rowsOfGroup } from './group-rows.ts'
import { countTroubles, figuresOverTime, sumUp } from './overview.ts'
import { readTasks } from './test-tasks.ts'
import { suggestValues } from './suggest-values.ts'
import { TaskIndex } from './task-index.ts'
import { binOf, timeBins } from './time-bins.ts'

const iso = (time: number) => new Date(time).toISOString()

test.each([
  ['2026-11-23T10:02:00Z', '2026-11-23T10:20:00Z', 'minute', '2026-11-23T10:02:00.000Z', 20],
  ['2026-11-23T10:20:00Z', '2026-11-24T19:00:00Z', 'hour', '2026-11-23T10:00:00.000Z', 35],
  ['2026-11-01T10:20:00Z', '2026-11-24T19:00:00Z', 'day', '2026-10-31T23:00:00.000Z', 25],
  ['2026-06-01T10:20:00Z', '2026-11-24T19:00:00Z', 'week', '2026-05-31T22:00:00.000Z', 27],
  ['2025-06-15T10:20:00Z', '2026-11-24T19:00:00Z', 'month', '2025-05-31T22:00:00.000Z', 19],
])('from %s to %s a person counts by the %s', (from, to, unit, first, edges) => {
  const bins = timeBins(
    Date.parse(from),
    Date.parse(to),
    'Europe/Berlin',
    unit === 'month' ? 24 : 60,
  )
  expect(bins.unit).toBe(unit)
  expect(iso(bins.edges[0] ?? 0)).toBe(first)
  expect(bins.edges).toHaveLength(edges)
  expect(binOf(bins.edges, Date.parse(from))).toBe(0)
  expect(binOf(bins.edges, Date.parse(to))).toBe(edges - 2)
})

test('days begin at midnight where the clocks are put back, too', () => {
  const { edges } = timeBins(
    Date.parse('2026-10-20T10:00:00Z'),
    Date.parse('2026-11-10T10:00:00Z'),
    'Europe/Berlin',
  )
  expect(iso(edges[5] ?? 0)).toBe('2026-10-24T22:00:00.000Z')
  expect(iso(edges[6] ?? 0)).toBe('2026-10-25T23:00:00.000Z')
})

const task = (minute: number, rest: object = {}) => ({
  status: 'ready',
  created_at: iso(Date.parse('2026-11-23T10:00:00Z') + minute * 60_000),
  completed_at: iso(Date.parse('2026-11-23T10:01:00Z') + minute * 60_000),
  video_source: {
    type: 'url',
    url: 'https://a.example/one.mp4',
    system_metadata: { duration: 120 },
  },
  request_params: { analysis_mode: 'general', prompt: 'Tell' },
  result: { finish_reason: 'stop', usage: { output_tokens: 10, input_tokens: 100 } },
  ...rest,
})
const running = { status: 'processing', completed_at: undefined, result: undefined }
const failed = { status: 'failed', result: undefined, error: { message: 'Too long: 9000 s' } }

function indexOf(tasks: object[]) {
  const index = new TaskIndex()
  index.upsert(readTasks(tasks))
  return { index, rows: Uint32Array.from(tasks.keys()) }
}

test('figures are summed over time, and of all', () => {
  const cut = { result: { finish_reason: 'length', usage: { output_tokens: 30 } } }
  const { index, rows } = indexOf([task(0), task(0, cut), task(2, failed), task(3, running)])
  const figures = figuresOverTime(index, rows, 'UTC')
  expect(figures?.statuses.map(({ status, counts }) => [status, ...counts])).toEqual([
    ['ready', 1, 0, 0, 0],
    ['cut', 1, 0, 0, 0],
    ['failed', 0, 0, 1, 0],
    ['processing', 0, 0, 0, 1],
  ])
  expect([...(figures?.output ?? [])]).toEqual([40, 0, 0, 0])
  expect([...(figures?.filmMinutes ?? [])]).toEqual([4, 0, 0, 0])
  expect(sumUp(index, rows)).toEqual({ tasks: 4, filmMinutes: 4, output: 40, input: 100 })
  expect(countTroubles(index, rows)).toEqual([
    { kind: 'cut', error: '', count: 1 },
    { kind: 'failed', error: 'Too long: # s', count: 1 },
  ])
})

test('how long tasks took for a minute of film', () => {
  const { index, rows } = indexOf(Array.from({ length: 100 }, (_, at) => task(at)))
  expect(tookPerFilmMinute(index, rows)).toMatchObject({ count: 100, p50: 30_000, p99: 30_000 })
  expect(tookPerFilmMinute(index, new Uint32Array(0))).toBeUndefined()
})

test('groups count and sum what they share', () => {
  const { index, rows } = indexOf([
    task(0, { custom_id: 'take-1' }),
    task(1, { custom_id: 'take-2', ...failed }),
    task(2, { custom_id: 'shot_7', ...running }),
    task(3),
  ])
  const { groups, distinct } = groupRows(index, rows, 'custom_id')
  expect(distinct).toBe(3)
  expect(groups[0]).toMatchObject({ value: 'take', tasks: 2, ready: 1, failed: 1, output: 10 })
  expect([...rowsOfGroup(index, rows, 'custom_id', 'take')]).toEqual([0, 1])
  expect([...rowsByGroup(index, rows, 'error')]).toEqual([0, 2, 3, 1])
  expect(groupRows(index, rows, 'error').groups.map(({ value }) => value)).toEqual([
    '',
    'Too long: # s',
  ])
})

test('what is typed is offered as values, with what a click would leave', () => {
  const { index } = indexOf([
    task(0, { custom_id: 'take-1' }),
    task(1, { custom_id: 'take-2', ...failed }),
    task(2, { ...failed, error: { message: 'No take' } }),
  ])
  expect(suggestValues(index, { status: { only: ['failed'] } }, 'TAKE')).toEqual([
    { field: 'custom_id', value: 'take-2', label: 'take-2', count: 1 },
    { field: 'error', value: 'No take', label: 'No take', count: 1 },
  ])
  expect(suggestValues(index, {}, 'fail').map(({ value, count }) => [value, count])).toEqual([
    ['failed', 2],
  ])
})
