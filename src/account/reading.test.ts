import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiError } from '~/api/errors.ts'
import { fetchTask, readTaskPage, type Task, type TaskListParams } from '~/api/tasks.ts'
import { Reading, type ReadingOptions } from './reading.ts'
import { TaskIndex } from './task-index.ts'

const START = Date.parse('2026-11-01T00:00:00Z')

/** A task that was created so many minutes after the start. */
const at = (minute: number, status = 'ready'): Task => ({
  task_id: `t${minute}`,
  status,
  created_at: new Date(START + minute * 60_000).toISOString(),
})
const newestFirst = (count: number) =>
  Array.from({ length: count }, (_, place) => at(count - place))

function setUp(tasks: Task[], options: Partial<ReadingOptions> = {}) {
  const index = new TaskIndex()
  const list = {
    tasks,
    requests: 0,
    failures: new Array<ApiError>(),
    hidden: false,
    offline: false,
    paused: false,
  }
  const surroundings = new Set<() => void>()
  const page = async ({ page, page_limit, status }: TaskListParams) => {
    list.requests += 1
    await Promise.resolve()
    const failure = list.failures.shift()
    if (failure) throw failure
    const all = list.tasks.filter((task) => status === undefined || task.status === status)
    const data = all.slice((page - 1) * page_limit, page * page_limit)
    return readTaskPage({ data, page_info: { total_results: all.length } }, 0)
  }
  const one = async (taskId: string) => {
    list.requests += 1
    await Promise.resolve()
    const task = list.tasks.find(({ task_id }) => task_id === taskId)
    if (!task) throw new ApiError('gone', '')
    return { task, text: '', body: {} }
  }
  const reading = new Reading({
    index,
    filters: {},
    signal: new AbortController().signal,
    changed: () => {},
    api: { page, one },
    surroundings: {
      isHidden: () => list.hidden,
      isOffline: () => list.offline,
      isPaused: () => list.paused,
      onChange: (listener) => {
        surroundings.add(listener)
        return () => surroundings.delete(listener)
      },
    },
    ...options,
  })
  const change = (change: Partial<typeof list>) => {
    Object.assign(list, change)
    for (const listener of surroundings) listener()
  }
  return { index, list, reading, change }
}

const settle = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('all tasks are read, and the reading is done', async () => {
  const { index, reading, list } = setUp(newestFirst(1234))
  reading.resume()
  await settle()
  expect(reading.state).toEqual({ phase: 'done', reached: 'end' })
  expect(reading.progress).toEqual({ read: 1234, total: 1234, unreadable: false })
  expect(index.size).toBe(1234)
  expect(list.requests).toBeLessThan(32)
})

test('reading ends at the first task that is older than asked for', async () => {
  const { index, reading, list } = setUp(newestFirst(9000), {
    created_after: START + 8900 * 60_000,
  })
  reading.resume()
  await settle()
  expect(reading.state).toEqual({ phase: 'done', reached: 'created_after' })
  expect(index.rowOf('t8900')).toBeDefined()
  expect(list.requests).toBeLessThan(12)
})

test('a range that goes further back is read from where the shorter one ended', async () => {
  const { index, reading, list } = setUp(newestFirst(2000), {
    created_after: START + 1500 * 60_000,
  })
  reading.resume()
  await settle()
  list.requests = 0
  reading.want(START + 1000 * 60_000)
  await settle()
  expect(reading.state).toEqual({ phase: 'done', reached: 'created_after' })
  expect(index.rowOf('t1000')).toBeDefined()
  reading.want(undefined)
  await settle()
  expect(reading.state).toEqual({ phase: 'done', reached: 'end' })
  expect(reading.progress.read).toBe(2000)
  expect(list.requests).toBeLessThan(40)
})

test('a range that is wanted on the way ends the reading there, until it is taken away', async () => {
  const { reading, list } = setUp(newestFirst(9000))
  const after = START + 8900 * 60_000
  reading.resume()
  while (list.requests < 40) await Promise.resolve()
  reading.want(after)
  await settle()
  expect(reading.state).toEqual({ phase: 'done', reached: 'created_after' })
  expect(list.requests).toBeLessThan(45)
  // Stopped or paused it is no less covered.
  reading.want(undefined)
  reading.pause()
  reading.want(after)
  expect(reading.state.phase).toBe('done')
  reading.want(undefined)
  expect(reading.state).toMatchObject({ phase: 'paused', why: 'reader' })
  reading.stop()
  reading.want(after)
  await reading.refresh()
  expect(reading.state.phase).toBe('done')
  reading.want(undefined)
  expect(reading.state.phase).toBe('stopped')
  reading.resume()
  await settle()
  expect(reading.state).toEqual({ phase: 'done', reached: 'end' })
  expect(reading.progress.read).toBe(9000)
  expect(list.requests).toBeLessThan(240)
})

