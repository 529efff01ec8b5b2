import type { Page } from 'playwright/test'
import { openTask } from './drawer.ts'
import { filmAsset, filmTask } from './film.ts'
import {
  expect,
  expectQuery,
  failedLoad,
  listQueries,
  makeTask,
  makeTasks,
  passTime,
  rowOf,
  rowsOf,
  setHidden,
  settledCount,
  shownIds,
  test,
} from './fixtures.ts'

const MINUTE = 60_000
// Looked at again and again while the time of the page passes.
const fast = { timeout: 100 }
const minutes = { step: 5000 }

// Nothing in a page moves on by itself here: its clock is turned by hand.
test.beforeEach(({ page }) => page.clock.install())

const running = (overrides: Parameters<typeof makeTask>[0] = {}) =>
  makeTask({ status: 'processing', ...overrides })
const newer = (count: number, overrides: Parameters<typeof makeTask>[0] = {}) =>
  Array.from({ length: count }, (_, index) =>
    makeTask({
      created_at: new Date(Date.UTC(2026, 10, 22, 12, 59 - index)).toISOString(),
      ...overrides,
    }),
  )
const ended = { status: 'ready', completed_at: '2026-11-22T12:00:00.000Z' } as const

const refresh = (page: Page) => page.getByRole('button', { name: 'Refresh', exact: true }).click()
const newTasks = (page: Page) => page.getByRole('button', { name: /new tasks?$/ })

test.describe('An unfinished task', () => {
  test('turns ready in its place: no row moves, nothing scrolls, the focus stays', async ({
    connected: page,
    account,
  }) => {
    const tasks = makeTasks(50, (index) => (index === 20 ? { status: 'processing' } : {}))
    const { task_id } = tasks[20] ?? makeTask()
    await account.put({ tasks })
    await page.goto('/tasks?page_limit=50')
    await expect(rowOf(page, task_id)).toContainText('processing')
    await rowOf(page, task_id).scrollIntoViewIfNeeded()
    const link = rowOf(page, task_id).getByRole('link')
    await link.focus()
    const scroll = () =>
      page.getByRole('region', { name: 'Task list' }).evaluate((region) => region.scrollTop)
    const before = {
      ids: await shownIds(page),
      at: await rowOf(page, task_id).boundingBox(),
      scroll: await scroll(),
    }
    // Newer tasks at the same moment: they would push every row down.
    await account.addTasks(newer(3))
    await account.patchTask(task_id, ended)

    await passTime(page, () => expect(rowOf(page, task_id)).toContainText('ready', fast))
    expect(await shownIds(page)).toEqual(before.ids)
    expect(await scroll()).toBe(before.scroll)
    expect(await rowOf(page, task_id).boundingBox()).toEqual(before.at)
    await expect(link).toBeFocused()

    // Finished, it is not asked for again.
    const looks = async () =>
      (await listQueries(account)).filter((query) => query['page_limit'] === '50').length
    const count = await looks()
    await page.clock.runFor(2 * MINUTE)
    await settledCount(page, account)
    expect(await looks()).toBe(count)
  })

  test('is followed when new tasks have pushed it off the page', async ({
    connected: page,
    account,
  }) => {
    const task = running({ created_at: '2026-11-01T00:00:00.000Z' })
    await account.put({ tasks: [...makeTasks(9), task] })
    await page.goto('/tasks?page_limit=10')
    await expect(rowOf(page, task.task_id)).toContainText('processing')
    await account.addTasks(newer(2))
    await account.patchTask(task.task_id, ended)
    await passTime(page, () => expect(rowOf(page, task.task_id)).toContainText('ready', fast))
    await expect(rowsOf(page)).toHaveCount(10)
  })

  test('once seen as ready is not shown as processing again', async ({
    connected: page,
    account,
  }) => {
    const [first, second] = [running({ task_id: 'first' }), running({ task_id: 'second' })]
    await account.put({ tasks: [first, second] })
    await page.goto('/tasks')
    await expect(rowOf(page, 'first')).toContainText('processing')
    await account.patchTask('first', ended)
    await passTime(page, () => expect(rowOf(page, 'first')).toContainText('ready', fast))

    // Another server of the API that has not heard of it yet answers the next look.
    await account.patchTask('first', { status: 'processing', completed_at: null })
    await account.patchTask('second', { status: 'failed', completed_at: ended.completed_at })
    await passTime(page, () => expect(rowOf(page, 'second')).toContainText('failed', fast))
    await expect(rowOf(page, 'first')).toContainText('ready')
    await refresh(page)
    await settledCount(page, account)
    await expect(rowOf(page, 'first')).toContainText('ready')
  })
})

