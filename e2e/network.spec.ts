import type { Page } from 'playwright/test'
import type { FaultInput } from '~/sandbox/faults/fault-schema.ts'
import { drawerOf, openTask, region, retrieved } from './drawer.ts'
import {
  expect,
  expectAnswered,
  failedLoad,
  listQueries,
  makeTask,
  makeTasks,
  pageQueries,
  passTime,
  rowOf,
  rowsOf,
  settledCount,
  test,
} from './fixtures.ts'

// The classes of failure that a client of an API has to tell apart, each by a fault that a person
// can set with curl: A input, C permission, D gone, E conflict, F rate, G server and network,
// H nonsense, I partial, J order, K size. B, identity, is in connect.spec.ts. L, the unknown outcome
// of a write, does not apply: the app only reads.

test.beforeEach(({ page, guard }) => {
  guard.expect(failedLoad)
  return page.clock.install()
})

const MINUTE = 60_000
const fast = { timeout: 100 }
const onList = { on: { path: '/analyze/tasks', query: { page_limit: '20' } } }
const onTask = (id: string) => ({ on: { path: `/analyze/tasks/${id}` } })
const refresh = (page: Page) => page.getByRole('button', { name: 'Refresh', exact: true }).click()
const html = (status: number) => ({
  status,
  body: '<!doctype html><title>Sign in</title><h1>Sign in to the Wi-Fi</h1>',
  contentType: 'text/html',
})

type Failure = { what: string; fault: Omit<FaultInput, 'on'>; says: string; unanswered?: boolean }

const failures: Record<string, Failure[]> = {
  'A: what was asked is refused': [
    { what: '414', fault: { status: 414 }, says: 'HTTP 414' },
    { what: '422', fault: { status: 422, body: { message: 'No.' } }, says: 'HTTP 422 · No.' },
  ],
  'C: the key may not': [
    { what: '402', fault: { status: 402, body: { code: 'plan' } }, says: 'HTTP 402 · plan' },
  ],
  'D, E: gone, or in another state': [
    { what: '409', fault: { status: 409, body: { code: 'busy' } }, says: 'another state' },
    { what: '410', fault: { status: 410 }, says: 'HTTP 410' },
  ],
  'F: too many': [
    { what: 'a day', fault: limit({ 'retry-after': '86400' }), says: 'Wait 24 h' },
    { what: '1,000 days', fault: limit({ 'retry-after': '86400000' }), says: 'or longer' },
    { what: 'no number', fault: limit({ 'retry-after': '9'.repeat(400) }), says: 'or longer' },
    { what: 'a date', fault: limit({ 'retry-after': inAnHour().toUTCString() }), says: 'Wait 1 h' },
    { what: 'a reset', fault: limit({ 'x-ratelimit-reset': epoch() }), says: 'Wait 1 h' },
    {
      what: 'hints that disagree',
      fault: limit({ 'retry-after': ['1', '7200'], 'x-ratelimit-reset': epoch() }),
      says: 'Wait 2 h',
    },
  ],
  'G: no answer': [
    { what: '408', fault: { status: 408 }, says: 'HTTP 408' },
    { what: '502 and nothing', fault: { status: 502, body: '' }, says: 'HTTP 502' },
    { what: '503 page', fault: html(503), says: 'HTTP 503' },
    { what: '599', fault: { status: 599 }, says: 'HTTP 599' },
    { what: 'closed', fault: { close: true }, says: 'HTTP 502' },
    { what: 'truncated', fault: { truncate: true }, says: 'cannot be reached' },
    { what: 'bad gzip', fault: { badGzip: true }, says: 'cannot be reached' },
    { what: 'a stalled body', fault: { stall: true }, says: 'took too long', unanswered: true },
    {
      what: 'a body that drips for a day',
      fault: { drip: { bytes: 1, everyMs: 1000 } },
      says: 'took too long',
      unanswered: true,
    },
    { what: 'a redirect', fault: { status: 302, headers: { location: '/' } }, says: 'HTTP 502' },
    { what: '304', fault: { status: 304 }, says: 'HTTP 502' },
  ],
  'H: nonsense': [
    { what: 'a login page', fault: html(200), says: 'A web page came instead' },
    { what: '403 with a page', fault: html(403), says: 'A web page came instead' },
    { what: '404 with a page', fault: html(404), says: 'HTTP 404' },
    { what: '205', fault: { status: 205, body: '' }, says: 'Unexpected answer' },
    { what: '206', fault: { status: 206, body: '{"data":[]}' }, says: 'Unexpected answer' },
    ...[
      null,
      7,
      true,
      'text',
      {},
      [[]],
      { data: {} },
      { data: 'x' },
      { data: null, page_info: { total_results: 0 } },
      { tasks: [], page_info: {} },
      { Data: [] },
      { error: { code: 'oops', message: 'With 200.' } },
      { data: { data: [] } },
    ].map((body) => ({
      what: JSON.stringify(body),
      fault: { body: JSON.stringify(body), contentType: 'application/json' },
      says: 'Unexpected answer',
    })),
    { what: 'two answers', fault: { body: '{"data":[]}{"data":[]}' }, says: 'Unexpected answer' },
    { what: 'a script', fault: { body: "while(1);{'data':[]}" }, says: 'Unexpected answer' },
  ],
}