const someSteps = fc.array(
  fc.oneof(
    fc.record({ what: fc.constant('want' as const), minute: fc.option(fc.nat(700)) }),
    fc.record({ what: fc.constantFrom('pause', 'resume', 'stop', 'refresh', 'arrive', 'wait') }),
  ),
  { maxLength: 25 },
)

test('whatever was wanted on the way, what is said to be read is read, and at last all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(600), someSteps, async (size, steps) => {
      const { reading, list, index } = setUp(newestFirst(size))
      const expectRead = () => {
        const { state, created_after = -Infinity } = reading
        if (state.phase !== 'done') return
        const wanted = list.tasks.filter(
          ({ created_at }) => Date.parse(created_at) >= created_after,
        )
        const missing = wanted.filter(({ task_id }) => index.rowOf(task_id) === undefined)
        expect(missing.flatMap(({ task_id }) => (late.has(task_id) ? [] : task_id)).join()).toBe('')
      }
      // What came after the reading began is looked for later.
      const late = new Set<string>()
      reading.resume()
      for (const step of steps) {
        if (step.what === 'want') {
          const { minute } = step
          reading.want(minute === null ? undefined : START + minute * 60_000)
        } else if (step.what === 'refresh') await reading.refresh()
        else if (step.what === 'wait') await settle()
        else if (step.what === 'arrive') {
          for (let more = 0; more < 60; more += 1) {
            const task = at(list.tasks.length + 1)
            late.add(task.task_id)
            list.tasks = [task, ...list.tasks]
          }
        } else reading[step.what]()
        expectRead()
        for (let turn = 0; turn < 7; turn += 1) await Promise.resolve()
      }
      reading.want(undefined)
      reading.resume()
      await settle()
      expect(reading.state).toEqual({ phase: 'done', reached: 'end' })
      expectRead()
      await reading.refresh()
      late.clear()
      expectRead()
    }),
    { numRuns: 60 },
  )
})

test('a limit of the API is waited for, and reading goes on where it was', async () => {
  const { reading, list } = setUp(newestFirst(500))
  list.failures.push(new ApiError('rate', 'Slowly', { status: 429, retryAfter: 5000 }))
  reading.resume()
  await settle()
  expect(reading.state).toMatchObject({ phase: 'paused', why: 'rate', automatic: true })
  const asked = list.requests
  await vi.advanceTimersByTimeAsync(4900)
  expect(list.requests).toBe(asked)
  await vi.advanceTimersByTimeAsync(200)
  expect(reading.state.phase).toBe('done')
  expect(reading.progress.read).toBe(500)
})

test('a limit of hours is the reader’s to end', async () => {
  const { reading, list } = setUp(newestFirst(500))
  list.failures.push(new ApiError('rate', 'Tomorrow', { status: 429, retryAfter: 9_000_000 }))
  reading.resume()
  await settle()
  expect(reading.state).toMatchObject({ phase: 'paused', why: 'rate', automatic: false })
  reading.resume()
  await settle()
  expect(reading.state.phase).toBe('done')
})

test('an error that stays pauses, with what was said; the reader may go on', async () => {
  const { reading, list } = setUp(newestFirst(500))
  const error = () => new ApiError('server', 'Broken', { status: 500 })
  list.failures.push(error(), error(), error())
  reading.resume()
  await vi.advanceTimersByTimeAsync(4000)
  expect(reading.state).toMatchObject({ phase: 'paused', why: 'error', error: { status: 500 } })
  reading.resume()
  await settle()
  expect(reading.progress.read).toBe(500)
})

test('paused by the reader, with all updates, in a hidden tab or offline, nothing is asked', async () => {
  const { reading, list, change } = setUp(newestFirst(500))
  reading.resume()
  reading.pause()
  await settle()
  expect(reading.state).toMatchObject({ why: 'reader' })
  const asked = list.requests
  change({ hidden: true })
  reading.resume()
  await settle()
  expect(reading.state).toMatchObject({ why: 'hidden', automatic: true })
  change({ hidden: false, paused: true })
  await settle()
  expect(reading.state).toMatchObject({ why: 'updates', automatic: true })
  change({ paused: false, offline: true })
  await settle()
  expect(reading.state).toMatchObject({ why: 'offline', automatic: true })
  expect(list.requests).toBe(asked)
  change({ offline: false })
  await settle()
  expect(reading.state.phase).toBe('done')
})