test.describe('New tasks', () => {
  test('are announced and not inserted, until the reader asks for them', async ({
    connected: page,
    account,
  }) => {
    const tasks = makeTasks(3)
    await account.put({ tasks })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(3)
    const added = newer(2)
    await account.addTasks(added)

    await passTime(page, () => expect(newTasks(page)).toHaveText('2 new tasks', fast))
    await expect(page.getByRole('status').filter({ has: newTasks(page) })).toBeVisible()
    expect(await shownIds(page)).toEqual(tasks.map(({ task_id }) => task_id))

    await newTasks(page).click()
    await expect
      .poll(() => shownIds(page))
      .toEqual([...added, ...tasks].map(({ task_id }) => task_id))
    await expect(newTasks(page)).toHaveCount(0)
  })

  test('are only those that the filter lets through', async ({ connected: page, account }) => {
    await account.put({ tasks: makeTasks(2, () => ({ status: 'failed' })) })
    await page.goto('/tasks?status=failed')
    await expect(rowsOf(page)).toHaveCount(2)
    await account.addTasks([...newer(3), ...newer(1, { status: 'failed' })])
    await passTime(page, () => expect(newTasks(page)).toHaveText('1 new task', fast))
  })

  test('announced on a later page are shown on the first', async ({ connected: page, account }) => {
    await account.put({ tasks: makeTasks(25) })
    await page.goto('/tasks?page=2')
    await expect(rowsOf(page)).toHaveCount(5)
    // On a page that was opened by its address the first look only learns what is known.
    await passTime(page, async () =>
      expect((await listQueries(account)).map((query) => query['page'])).toContain('1'),
    )
    const added = newer(1)
    await account.addTasks(added)
    await passTime(page, () => expect(newTasks(page)).toHaveText('1 new task', fast))
    await newTasks(page).click()
    await expect(page).toHaveURL('/tasks')
    await expect(rowOf(page, added[0]?.task_id ?? '')).toBeVisible()
  })

  test('come to an empty account by the same button', async ({ connected: page, account }) => {
    await page.goto('/tasks')
    await expect(page.getByRole('heading', { name: 'No tasks yet' })).toBeVisible()
    await account.addTasks(newer(1))
    await passTime(page, () => expect(newTasks(page)).toHaveText('1 new task', fast))
    await newTasks(page).click()
    await expect(rowsOf(page)).toHaveCount(1)
  })
})

test.describe('Asking the API', () => {
  test('stops altogether while paused, and goes on after', async ({ connected: page, account }) => {
    const task = running()
    await account.put({ tasks: [task, ...makeTasks(25)] })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(20)
    await page.getByRole('button', { name: 'Pause updates' }).click()
    await expect(page.getByText('Paused')).toBeVisible()
    const before = await settledCount(page, account)
    await account.patchTask(task.task_id, ended)

    await page.clock.runFor(5 * MINUTE)
    await setHidden(page, true)
    await setHidden(page, false)
    await page.evaluate(() => {
      window.dispatchEvent(new Event('focus'))
      window.dispatchEvent(new Event('online'))
    })
    await page.clock.runFor(5 * MINUTE)
    expect(await settledCount(page, account)).toBe(before)
    await expect(rowOf(page, task.task_id)).toContainText('processing')

    await page.getByRole('button', { name: 'Resume updates' }).click()
    await expect(page.getByText('Paused')).toHaveCount(0)
    await passTime(page, () => expect(rowOf(page, task.task_id)).toContainText('ready', fast))
  })

  test('for a stream on its way stops while paused, and goes on after', async ({
    connected: page,
    account,
  }) => {
    const { _id: asset_id } = filmAsset
    const task = filmTask({ video_source: { type: 'asset_id', asset_id } })
    const hls = { status: 'processing' as const }
    await account.put({ tasks: [task], assets: [{ ...filmAsset, hls }] })
    await openTask(page, task.task_id)
    const asked = async () =>
      (await account.requests()).filter(({ path }) => path.startsWith('/assets/')).length
    await passTime(page, async () => expect(await asked()).toBeGreaterThan(1), minutes)
    await page.getByRole('button', { name: 'Pause updates' }).click()
    await settledCount(page, account)
    const before = await asked()
    await page.clock.runFor(2 * MINUTE)
    await settledCount(page, account)
    expect(await asked()).toBe(before)
    await page.getByRole('button', { name: 'Resume updates' }).click()
    await passTime(page, async () => expect(await asked()).toBeGreaterThan(before), minutes)
  })

  test('stops where the address has a filter that cannot be used', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: [running()] })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(1)
    await page.evaluate(() => {
      history.pushState(null, '', '/tasks?status=nonsense')
      window.dispatchEvent(new PopStateEvent('popstate'))
    })
    await expect(page.getByRole('heading', { name: 'The list is not shown' })).toBeVisible()
    const before = await settledCount(page, account)
    await page.clock.runFor(2 * MINUTE)
    expect(await settledCount(page, account)).toBe(before)
  })

  test('stops while the tab is hidden, and catches up when it is seen again', async ({
    connected: page,
    account,
  }) => {
    const task = running()
    await account.put({ tasks: [task] })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(1)
    await setHidden(page, true)
    const before = await settledCount(page, account)
    await account.patchTask(task.task_id, ended)
    await page.clock.runFor(10 * MINUTE)
    expect(await settledCount(page, account)).toBe(before)

    await setHidden(page, false)
    await expect(rowOf(page, task.task_id)).toContainText('ready')
  })

  test('stops while there is no network, and catches up when there is', async ({
    connected: page,
    account,
    context,
    guard,
  }) => {
    // A part of the app that is still on its way when the network goes is lost with it.
    guard.expect(failedLoad)
    const task = running()
    await account.put({ tasks: [task] })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(1)
    await settledCount(page, account)
    await context.setOffline(true)
    // Counted in the page: what is tried without a network never comes to the API.
    const tried: string[] = []
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (pathname.startsWith('/api/')) tried.push(pathname)
    })
    await account.patchTask(task.task_id, ended)
    await page.clock.runFor(5 * MINUTE)
    await expect(rowOf(page, task.task_id)).toContainText('processing')
    expect(tried).toEqual([])

    await context.setOffline(false)
    await expect(rowOf(page, task.task_id)).toContainText('ready')
  })
})

