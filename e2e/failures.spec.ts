import type { Page } from 'playwright/test'
import type { FaultInput } from '~/sandbox/faults/fault-schema.ts'
import {
  expect,
  expectAnswered,
  expectQuery,
  failedLoad,
  makeTask,
  makeTasks,
  pageQueries,
  passTime,
  rowOf,
  rowsOf,
  test,
} from './fixtures.ts'

// The waits between tries, and the limits of patience, pass by hand.
test.beforeEach(({ page, guard }) => {
  guard.expect(failedLoad)
  return page.clock.install()
})

const fast = { timeout: 100 }
// Precise, because looks for news go to the same address at any time and would use a fault up.
const onList = { on: { path: '/analyze/tasks', query: { page_limit: '20' } } }
const html = { body: '<!doctype html><h1>Bad gateway</h1>', contentType: 'text/html' }
const refresh = (page: Page) => page.getByRole('button', { name: 'Refresh', exact: true }).click()

/** The error in the place of the list, which must not look like an account without tasks. */
async function expectFailure(page: Page, texts: (string | RegExp)[], unanswered = false) {
  const alert = page.getByRole('alert')
  const passing = unanswered ? { step: 5000, unanswered } : {}
  await passTime(page, () => expect(alert).toBeVisible(fast), passing)
  for (const text of texts) await expect(alert).toContainText(text)
  await expect(page.getByText(/No tasks/)).toHaveCount(0)
  await expect(rowsOf(page)).toHaveCount(0)
  return alert
}

type Failure = {
  what: string
  fault: Omit<FaultInput, 'on'>
  says: (string | RegExp)[]
  /** How often it was asked before the reader was told. */
  tries: number
}

const failures: Failure[] = [
  {
    what: 'a 400',
    fault: { status: 400, body: { code: 'parameter_invalid', message: 'The page is odd.' } },
    says: ['HTTP 400', 'parameter_invalid', 'The page is odd.'],
    tries: 1,
  },
  {
    what: 'a 403 in the nested form of an error',
    fault: { status: 403, body: { error: { code: 'plan_limit', message: 'Not in your plan.' } } },
    says: ['HTTP 403', 'plan_limit', 'Not in your plan.'],
    tries: 1,
  },
  {
    what: 'a 404',
    fault: { status: 404, body: { code: 'endpoint_not_exists', message: 'No such endpoint.' } },
    says: ['HTTP 404', 'endpoint_not_exists', 'No such endpoint.'],
    tries: 1,
  },
  {
    what: 'a 429 that asks for an hour',
    fault: {
      status: 429,
      headers: { 'retry-after': '3600' },
      body: { code: 'too_many_requests', message: 'Slow down.' },
    },
    says: ['HTTP 429', 'too_many_requests', 'Slow down.', 'Wait 1 h'],
    tries: 1,
  },
  {
    what: 'a 500',
    fault: { status: 500, body: { code: 'internal_server_error', message: 'Oh.' } },
    says: ['HTTP 500', 'internal_server_error', 'Oh.'],
    tries: 3,
  },
  {
    what: 'a 502 that is a web page',
    fault: { status: 502, ...html },
    says: ['HTTP 502', 'failed to answer'],
    tries: 3,
  },
  {
    what: 'a connection that is dropped',
    fault: { reset: true },
    says: ['HTTP 502'],
    tries: 3,
  },
  {
    what: 'an answer that breaks off',
    fault: { cut: true },
    says: ['cannot be reached'],
    tries: 3,
  },
  {
    what: 'no answer at all',
    fault: { hang: true },
    says: ['took too long', 'No answer within 20 seconds'],
    tries: 3,
  },
  {
    what: 'an object without a list',
    fault: { body: {} },
    says: ['Unexpected answer', 'HTTP 200'],
    tries: 1,
  },
  {
    what: 'a list that is null',
    fault: { body: { data: null, page_info: { page: 1, total_results: 0 } } },
    says: ['Unexpected answer'],
    tries: 1,
  },
  {
    what: 'a bare list',
    fault: { body: [] },
    says: ['Unexpected answer'],
    tries: 1,
  },
  {
    what: 'half of a JSON text',
    fault: { body: '{"data":[{"task_id":', contentType: 'application/json' },
    says: ['Unexpected answer'],
    tries: 3,
  },
  {
    what: 'a web page that says 200',
    fault: html,
    says: ['A web page came instead of an answer', '/api/v1.3'],
    tries: 1,
  },
  {
    what: 'an empty body',
    fault: { body: '', contentType: 'application/json' },
    says: ['Unexpected answer'],
    tries: 1,
  },
  {
    what: 'a 204',
    fault: { status: 204 },
    says: ['Unexpected answer', 'HTTP 204'],
    tries: 1,
  },
]