function limit(headers: FaultInput['headers'] = {}): Omit<FaultInput, 'on'> {
  return { status: 429, headers, body: { code: 'too_many_requests', message: 'Slow down.' } }
}
function inAnHour() {
  return new Date(Date.now() + 60 * MINUTE + 40_000)
}
function epoch() {
  return String(Math.ceil(inAnHour().getTime() / 1000))
}

for (const [of, cases] of Object.entries(failures)) {
  test(`${of}: it is said, it is never an empty list, and Try again is there`, async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: makeTasks(2) })
    const alert = page.getByRole('alert')
    for (const { what, fault, says, unanswered = false } of cases) {
      await test.step(what, async () => {
        await account.clearFaults()
        await account.fault({ ...onList, ...fault })
        await page.goto('/tasks')
        const passing = unanswered ? { step: 5000, unanswered } : {}
        await passTime(page, () => expect(alert).toContainText(says, fast), passing)
        await expect(alert.getByRole('button', { name: 'Try again' })).toBeVisible()
        await expect(page.getByText(/No tasks/)).toHaveCount(0)
        await expect(rowsOf(page)).toHaveCount(0)
        await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
      })
    }
  })
}

test('H: JSON that claims to be of another type is still the answer', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: makeTasks(2) })
  await account.fault({ ...onList, headers: { 'content-type': 'text/plain' } })
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(2)
})

test('G: an answer that comes slowly comes, headers and body', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: makeTasks(2) })
  await account.fault({ ...onList, delayMs: 300, drip: { bytes: 400, everyMs: 50 } })
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(2)
})

test('F: a rate limit of weeks on rows that are on screen asks nothing in the meantime', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: [makeTask({ status: 'processing' })] })
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(1)
  await account.fault(limit({ 'retry-after': '86400000' }))
  const alert = page.getByRole('alert')
  await passTime(page, () => expect(alert).toContainText('429', fast))
  await page.clock.runFor(MINUTE)
  const before = await settledCount(page, account)
  await page.clock.runFor(20 * MINUTE)
  expect(await settledCount(page, account)).toBe(before)
  await expect(rowsOf(page)).toHaveCount(1)
})

test('I: a bad row costs itself, and a row that comes twice is one', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: makeTasks(3) })
  await account.fault({ ...onList, row: { task_id: 5 }, copies: 2 })
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(3)
  await expect(page.getByText('1 row of the answer could not be read')).toBeVisible()
})

test.describe('D: a task that is gone', () => {
  test('is said in its drawer, and its row leaves with the next refresh', async ({
    connected: page,
    account,
  }) => {
    const [task = makeTask(), other = makeTask()] = makeTasks(2)
    await account.put({ tasks: [task, other] })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(2)
    await account.fault({ ...onTask(task.task_id), status: 410, body: { code: 'gone' } })
    await rowOf(page, task.task_id).getByRole('link').click()
    const drawer = drawerOf(page, task.task_id)
    await expect(drawer.getByRole('alert')).toContainText('no longer knows this task')
    await account.removeTask(task.task_id)
    await refresh(page)
    await expect(rowOf(page, task.task_id)).toHaveCount(0)
    await expect(rowOf(page, other.task_id)).toBeVisible()
  })
})