test.describe('The age of the list', () => {
  test('is said, and starts again with Refresh', async ({ connected: page, account }) => {
    const age = async () => {
      const text = await page.getByText(/^updated (just now|\d+ s ago)$/).innerText()
      return Number(/\d+/.exec(text)?.[0] ?? 0)
    }
    await account.put({ tasks: makeTasks(2) })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(2)
    await page.clock.runFor(20_000)
    await expect.poll(age).toBeGreaterThanOrEqual(20)

    await account.addTasks(newer(1))
    await refresh(page)
    await expect(rowsOf(page)).toHaveCount(3)
    await page.clock.runFor(1000)
    await expect.poll(age).toBeLessThan(20)
  })

  test('Refresh works while paused', async ({ connected: page, account }) => {
    await account.put({ tasks: makeTasks(1) })
    await page.goto('/tasks')
    await page.getByRole('button', { name: 'Pause updates' }).click()
    await account.addTasks(newer(1))
    await refresh(page)
    await expect(rowsOf(page)).toHaveCount(2)
    await expect(page.getByText('Paused')).toBeVisible()
  })

  test('a look for changes that fails is said beside the rows, and ends with the next good one', async ({
    connected: page,
    account,
    guard,
  }) => {
    guard.expect(failedLoad)
    const task = running()
    await account.put({ tasks: [task] })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(1)
    await account.fault({ status: 503, body: { code: 'unavailable', message: 'Back soon.' } })
    const note = page.getByRole('alert')
    await passTime(page, () => expect(note).toContainText('Not refreshed', fast))
    await expect(note).toContainText('503')
    await expect(rowsOf(page)).toHaveCount(1)

    await account.clearFaults()
    await account.patchTask(task.task_id, ended)
    await passTime(
      page,
      () => expect(rowOf(page, task.task_id)).toContainText('ready', fast),
      minutes,
    )
    await passTime(page, () => expect(note).toHaveCount(0, fast), minutes)
  })

  test('a look for new tasks that fails is no longer said after a refresh', async ({
    connected: page,
    account,
    guard,
  }) => {
    guard.expect(failedLoad)
    await account.put({ tasks: makeTasks(1) })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(1)
    await account.fault({
      on: { query: { page_limit: '10' } },
      status: 503,
      body: { code: 'unavailable' },
    })
    const note = page.getByRole('alert')
    await passTime(page, () => expect(note).toContainText('Not refreshed', fast))

    await account.addTasks(newer(1))
    await note.getByRole('button', { name: 'Try again' }).click()
    await expect(rowsOf(page)).toHaveCount(2)
    await expect(note).toHaveCount(0)
  })
})

test('a filter that is set while rows refresh starts its own list', async ({
  connected: page,
  account,
}) => {
  const task = running()
  await account.put({ tasks: [task, ...makeTasks(3)] })
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(4)
  await page.getByRole('combobox', { name: 'Status' }).selectOption('processing')
  await expectQuery(page, { status: 'processing' })
  await expect(rowsOf(page)).toHaveCount(1)
  await account.patchTask(task.task_id, ended)
  // It leaves the filter, but not from under the reader.
  await passTime(page, () => expect(rowOf(page, task.task_id)).toContainText('ready', fast))
  await refresh(page)
  await expect(page.getByRole('heading', { name: 'No tasks match' })).toBeVisible()
})