test.describe('The list says what went wrong, and Try again brings it back, after', () => {
  for (const { what, fault, says, tries } of failures) {
    test(what, async ({ connected: page, account }) => {
      await account.put({ tasks: makeTasks(2) })
      await account.fault({ ...onList, ...fault })
      await page.goto('/tasks')
      const alert = await expectFailure(page, says, fault.hang)
      expect(await pageQueries(account)).toHaveLength(tries)

      await account.clearFaults()
      await alert.getByRole('button', { name: 'Try again' }).click()
      // A wait that the API asked for is kept, whoever asks again.
      await passTime(page, () => expect(rowsOf(page)).toHaveCount(2, fast), { step: 20_000 })
      await expect(alert).toHaveCount(0)
    })
  }
})

test('what the API refuses can be left in one step', async ({ connected: page, account }) => {
  await account.put({ tasks: makeTasks(2) })
  const on = { path: '/analyze/tasks', query: { status: 'canceled' } }
  const body = { code: 'parameter_invalid', message: 'No such status.' }
  await account.fault({ on, status: 400, body })
  await page.goto('/tasks?status=canceled')
  const alert = await expectFailure(page, ['HTTP 400', 'No such status.'])
  await alert.getByRole('button', { name: 'Clear filters' }).click()
  await expect(rowsOf(page)).toHaveCount(2)
  await expectQuery(page, {})
})

for (const status of [400, 404]) {
  test(`a page that the API refuses with ${status} can be left for the first`, async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: makeTasks(2) })
    const on = { path: '/analyze/tasks', query: { page: '7' } }
    const body = { code: 'parameter_invalid', message: 'No such page.' }
    await account.fault({ on, status, body })
    await page.goto('/tasks?page=7')
    const alert = await expectFailure(page, [`HTTP ${status}`, 'No such page.'])
    await expect(alert.getByRole('button', { name: 'Clear filters' })).toHaveCount(0)
    await alert.getByRole('button', { name: 'First page' }).click()
    await expect(page).toHaveURL('/tasks')
    await expect(rowsOf(page)).toHaveCount(2)
  })
}

test.describe('A rate limit', () => {
  test('is waited out when it is short', async ({ connected: page, account }) => {
    await account.put({ tasks: makeTasks(2) })
    // Time goes on by itself, too: the rest of the minute is for a slow machine.
    const headers = { 'retry-after': '59' }
    await account.fault({ ...onList, status: 429, headers, times: 1 })
    await page.goto('/tasks')
    await expect.poll(() => account.struck()).toBe(1)
    await page.clock.runFor(10_000)
    expect(await pageQueries(account)).toHaveLength(1)
    await passTime(page, () => expect(rowsOf(page)).toHaveCount(2, fast), { step: 5000 })
    expect(await pageQueries(account)).toHaveLength(2)
    await expect(page.getByRole('alert')).toHaveCount(0)
  })

  test('that names no sensible time is no reason to hammer', async ({
    connected: page,
    account,
  }) => {
    for (const hint of ['soon', '-5', '0']) {
      await test.step(hint, async () => {
        await account.put({ tasks: makeTasks(2) })
        await account.fault({ ...onList, status: 429, headers: { 'retry-after': hint } })
        await page.goto('/tasks')
        await expectFailure(page, ['HTTP 429'])
        expect((await pageQueries(account)).length).toBeLessThanOrEqual(6)
      })
    }
  })
})

