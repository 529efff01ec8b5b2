import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCut, isRunning, isSafeId, laterOf, readTaskPage, type Task } from './tasks.ts'

const read = (...rows: unknown[]) => readTaskPage({ data: rows, page_info: {} }, 0)
const task = (fields: Partial<Task>): Task => ({
  task_id: 'a',
  status: 'ready',
  created_at: '',
  ...fields,
})

test('one bad row costs itself, not the page (S28)', () => {
  const page = read(
    { task_id: 'a', status: 'ready' },
    'nonsense',
    null,
    { task_id: 7 },
    { task_id: 'b' },
  )
  expect(page.tasks.map(({ task_id }) => task_id)).toEqual(['a', 'b'])
  expect(page.unreadable).toBe(3)
})

test('a field of an odd type degrades alone, and unknown fields stay', () => {
  const [row] = read({
    task_id: 'a',
    status: 5,
    custom_id: null,
    video_source: { system_metadata: { duration: 'long' } },
    result: 'text',
    request_params: { prompt: 7, top_p: 1 },
    next_year: true,
  }).tasks
  expect(row).toMatchObject({ status: 'unknown', request_params: { top_p: 1 }, next_year: true })
  expect(row?.custom_id).toBeUndefined()
  expect(row?.result).toBeUndefined()
  expect(row?.video_source?.system_metadata?.duration).toBeUndefined()
})

test.each([[{}], [{ data: null }], [[]], ['<html>'], [null], [{ data: {} }]])(
  '%j is not an empty list',
  (body) => {
    expect(() => readTaskPage(body, 0)).toThrow('no list of tasks')
  },
)

test('any JSON as a list never throws anything but our own error', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (rows) => {
      const page = read(...rows)
      expect(page.tasks.length + page.unreadable).toBeLessThanOrEqual(rows.length)
    }),
  )
})

test('a task sent twice on a page is one row', () => {
  expect(read({ task_id: 'a' }, { task_id: 'a' }).tasks).toHaveLength(1)
})

test.each([
  ['Well.', 'Well.'],
  [{ a: 1 }, '{\n  "a": 1\n}'],
  [7, '7'],
  [null, ''],
  [undefined, undefined],
])('an answer of %j is readable', (data, text) => {
  const [row] = read({ task_id: 'a', status: 'ready', result: { data } }).tasks
  expect(row?.result?.data).toBe(text)
})

test.each([
  ['processing', 'ready', 'ready'],
  ['ready', 'processing', 'ready'],
  ['failed', 'queued', 'failed'],
  ['queued', 'processing', 'processing'],
  ['ready', 'failed', 'failed'],
])('a row that is %s and is then told %s shows %s', (known, fresh, shown) => {
  expect(laterOf(task({ status: known }), task({ status: fresh })).status).toBe(shown)
})

test.each([
  ['ready', 'length', true],
  ['ready', 'stop', false],
  ['failed', 'length', false],
])('%s with finish_reason %s is cut: %s', (status, finish_reason, cut) => {
  expect(isCut(task({ status, result: { finish_reason } }))).toBe(cut)
})

test.each(['ready', 'failed', 'canceled', 'archived', 'unknown'])(
  '%s is not waited for',
  (status) => {
    expect(isRunning(task({ status }))).toBe(false)
  },
)

test.each([
  ['6a4c4d699dc43a05357164e5', true],
  ['a_b-C', true],
  ['..', false],
  ['a/b', false],
  ['%2e%2e', false],
  ['', false],
  ['a'.repeat(65), false],
])('%s may become part of a path: %s (S30)', (id, safe) => {
  expect(isSafeId(id)).toBe(safe)
})