test('stopped, it goes on from there when asked to', async () => {
  const { reading, list } = setUp(newestFirst(500))
  reading.resume()
  reading.stop()
  await settle()
  expect(reading.state).toEqual({ phase: 'stopped' })
  reading.resume()
  await settle()
  expect(reading.progress.read).toBe(500)
  expect(list.requests).toBeLessThan(16)
})

test('a later look finds what came, what ended and what is gone, with few requests', async () => {
  const { index, reading, list } = setUp([at(400, 'processing'), ...newestFirst(300)])
  list.tasks.splice(200, 1, at(101, 'queued'))
  reading.resume()
  await settle()
  list.requests = 0
  list.tasks = [at(402), at(401, 'queued'), at(400), ...newestFirst(300)]
  list.tasks.splice(5, 1)
  await reading.refresh()
  expect(index.rowOf('t402')).toBeDefined()
  expect(index.task(index.rowOf('t400') ?? -1).status).toBe('ready')
  expect(index.task(index.rowOf('t101') ?? -1).status).toBe('ready')
  expect(index.isGone(index.rowOf('t298') ?? -1)).toBe(true)
  expect(list.requests).toBe(2)
})

test('a later look finds the newest and the last gone, and that nothing is left', async () => {
  const { index, reading, list } = setUp(newestFirst(40))
  reading.resume()
  await settle()
  const known = () =>
    [...index.ids.keys()].filter((row) => !index.isGone(row)).map((row) => index.idOf(row))
  list.tasks = newestFirst(39).slice(0, -1)
  await reading.refresh()
  expect(known()).toEqual(list.tasks.map(({ task_id }) => task_id))
  expect(reading.progress.read).toBe(38)
  list.tasks = []
  await reading.refresh()
  expect(known()).toEqual([])
  list.tasks = newestFirst(3)
  await reading.refresh()
  expect(known()).toEqual(['t3', 't2', 't1'])
  expect(reading.progress.read).toBe(3)
})

test('a row without a time ends no range, and one that cannot be read is said', async () => {
  const tasks: Task[] = newestFirst(9000)
  for (const place of [0, 20, 50, 70]) tasks[place] = { ...at(9000 - place), created_at: 'soon' }
  const { index, reading, list } = setUp(tasks, { created_after: START + 8900 * 60_000 })
  list.tasks.splice(10, 0, { ...at(0), task_id: '' })
  reading.resume()
  await settle()
  expect(reading.state).toEqual({ phase: 'done', reached: 'created_after' })
  expect(index.rowOf('t8900')).toBeDefined()
  expect(reading.progress.unreadable).toBe(true)
})

test('of a list by status, tasks that came into it further down are found', async () => {
  const { index, reading, list } = setUp(newestFirst(300), { filters: { status: 'ready' } })
  list.tasks.splice(100, 1, at(200, 'processing'))
  vi.setSystemTime(START + 301 * 60_000)
  reading.resume()
  await settle()
  expect(reading.progress.read).toBe(299)
  list.tasks.splice(20, 1, at(280, 'failed'))
  list.tasks.splice(30, 1, at(270))
  await reading.refresh()
  expect(index.task(index.rowOf('t280') ?? -1).status).toBe('failed')
})

test('a look that fails says so, and the next one begins anew', async () => {
  const { index, reading, list } = setUp(newestFirst(300))
  reading.resume()
  await settle()
  list.tasks = [...newestFirst(300)]
  list.tasks.unshift(at(500))
  list.failures.push(new ApiError('server', 'Broken', { status: 500 }))
  await expect(reading.refresh()).rejects.toThrow('Broken')
  await reading.refresh()
  expect(index.rowOf('t500')).toBeDefined()
})

test.each([[false], [true]])(
  'it is over with its session (while told to wait: %s)',
  async (waits) => {
    const session = new AbortController()
    const { signal } = session
    let requests = 0
    const page = async () => {
      requests += 1
      // The hundredth would be one of no end.
      await (requests < 100 ? Promise.resolve() : new Promise(() => {}))
      // A request of a session that is over fails at once.
      signal.throwIfAborted()
      if (waits) throw new ApiError('rate', 'Slowly', { status: 429, retryAfter: 5000 })
      return new Promise<never>((_, reject) => signal.addEventListener('abort', reject))
    }
    const { reading } = setUp([], { signal, api: { page, one: fetchTask } })
    reading.resume()
    await settle()
    session.abort()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(reading.state).toEqual({ phase: 'stopped' })
    expect(requests).toBe(1)
  },
)