test('a slow list says that it is slow', async ({ connected: page, account }) => {
  await account.fault({ ...onList, hang: true })
  await page.clock.pauseAt(Date.now() + 60_000)
  await page.goto('/tasks')
  const loading = page.getByText('Loading tasks')
  await passTime(page, () => expect(loading).toBeVisible(fast), { step: 100, unanswered: true })
  await expect(page.getByText('This takes longer than usual')).toHaveCount(0)
  const note = page.getByText('longer than usual')
  await passTime(page, () => expect(note).toBeVisible(fast), { unanswered: true })
})

test('a slow filter and a slow task say so, too', async ({ connected: page, account }) => {
  const [task] = makeTasks(1)
  await account.put({ tasks: task ? [task] : [] })
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(1)
  await account.fault({ ...onList, hang: true })
  await page.clock.pauseAt(Date.now() + 60_000)
  await page.getByRole('combobox', { name: 'Status' }).selectOption('ready')
  const note = page.getByText('This takes longer than usual')
  await passTime(page, () => expect(note).toBeVisible(fast), { unanswered: true })
  await expect(rowsOf(page)).toHaveCount(1)
  await account.fault({ on: { path: '/analyze/tasks/' }, hang: true })
  await page.goto('/tasks/unknown')
  const loading = page.getByRole('status').filter({ hasText: 'Loading task…' })
  await passTime(page, () => expect(loading).toContainText('longer than usual', fast), {
    unanswered: true,
  })
})

// S15
test('a key in an error of the API is not shown', async ({ connected: page, account }) => {
  const message = `The key ${account.key} has no access, nor has api_key=hunter22.`
  await account.fault({ ...onList, status: 403, body: { code: 'forbidden', message } })
  await page.goto('/tasks')
  await expectFailure(page, ['HTTP 403', 'has no access'])
  expect(await page.content()).not.toContain(account.key)
  await expect(page.getByText('hunter22')).toHaveCount(0)
})

test.describe('Rows that are on screen', () => {
  test('stay when they cannot be refreshed, and say so until they are', async ({
    connected: page,
    account,
  }) => {
    const task = makeTask()
    await account.put({ tasks: [task, makeTask()] })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(2)
    await account.fault({ ...onList, status: 500, body: { code: 'oops', message: 'Broken.' } })
    await refresh(page)

    const note = page.getByRole('alert')
    await passTime(page, () => expect(note).toContainText('Not refreshed', fast))
    for (const text of ['HTTP 500', 'oops', 'Broken']) await expect(note).toContainText(text)
    await expect(rowsOf(page)).toHaveCount(2)
    await expect(page.getByText(/updated .* ago/)).toBeVisible()

    await account.clearFaults()
    await account.removeTask(task.task_id)
    await note.getByRole('button', { name: 'Try again' }).click()
    await expect(rowsOf(page)).toHaveCount(1)
    await expect(note).toHaveCount(0)
  })

  test('stay through every answer that is nonsense', async ({ connected: page, account }) => {
    await account.put({ tasks: makeTasks(2) })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(2)
    for (const body of [{}, { data: null }, [], '<html></html>', '']) {
      await account.fault({ ...onList, body, times: 1 })
      await refresh(page)
      await expect(page.getByRole('alert')).toContainText('Not refreshed')
      await expect(rowsOf(page)).toHaveCount(2)
      // With its answer: one still under way would meet the next fault in its place.
      await Promise.all([page.waitForResponse(/\/analyze\/tasks\?/), refresh(page)])
      await expect(page.getByRole('alert')).toHaveCount(0)
    }
  })

  test('do not stay under a filter whose list could not be loaded', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: makeTasks(2) })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(2)
    await account.fault({ ...onList, status: 400, body: { code: 'no', message: 'Not now.' } })
    await page.getByRole('combobox', { name: 'Status' }).selectOption('failed')
    await expectFailure(page, ['HTTP 400', 'Not now.'])
    await expectQuery(page, { status: 'failed' })
    await account.clearFaults()
    await page.getByRole('search').getByRole('button', { name: 'Clear filters' }).click()
    await expect(rowsOf(page)).toHaveCount(2)
  })

  test('are those of the last filter chosen, whichever answer comes last', async ({
    connected: page,
    account,
  }) => {
    const ready = makeTask({ status: 'ready' })
    await account.put({ tasks: [ready, makeTask({ status: 'failed' })] })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(2)
    const on = { query: { page_limit: '20', status: 'failed' } }
    await account.fault({ on, hold: true })
    const status = page.getByRole('combobox', { name: 'Status' })
    await status.selectOption('failed')
    await expect.poll(() => account.struck()).toBe(1)
    await status.selectOption('ready')
    await expect(rowsOf(page)).toHaveCount(1)
    await account.clearFaults()
    await expectAnswered(page)
    await expect(rowsOf(page)).toHaveCount(1)
    await expect(rowOf(page, ready.task_id)).toBeVisible()
  })
})