test.describe('J: answers in the wrong order', () => {
  test('of two tasks that are opened one after the other show the second', async ({
    connected: page,
    account,
  }) => {
    const [slow = makeTask(), quick = makeTask()] = makeTasks(2)
    await account.put({ tasks: [slow, quick] })
    await account.fault({ ...onTask(slow.task_id), hold: true })
    await page.goto('/tasks')
    await rowOf(page, slow.task_id).getByRole('link').click()
    await expect.poll(() => account.struck()).toBe(1)
    await rowOf(page, quick.task_id).getByRole('link').click()
    const drawer = drawerOf(page, quick.task_id)
    await expect(drawer.getByRole('button', { name: 'Copy raw response' })).toBeVisible()
    await account.clearFaults()
    await expectAnswered(page)
    await expect(page).toHaveURL(`/tasks/${quick.task_id}`)
    await expect(region(drawer, 'Raw response')).toBeVisible()
    await expect(drawerOf(page, slow.task_id)).toHaveCount(0)
  })

  test('that are stale never take a row back to what it was', async ({
    connected: page,
    account,
  }) => {
    const task = makeTask({ status: 'processing' })
    await account.put({ tasks: [task] })
    await account.fault({ ...onList, frozen: true })
    await page.goto('/tasks')
    await expect(rowOf(page, task.task_id)).toContainText('processing')
    await account.patchTask(task.task_id, { ...makeTask(), task_id: task.task_id })
    await rowOf(page, task.task_id).getByRole('link').click()
    const drawer = drawerOf(page, task.task_id)
    await expect(region(drawer, 'Result')).toContainText('little happens')
    await expect(rowOf(page, task.task_id)).toContainText('ready')
    await refresh(page)
    await expectAnswered(page)
    await expect(rowOf(page, task.task_id)).toContainText('ready')
    await expect(region(drawer, 'Result')).toContainText('little happens')
  })

  test('of a task that goes on to say it runs, when the list says it ended, are asked less and less', async ({
    connected: page,
    account,
  }) => {
    const task = makeTask()
    await account.put({ tasks: [task] })
    await account.fault({ ...onTask(task.task_id), fields: { status: 'processing' } })
    await page.goto('/tasks')
    await rowOf(page, task.task_id).getByRole('link').click()
    const drawer = drawerOf(page, task.task_id)
    await expect(region(drawer, 'Result')).toContainText('little happens')
    for (let seconds = 0; seconds < 40; seconds += 1) {
      await page.clock.runFor(1000)
      await expectAnswered(page)
    }
    expect((await retrieved(account)).length).toBeLessThan(15)
    await expect(rowOf(page, task.task_id)).toContainText('ready')
    await expect(drawer.getByRole('status').first()).toContainText('ready')
  })

  for (const hours of [-3, 3]) {
    test(`from a clock that is ${hours} h ahead are shown with sane times`, async ({
      connected: page,
      account,
    }) => {
      const created_at = new Date().toISOString()
      const task = makeTask({ status: 'processing', created_at })
      await account.put({ tasks: [task, ...makeTasks(2)] })
      await account.fault({ skewMs: hours * 60 * MINUTE })
      const drawer = await openTask(page, task.task_id)
      await expect(drawer).toContainText('Taken so far')
      const shown = await page.locator('body').innerText()
      expect(shown).not.toMatch(/NaN|Invalid|-\d+ (?:s|min|h)\b|undefined/)
      await page.clock.runFor(MINUTE)
      await expectAnswered(page)
      await expect(page.getByRole('alert')).toHaveCount(0)
    })
  }
})

test.describe('K: answers without measure', () => {
  test('a task of 50 MB is shown in part and said to be large', async ({
    connected: page,
    account,
  }) => {
    test.slow()
    const task = makeTask()
    await account.put({ tasks: [task] })
    await account.fault({ ...onTask(task.task_id), bytes: 50_000_000 })
    const drawer = await openTask(page, task.task_id)
    const raw = region(drawer, 'Raw response')
    await expect(raw).toContainText('50,000,000 characters')
    await expect(region(drawer, 'Result')).toContainText('little happens')
    const elements = await page.evaluate(() => document.querySelectorAll('*').length)
    expect(elements).toBeLessThan(3000)
  })

  test('an answer that the server does not let through for its size is an error', async ({
    connected: page,
    account,
  }) => {
    test.slow()
    await account.fault({ ...onList, bytes: 70_000_000 })
    await page.goto('/tasks')
    await passTime(page, () => expect(page.getByRole('alert')).toBeVisible(fast))
    await expect(page.getByText(/No tasks/)).toHaveCount(0)
  })

  test('a page of 10,000 rows leaves a page that can be used', async ({
    connected: page,
    account,
  }) => {
    test.slow()
    const rows = makeTasks(10_000).map(({ task_id, status, created_at }) => ({
      task_id,
      status,
      created_at,
    }))
    await account.fault({ ...onList, body: { data: rows, page_info: { page: 1 } } })
    await page.goto('/tasks')
    await expect(rowsOf(page).first()).toBeVisible()
    await expect(page.getByText('The API sent 10,000 tasks for this page')).toBeVisible()
    await expect(rowsOf(page)).toHaveCount(50)
    await rowsOf(page).first().getByRole('link').click()
    await expect(page.getByRole('button', { name: 'Close task' })).toBeVisible()
  })
})

test('what has ended is not asked for again: neither the list nor the open task', async ({
  connected: page,
  account,
}) => {
  const tasks = makeTasks(3, (index) => ({ status: index ? 'ready' : 'failed' }))
  await account.put({ tasks })
  await openTask(page, tasks[1]?.task_id ?? '')
  const [asked, looked] = [await pageQueries(account), await retrieved(account)]
  for (let minutes = 0; minutes < 10; minutes += 1) {
    await page.clock.runFor(MINUTE)
    await expectAnswered(page)
  }
  expect(await pageQueries(account)).toEqual(asked)
  expect(await retrieved(account)).toEqual(looked)
  // New tasks are looked for all the same.
  expect((await listQueries(account)).length).toBeGreaterThan(asked.length)
})