test.describe('One bad row', () => {
  const page_info = { page: 1, limit_per_page: 20, total_page: 1, total_results: 5 }

  test('is said of all tasks, too', async ({ connected: page, account }) => {
    await account.put({ tasks: [makeTask()] })
    await account.fault({ on: { path: '/analyze/tasks' }, row: 'a text' })
    await page.goto('/tasks?scope=all')
    await expect(page.getByText('Some rows could not be read.')).toBeVisible()
    await expect(rowsOf(page)).toHaveCount(1)
  })

  test('costs only itself, and is counted', async ({ connected: page, account }) => {
    const good = makeTask()
    const odd = { ...makeTask(), status: 7, created_at: false, request_params: 'x', result: [1] }
    const data = [good, 'a text', null, { status: 'ready' }, odd]
    await account.fault({ ...onList, body: { data, page_info } })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(2)
    await expect(page.getByText('3 rows of the answer could not be read')).toBeVisible()
    await expect(rowOf(page, good.task_id)).toContainText('ready')
    await expect(rowOf(page, odd.task_id)).toContainText('unknown')
  })

  test('that is the only one does not make an empty account', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: makeTasks(21) })
    const on = { ...onList.on, query: { page: '1', page_limit: '20' } }
    const info = { ...page_info, total_page: 2, total_results: 21 }
    await account.fault({ on, body: { data: [17], page_info: info } })
    await page.goto('/tasks')
    await expect(page.getByText('No row of this page could be read')).toBeVisible()
    await expect(page.getByText(/No tasks/)).toHaveCount(0)
    // The others may well be readable.
    await page.getByRole('button', { name: 'Next page' }).click()
    await expect(rowsOf(page)).toHaveCount(1)
  })
})

test('a wrong address says so and leads to the tasks', async ({ connected: page, account }) => {
  await account.put({ tasks: makeTasks(1) })
  await page.goto('/videos')
  await expect(page.getByRole('heading', { level: 1, name: 'No such page' })).toBeAttached()
  await page.getByRole('link', { name: 'Go to the tasks' }).click()
  await expect(rowsOf(page)).toHaveCount(1)
})

test('a page that stopped working is left by Back, or by its link', async ({
  connected: page,
  account,
  guard,
}) => {
  guard.expect(/Broken for a test/)
  // Only the names of filters that found nothing are written as a list.
  await page.addInitScript(() => {
    Intl.ListFormat.prototype.format = () => {
      throw new Error('Broken for a test')
    }
  })
  await account.put({ tasks: makeTasks(2) })
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(2)
  const stopped = page.getByRole('heading', { name: 'This page stopped working' })
  await page.getByRole('combobox', { name: 'Status' }).selectOption('failed')
  await expect(stopped).toBeVisible()
  await page.goBack()
  await expect(rowsOf(page)).toHaveCount(2)

  await page.goForward()
  await expect(stopped).toBeVisible()
  await page.getByRole('link', { name: 'Go to the tasks' }).click()
  await expect(page).toHaveURL('/tasks')
  await expect(rowsOf(page)).toHaveCount(2)
})
