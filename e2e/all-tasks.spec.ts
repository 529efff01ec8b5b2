import type { Page } from 'playwright/test'
import type { SandboxTask, TaskResult } from '~/sandbox/types.ts'
import { expectAccessible } from './axe.ts'
import {
  connect,
  connectByForm,
  expect,
  expectQuery,
  failedLoad,
  listQueries,
  makeTask,
  makeTasks,
  pageQueries,
  passTime,
  rowOf,
  rowsOf,
  setHidden,
  settledCount,
  shownIds,
  test,
} from './fixtures.ts'

const table = (page: Page) => page.getByRole('table', { name: 'Analysis tasks' })
const scope = (page: Page, name: 'This page' | 'All tasks') =>
  page.getByRole('radiogroup', { name: 'Scope' }).getByRole('radio', { name })
const progress = (page: Page) => page.getByRole('progressbar', { name: 'Reading tasks' })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const box = (page: Page) => page.getByRole('searchbox', { name: 'Search tasks' })
const said = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text })
const isRead = (page: Page, count: number) =>
  expect(page.getByText(`read all ${count.toLocaleString('en')} ·`)).toBeVisible()

const id = (at: number) => `task-${String(at).padStart(4, '0')}`
/** Newest first: `task-0000` on top; each takes a second longer than the one before. */
const manyTasks = (count: number) =>
  makeTasks(count, (at) => {
    const created = Date.parse('2026-11-20T09:30:00.000Z') - at * 60_000
    return {
      task_id: id(at),
      custom_id: `take ${at}`,
      status: at % 10 === 3 ? 'failed' : 'ready',
      created_at: new Date(created).toISOString(),
      completed_at: new Date(created + 1000 * (1 + at)).toISOString(),
    }
  })

test.describe('All tasks', () => {
  test('are read page by page, shown as one table and counted whole', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: manyTasks(230) })
    await page.goto('/tasks')
    await scope(page, 'All tasks').check()
    await expectQuery(page, { scope: 'all' })
    await expect(scope(page, 'All tasks')).toBeFocused()
    await isRead(page, 230)
    await expect(page.getByText('read all 230 · 230 match')).toBeVisible()
    await expect(said(page, 'Read 230 of 230 tasks, 230 match')).toBeAttached()
    await expect(progress(page)).toHaveCount(0)

    await expect(table(page)).toHaveAttribute('aria-rowcount', '231')
    await expect(rowOf(page, id(0))).toHaveAttribute('aria-rowindex', '2')
    expect(await rowsOf(page).count()).toBeLessThan(100)
    await expectAccessible(page)

    await scope(page, 'This page').check()
    await expectQuery(page, {})
    await expect(rowsOf(page)).toHaveCount(20)
    await expect(scope(page, 'This page')).toBeFocused()
  })

  test('come on their own to the last one, however often they are drawn meanwhile', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: manyTasks(430) })
    // Each draws the page again, and so between the last answer and the news of it.
    await page.addInitScript(() => {
      const change = new StorageEvent('storage', { key: 'tasklens.clock' })
      setInterval(() => dispatchEvent(change), 10)
    })
    for (let time = 0; time < 4; time += 1) {
      await page.goto('/tasks?scope=all&sort=took')
      await isRead(page, 430)
      await expect(table(page)).toHaveAttribute('aria-rowcount', '431')
      await expect(page.getByRole('button', { name: 'more match' })).toHaveCount(0)
    }
  })

  test('are sorted over everything, and what was read is not read again', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: manyTasks(230) })
    await page.goto('/tasks?scope=all')
    await isRead(page, 230)
    const asked = (await listQueries(account)).length
    await page.getByRole('button', { name: 'Took' }).click()
    await expectQuery(page, { scope: 'all', sort: '-took' })
    await expect(rowsOf(page).first()).toHaveAttribute('data-task-id', id(229))
    await expect(page.getByText('Sorted within this page')).toHaveCount(0)
    await page.getByRole('button', { name: 'Took' }).click()
    await expect(rowsOf(page).first()).toHaveAttribute('data-task-id', id(0))
    await expectQuery(page, { scope: 'all', sort: 'took' })
    await page.goBack()
    await expect(rowsOf(page).first()).toHaveAttribute('data-task-id', id(229))
    expect((await listQueries(account)).length).toBe(asked)
  })

  test('are as one asked before the address says so, and each change is one step back', async ({
    connected: page,
    account,
  }) => {
    await page.addInitScript(() => {
      const push = history.pushState.bind(history)
      history.pushState = (...entry) => {
        const row = document.querySelector<HTMLElement>('tr[data-task-id]')
        document.body.dataset['atEntry'] = `${row?.dataset['taskId']}, ${document.title}`
        push(...entry)
      }
    })
    await account.put({ tasks: manyTasks(60) })
    await page.goto('/tasks?scope=all')
    await isRead(page, 60)
    const title = await page.title()
    const took = page.getByRole('button', { name: 'Took' })
    const failed = facet(page, 'Status').getByRole('checkbox', { name: 'failed' })
    await failed.check()
    await expectQuery(page, { scope: 'all', status: 'failed' })
    // The entry before it keeps its own title.
    await expect(page.locator('body')).toHaveAttribute('data-at-entry', `${id(3)}, ${title}`)
    await expect(page).not.toHaveTitle(title)
    await page.goBack()
    await expectQuery(page, { scope: 'all' })

    // Both before the next paint.
    const inOneTurn = (elements: (Element | null)[]) => {
      for (const element of elements) if (element instanceof HTMLElement) element.click()
    }
    await page.evaluate(inOneTurn, [await took.elementHandle(), await failed.elementHandle()])
    await expectQuery(page, { scope: 'all', sort: '-took', status: 'failed' })
    await expect(rowsOf(page).first()).toHaveAttribute('data-task-id', id(53))
    await page.goBack()
    await expectQuery(page, { scope: 'all', sort: '-took' })
    await expect(rowsOf(page).first()).toHaveAttribute('data-task-id', id(59))
    await page.goBack()
    await expectQuery(page, { scope: 'all' })

    const onePage = scope(page, 'This page')
    await page.evaluate(inOneTurn, [await took.elementHandle(), await onePage.elementHandle()])
    await expectQuery(page, { sort: '-took' })
  })

  test('are walked by keys over the whole set, with the focus kept', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: manyTasks(230) })
    await page.goto('/tasks?scope=all')
    await isRead(page, 230)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect(rowOf(page, id(1)).getByRole('link')).toBeFocused()

    // Scrolled far away, the row is still there, and the next key goes on from it.
    await page.getByRole('region', { name: 'Task list' }).evaluate((list) => list.scrollTo(0, 1e6))
    await expect(rowOf(page, id(229))).toBeInViewport()
    await expect(rowOf(page, id(1)).getByRole('link')).toBeFocused()
    await page.keyboard.press('j')
    await expect(rowOf(page, id(2)).getByRole('link')).toBeFocused()
    await expect(rowOf(page, id(2))).toBeInViewport()

    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/tasks\/task-0002\?scope=all$/)
    await expect(page.getByRole('complementary', { name: 'Task task-0002' })).toBeVisible()
    // Far beyond the fiftieth, which is where a page of the API ends.
    for (let at = 3; at <= 60; at += 1) await page.keyboard.press('j')
    await expect(page).toHaveURL(/\/tasks\/task-0060\?scope=all$/)
    await expect(rowOf(page, id(60))).toBeInViewport()
    await page.keyboard.press('Escape')
    await expect(rowOf(page, id(60)).getByRole('link')).toBeFocused()
  })

  test('are read as far as the reader wants', async ({ connected: page, account }) => {
    await account.put({ tasks: manyTasks(230) })
    // The third page is not answered until it is let go.
    await account.fault({
      on: { path: '/analyze/tasks', query: { page: '3', page_limit: '50' } },
      hold: true,
    })
    await page.goto('/tasks?scope=all')
    await expect(progress(page)).toBeVisible()
    await button(page, 'Pause').click()
    await expect(page.getByText('Paused.')).toBeVisible()
    await button(page, 'Stop').click()
    await expect(page.getByText('Stopped.')).toBeVisible()
    await account.clearFaults()
    await button(page, 'Continue').click()
    await isRead(page, 230)
    expect(await shownIds(page)).toContain(id(0))
  })

  test('end with the session, in the middle of their reading', async ({
    connected: page,
    account,
    guard,
  }) => {
    guard.expect(failedLoad)
    const onPage = (page: string) => ({ path: '/analyze/tasks', query: { page, page_limit: '50' } })
    await account.put({ tasks: manyTasks(1000) })
    await account.fault({ on: onPage('3'), hold: true })
    await page.goto('/tasks?scope=all')
    await expect.poll(() => account.struck()).toBe(1)
    await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
    const heading = page.getByRole('heading', { name: 'Connect to TwelveLabs', level: 1 })
    await expect(heading).toBeVisible()
    await account.clearFaults()

    // And where the API refuses the key while other pages are on their way.
    await account.fault({ on: onPage('3'), status: 401 })
    await connectByForm(page, account)
    await page.goto('/tasks?scope=all')
    await expect(heading).toBeVisible()
    await expect(page.getByLabel('API key')).toBeFocused()
  })

  test('stay in the reader’s hands with a filter they serve on the way', async ({
    connected: page,
    account,
    guard,
  }) => {
    guard.expect(failedLoad)
    const onPage = (page: string) => ({ path: '/analyze/tasks', query: { page, page_limit: '50' } })
    await account.put({ tasks: manyTasks(1000) })
    await account.fault({ on: onPage('3'), hold: true })
    await page.goto('/tasks?scope=all')
    await expect.poll(() => account.struck()).toBe(1)
    await facet(page, 'Status').getByRole('checkbox', { name: 'failed' }).check()
    await button(page, 'Pause').click()
    await expect(page.getByText('Paused.')).toBeVisible()
    await account.clearFaults()
    await account.fault({ on: onPage('4'), status: 503 })
    await button(page, 'Continue').click()
    await expect(page.getByRole('alert')).toContainText('The API failed to answer')
    await account.clearFaults()
    await button(page, 'Continue').click()
    await expect(page.getByText('read all 1,000 · 100 match')).toBeVisible()
  })

  test('are read no further than a range that is chosen on the way', async ({
    connected: page,
    account,
  }) => {
    // 48 of them in 24 hours.
    const tasks = makeTasks(1000, (at) => ({
      task_id: id(at),
      created_at: new Date(Date.now() - at * 1_800_000 - 900_000).toISOString(),
    }))
    await account.put({ tasks })
    const third = { path: '/analyze/tasks', query: { page: '3', page_limit: '50' } }
    await account.fault({ on: third, hold: true })
    await page.goto('/tasks?scope=all')
    await expect.poll(() => account.struck()).toBe(1)
    await button(page, 'Last 24 hours').first().click()
    await expect(page.getByText(/^read \d+, back to .* · 48 match$/)).toBeVisible()
    await expect(progress(page)).toHaveCount(0)
    await account.clearFaults()
    await button(page, 'Clear filters').first().click()
    await isRead(page, 1000)
  })

  test('leave with the next look once they are gone, or where their details say so', async ({
    connected: page,
    account,
    guard,
  }) => {
    guard.expect(failedLoad)
    await account.put({ tasks: manyTasks(30) })
    await page.goto('/tasks?scope=all')
    await isRead(page, 30)
    await button(page, 'Pause updates').click()
    await account.removeTask(id(0))
    await account.removeTask(id(29))
    await button(page, 'Refresh').click()
    await expect(table(page)).toHaveAttribute('aria-rowcount', '29')
    await isRead(page, 28)
    await account.removeTask(id(5))
    await rowOf(page, id(5)).getByRole('link').click()
    await expect(button(page, '1 no longer matches')).toBeVisible()
    await button(page, '1 no longer matches').click()
    await expect(rowOf(page, id(5))).toHaveCount(0)
  })

  test('of a single value are asked of the API, and said to be', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: manyTasks(230) })
    await page.goto('/tasks?scope=all&status=failed')
    await isRead(page, 23)
    await expect(page.getByText('of the tasks with status=failed')).toBeVisible()
    await expect(table(page)).toHaveAttribute('aria-rowcount', '24')
  })

  test('are found by what the API cannot filter by', async ({ connected: page, account }) => {
    await account.put({ tasks: manyTasks(230) })
    await page.goto('/tasks?q=take+17&took=..18&status=ready,failed')
    const offer = page.getByRole('heading', { name: 'A page of the API cannot be filtered' })
    await expect(offer).toBeVisible()
    await expect(rowsOf(page)).toHaveCount(0)
    await button(page, 'Look in all tasks').click()
    await isRead(page, 230)
    await expect.poll(() => shownIds(page)).toEqual([id(17)])
  })

  test('that do not match are said with how far was looked', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: manyTasks(60) })
    await page.goto('/tasks?scope=all&q=nowhere')
    await expect(page.getByText('None of the 60 tasks that were read match.')).toBeVisible()
    await page.getByRole('main').getByRole('button', { name: 'Clear filters' }).last().click()
    await expect(rowsOf(page).first()).toBeVisible()
  })

  test('go on after an error where they were', async ({ connected: page, account, guard }) => {
    guard.expect(failedLoad)
    await account.put({ tasks: manyTasks(230) })
    await account.fault({
      on: { path: '/analyze/tasks', query: { page: '2', page_limit: '50' } },
      status: 503,
    })
    await page.goto('/tasks?scope=all')
    await expect(page.getByRole('alert')).toContainText('The API failed to answer')
    await account.clearFaults()
    await button(page, 'Continue').click()
    await isRead(page, 230)
  })

  test('wait while nobody looks or there is no network, say so, and go on where they were', async ({
    connected: page,
    account,
    context,
    guard,
  }) => {
    guard.expect(failedLoad)
    const onList = { path: '/analyze/tasks', query: { page_limit: '50' } }
    await account.put({ tasks: manyTasks(1000) })
    // The first page comes, which says how many there are; the next four are on their way.
    await account.fault({ on: onList, times: 1, delayMs: 0 })
    await account.fault({ on: onList, hold: true })
    await page.goto('/tasks?scope=all')
    await expect(page.getByText('read 50 of 1,000 ·')).toBeVisible()
    await expect.poll(() => account.struck()).toBe(5)
    await setHidden(page, true)
    await expect(page.getByText('Paused while the tab is hidden.')).toBeVisible()
    await account.clearFaults()
    await expect(page.getByText('read 250 of 1,000 ·')).toBeVisible()
    const asked = await settledCount(page, account)
    expect(asked).toBe((await listQueries(account)).length)

    await account.fault({ on: onList, hold: true })
    await setHidden(page, false)
    await expect(page.getByText('Paused')).toHaveCount(0)
    await expect.poll(() => account.struck()).toBe(4)
    await context.setOffline(true)
    await expect(page.getByText('Offline. It goes on when the connection is back.')).toBeVisible()
    await account.clearFaults()
    await expectAccessible(page)
    await context.setOffline(false)
    await isRead(page, 1000)
    // Of twenty pages only those were asked for twice that were on their way with no network.
    expect((await pageQueries(account)).length).toBeLessThanOrEqual(24)
  })

  test('are held with all updates, in either scope', async ({ connected: page, account }) => {
    const onList = { path: '/analyze/tasks', query: { page_limit: '50' } }
    await account.put({ tasks: manyTasks(1000) })
    await account.fault({ on: onList, times: 1, delayMs: 0 })
    await account.fault({ on: onList, hold: true })
    await page.goto('/tasks?scope=all')
    await expect.poll(() => account.struck()).toBe(5)
    await button(page, 'Pause updates').click()
    await expect(page.getByText('Paused, as all updates are.')).toBeVisible()
    await account.clearFaults()
    await expect(page.getByText('read 250 of 1,000 ·')).toBeVisible()
    const asked = await settledCount(page, account)
    // A filter that it serves on the way starts none of its own.
    await facet(page, 'Status').getByRole('checkbox', { name: 'failed' }).check()
    await expect(page.getByText('read 250 of 1,000 · 25 match')).toBeVisible()
    expect(await settledCount(page, account)).toBe(asked)
    await button(page, 'Clear filters').click()

    // All but this page and the two behind it, which are read one after another.
    await account.fault({ on: { ...onList, query: { page: '4', page_limit: '50' } }, hold: true })
    await button(page, 'Continue').click()
    await expect(page.getByText('read 850 of 1,000 ·')).toBeVisible()
    await scope(page, 'This page').check()
    await expect(rowsOf(page)).toHaveCount(20)
    await button(page, 'Pause updates').click()
    await account.clearFaults()
    const before = await settledCount(page, account)
    await scope(page, 'All tasks').check()
    await expect(page.getByText('read 900 of 1,000 ·')).toBeVisible()
    expect(await settledCount(page, account)).toBe(before)
    await button(page, 'Resume updates').click()
    await isRead(page, 1000)
  })

  test('that could not be read again say so, with a way to try it', async ({
    connected: page,
    account,
    context,
    guard,
  }) => {
    guard.expect(failedLoad)
    await account.put({ tasks: manyTasks(60) })
    await page.goto('/tasks?scope=all')
    await isRead(page, 60)
    const alert = page.getByRole('alert').filter({ hasText: 'Not refreshed' })
    const refused = { path: '/analyze/tasks', query: { page_limit: '50' } }
    await account.fault({ on: refused, status: 503 })
    await button(page, 'Refresh').click()
    await expect(alert).toContainText('503')
    await account.clearFaults()
    await button(page, 'Try again').click()
    await expect(alert).toHaveCount(0)
    await context.setOffline(true)
    await button(page, 'Refresh').click()
    await expect(alert).toBeVisible()
    await context.setOffline(false)
    await button(page, 'Refresh').click()
    await expect(alert).toHaveCount(0)
  })

  test('that come later are said by themselves, and shown when asked for', async ({
    connected: page,
    account,
  }) => {
    const [{ created_at } = makeTask(), ...others] = manyTasks(60)
    const running = makeTask({ task_id: id(0), status: 'processing', created_at })
    await account.put({ tasks: [running, ...others] })
    await page.clock.install()
    await page.goto('/tasks?scope=all')
    await isRead(page, 60)
    await page.getByRole('button', { name: 'Pause updates' }).click()
    const before = await settledCount(page, account)
    const now = '2026-11-20T10:00:00Z'
    await account.addTasks([makeTask({ task_id: 'task-new', created_at: now })])
    await account.patchTask(id(0), { status: 'ready', completed_at: now })
    await page.clock.runFor(300_000)
    expect(await settledCount(page, account)).toBe(before)
    await expect(rowOf(page, id(0))).toContainText('processing')

    await page.getByRole('button', { name: 'Resume updates' }).click()
    const news = page.getByRole('button', { name: '1 more matches' })
    await passTime(page, () => expect(news).toBeVisible({ timeout: 100 }))
    // What is shown is true in its place; what is new waits.
    await expect(rowOf(page, id(0))).toContainText('ready')
    await expect(rowOf(page, 'task-new')).toHaveCount(0)
    await expect(page.getByText('of the 60 listed below, among 61 tasks read')).toBeVisible()
    await news.click()
    await expect(rowOf(page, 'task-new')).toBeInViewport()
    await expect(table(page)).toHaveAttribute('aria-rowcount', '62')
    await expect(page.getByText('more above')).toHaveCount(0)
  })
})

const facets = (page: Page) => page.getByRole('region', { name: 'Facets' })
const facet = (page: Page, name: string) => facets(page).getByRole('group', { name, exact: true })

test.describe('Facets', () => {
  test('count each value, and a click asks for it or excludes it', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: manyTasks(120) })
    await page.goto('/tasks?scope=all')
    await isRead(page, 120)
    await expect(facet(page, 'Status').getByRole('checkbox')).toHaveCount(2)
    await expect(facet(page, 'Status').getByRole('listitem').first()).toContainText('108')

    await facet(page, 'Status').getByRole('checkbox', { name: 'failed' }).check()
    await expectQuery(page, { scope: 'all', status: 'failed' })
    await expect(table(page)).toHaveAttribute('aria-rowcount', '13')
    await facet(page, 'Status').getByRole('checkbox', { name: 'ready' }).check()
    await expectQuery(page, { scope: 'all', status: 'failed,ready' })
    await expect(table(page)).toHaveAttribute('aria-rowcount', '121')

    await facet(page, 'Status').getByRole('button', { name: 'Exclude ready' }).click()
    await expectQuery(page, { scope: 'all', status: 'failed,-ready' })
    await expect(table(page)).toHaveAttribute('aria-rowcount', '13')
    await expect(page.getByRole('list', { name: 'Filters that are on' })).toContainText('not')
    await page.goBack()
    await expectQuery(page, { scope: 'all', status: 'failed,ready' })
    await expectAccessible(page)
  })

  test('ask for ranges of figures and of time', async ({ connected: page, account }) => {
    await account.put({ tasks: manyTasks(120) })
    await page.goto('/tasks?scope=all')
    await isRead(page, 120)
    const took = facet(page, 'Took')
    await took.getByText('Took').click()
    await took.getByRole('spinbutton', { name: 'Took at least' }).fill('100')
    await took.getByRole('spinbutton', { name: 'Took at least' }).press('Enter')
    await expectQuery(page, { scope: 'all', took: '100..' })
    await expect(table(page)).toHaveAttribute('aria-rowcount', '22')
    await took.getByRole('spinbutton', { name: 'Took at most' }).fill('99')
    await expect(facets(page).getByRole('alert')).toHaveText('The least is more than the most.')
    await took.getByRole('spinbutton', { name: 'Took at most' }).fill('-5')
    await took.getByRole('spinbutton', { name: 'Took at most' }).blur()
    await expect(facets(page).getByRole('alert')).toContainText('Not a number from 0 on.')
    await expectQuery(page, { scope: 'all', took: '100..' })
    await took.getByRole('spinbutton', { name: 'Took at most' }).fill('110')
    await took.getByRole('spinbutton', { name: 'Took at most' }).blur()
    await expectQuery(page, { scope: 'all', took: '100..110' })

    await account.put({ tasks: manyTasks(400) })
    await page.goto('/tasks?scope=all&created_after=2026-11-20T09:00:00Z')
    await expect(table(page)).toHaveAttribute('aria-rowcount', '32')
    // It did not read on behind that time.
    expect(await listQueries(account)).not.toContainEqual(expect.objectContaining({ page: '8' }))
    await facet(page, 'Created').getByRole('button', { name: 'Today' }).click()
    await expect(page).toHaveURL(/created_after=\d{4}-\d\d-\d\d$/)
  })

  test('take a date as it is typed, once it is one', async ({ connected: page, account }) => {
    await account.put({ tasks: manyTasks(120) })
    await page.goto('/tasks?scope=all&completed_after=2026-11-20T08:00:00Z')
    await expect(table(page)).toHaveAttribute('aria-rowcount', '93')
    const completed = facet(page, 'Completed').getByLabel('Completed after')
    await completed.focus()
    // The year is the third part of the box, whatever the order of the others.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('2')
    await expect(completed).toHaveValue('0002-11-20T09:00')
    await expect(page.getByRole('alert')).toHaveCount(0)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText('fewer than four digits. It is not applied')
    await page.keyboard.type('025')
    await expectQuery(page, { scope: 'all', completed_after: '2025-11-20T08:00:00Z' })
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(table(page)).toHaveAttribute('aria-rowcount', '121')

    await completed.focus()
    await page.keyboard.press('Backspace')
    await expectQuery(page, { scope: 'all', completed_after: '2025-11-20T08:00:00Z' })
    await completed.blur()
    await expect(page.getByRole('alert')).toContainText('is missing. It is not applied')
    await completed.focus()
    for (let part = 0; part < 6; part += 1) {
      await page.keyboard.press('Backspace')
      await page.keyboard.press('Tab')
    }
    await facet(page, 'Completed').getByLabel('Completed before').focus()
    await expectQuery(page, { scope: 'all' })
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(completed).toBeVisible()

    await page.goto('/tasks?scope=all&status=ready')
    const created = facet(page, 'Created').getByLabel('Created after')
    await created.focus()
    await page.keyboard.type('11')
    await button(page, 'Clear filters').click()
    await expectQuery(page, { scope: 'all' })
    await expect(page.getByRole('alert')).toHaveCount(0)
    const isHalf = () => created.evaluate((box: HTMLInputElement) => box.validity.badInput)
    await expect.poll(isHalf).toBe(false)
  })

  test('take a word of tomorrow and a signed film like any other value', async ({
    connected: page,
    account,
    guard,
  }) => {
    guard.keepSecret('5eC7et')
    const film = 'https://films.example.com/match.mp4'
    const signed = (take: number) => ({
      type: 'url' as const,
      url: `${film}?X-Amz-Date=${take}&X-Amz-Signature=5eC7et${take}`,
    })
    const tasks: object[] = manyTasks(12).map((task, at) => ({
      ...task,
      ...(at < 2 && { status: 'archived' }),
      ...(at >= 2 && at < 5 && { video_source: signed(at) }),
    }))
    await account.put({ tasks: tasks as SandboxTask[] })
    await page.goto('/tasks?scope=all')
    await isRead(page, 12)
    await facet(page, 'Status').getByRole('checkbox', { name: 'archived' }).check()
    await expectQuery(page, { scope: 'all', status: 'archived' })
    await expect(table(page)).toHaveAttribute('aria-rowcount', '3')
    await expect(page.getByText('not documented by the API')).toBeVisible()
    await button(page, 'Clear filters').click()

    const source = { scope: 'all', source: `${film}?•••` }
    await facet(page, 'Source').getByRole('checkbox', { name: 'match.mp4' }).check()
    await expectQuery(page, source)
    await expect(table(page)).toHaveAttribute('aria-rowcount', '4')
    await rowOf(page, id(3)).getByRole('link').click()
    const drawer = page.getByRole('complementary', { name: `Task ${id(3)}` })
    await expect(drawer.getByText('The list is filtered by this.')).toBeVisible()
    await button(page, 'Clear filters').click()
    await drawer.getByRole('link', { name: 'All tasks on this film' }).click()
    await expectQuery(page, source)
    await facet(page, 'Source').getByRole('checkbox', { name: 'match.mp4' }).uncheck()
    await expectQuery(page, { scope: 'all' })

    // As it is pasted it neither is searched for nor gets into the address; its film is offered.
    await box(page).fill(signed(4).url)
    await expect(page.getByRole('alert')).toContainText('is signed and would become part of')
    await page.getByRole('option', { name: 'source: ' }).click()
    await expectQuery(page, source)
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('film')
    await page.getByRole('link', { name: 'match.mp4' }).click()
    await expectQuery(page, { ...source, group: `source:${film}?•••` })
    await expect(table(page)).toHaveAttribute('aria-rowcount', '4')
  })

  test('stay as long as they were, folded and unfolded', async ({ connected: page, account }) => {
    const tasks = makeTasks(9, (at) => ({
      video_source: { type: 'url', url: `https://films.example.com/${at}.mp4` },
    }))
    await account.put({ tasks })
    await page.goto('/tasks?scope=all')
    await isRead(page, 9)
    const source = facet(page, 'Source')
    const fold = () => source.getByText('Source', { exact: true }).click()
    await source.getByRole('button', { name: '3 more…' }).click()
    await expect(source.getByRole('checkbox')).toHaveCount(9)
    await fold()
    await expect(source.getByRole('checkbox')).toHaveCount(0)
    await fold()
    await expect(source.getByRole('checkbox')).toHaveCount(9)
    await source.getByRole('button', { name: 'Fewer' }).click()
    await fold()
    await fold()
    await expect(source.getByRole('checkbox')).toHaveCount(6)
  })

  test('wait in a sheet where there is no room', async ({ connected: page, account }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await account.put({ tasks: manyTasks(30) })
    await page.goto('/tasks?scope=all')
    await isRead(page, 30)
    await expect(facets(page)).toHaveCount(0)
    await page.getByRole('button', { name: 'Facets' }).click()
    await facet(page, 'Status').getByRole('checkbox', { name: 'failed' }).check()
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    await expect(table(page)).toHaveAttribute('aria-rowcount', '4')
    await expectAccessible(page)
  })
})

test.describe('The search box', () => {
  test('finds words in what was read, and the address follows', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: manyTasks(120) })
    await page.goto('/tasks?scope=all')
    await isRead(page, 120)
    await page.keyboard.press('/')
    await expect(box(page)).toBeFocused()
    await box(page).pressSequentially('TAKE 11')
    await expect(table(page)).toHaveAttribute('aria-rowcount', '12')
    await expectQuery(page, { scope: 'all', q: 'TAKE 11' })
    await expect(said(page, 'Read 120 of 120 tasks, 11 match')).toBeAttached()
    await page.reload()
    await expect(box(page)).toHaveValue('TAKE 11')
    await expect(table(page)).toHaveAttribute('aria-rowcount', '12')
    await page.getByRole('button', { name: 'Remove filter search' }).click()
    await expect(box(page)).toHaveValue('')
    await expect(table(page)).toHaveAttribute('aria-rowcount', '121')
  })

  test('takes along what was typed a moment before one goes elsewhere', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: manyTasks(60) })
    await page.goto('/tasks?scope=all&q=TAKE')
    await isRead(page, 60)
    // The moment in which the address is not written yet does not end.
    await page.clock.install()
    await box(page).fill('')
    await page.getByText('This page', { exact: true }).click()
    await expectQuery(page, {})
    await expect(rowsOf(page)).toHaveCount(20)
  })

  test('takes filters as they are written, beside words', async ({ connected: page, account }) => {
    await account.put({ tasks: manyTasks(120) })
    await page.goto('/tasks?scope=all')
    await isRead(page, 120)
    await box(page).pressSequentially('take status:failed ')
    await expectQuery(page, { scope: 'all', status: 'failed', q: 'take' })
    await expect(box(page)).toHaveValue('take ')
    await expect(table(page)).toHaveAttribute('aria-rowcount', '13')

    await box(page).pressSequentially('status:reddy')
    await box(page).press('Enter')
    await expect(page.getByRole('alert')).toContainText('status:reddy is not a status')
    await expect(box(page)).toHaveValue('take status:reddy')
    await expectQuery(page, { scope: 'all', status: 'failed', q: 'take' })

    // What is left as it stands is applied, too, or says that it is not.
    await box(page).fill('take took:1..90')
    await box(page).blur()
    await expect(box(page)).toHaveValue('take ')
    await expectQuery(page, { scope: 'all', status: 'failed', q: 'take', took: '1..90' })
    await box(page).fill('take 1 took:long')
    await box(page).blur()
    await expect(page.getByRole('alert')).toContainText('took:long is not a range')
    await expectQuery(page, { scope: 'all', status: 'failed', q: 'take 1', took: '1..90' })
  })

  test('suggests fields and values with their counts', async ({ connected: page, account }) => {
    await account.put({ tasks: manyTasks(120) })
    await page.goto('/tasks?scope=all')
    await isRead(page, 120)
    await box(page).pressSequentially('fai')
    const option = page.getByRole('option', { name: 'status: failed 12' })
    await expect(option).toBeVisible()
    await expectQuery(page, { scope: 'all', q: 'fai' })
    await expectAccessible(page)
    await box(page).press('ArrowDown')
    await expect(option).toHaveAttribute('aria-selected', 'true')
    await box(page).press('Enter')
    await expectQuery(page, { scope: 'all', status: 'failed' })
    await expect(box(page)).toHaveValue('')
    await expect(page.getByRole('listbox')).toHaveCount(0)
    await page.goBack()
    await expect(box(page)).toHaveValue('fai')
    await box(page).fill('')
    await expect(table(page)).toHaveAttribute('aria-rowcount', '121')

    await box(page).pressSequentially('stat')
    await page.getByRole('option', { name: 'status: a field' }).click()
    await expect(box(page)).toHaveValue('status:')
    await page.getByRole('option', { name: 'status: ready 108' }).click()
    await expectQuery(page, { scope: 'all', status: 'ready' })
  })
})

test.describe('Groups', () => {
  test('show what tasks share, and open to them', async ({ connected: page, account }) => {
    const tasks = manyTasks(60).map((task, at) => ({
      ...task,
      custom_id: `${at % 3 ? 'goals' : 'cards'}-${at}`,
    }))
    await account.put({ tasks })
    await page.goto('/tasks?scope=all')
    await isRead(page, 60)
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('custom ID prefix')
    await expectQuery(page, { scope: 'all', group: 'custom_id' })
    const groups = page.getByRole('table', { name: 'Tasks by custom ID prefix' })
    await expect(groups.getByRole('row', { name: /^goals… 40 / })).toBeVisible()
    await expectAccessible(page)
    await expect(page).toHaveTitle('by custom_id · All analysis tasks · Tasklens')

    // What the pointer rests on keeps its place, and never the figures of another question.
    await groups.hover()
    await box(page).fill('cards')
    await expect(groups.getByRole('rowheader')).toHaveText(['cards…'])
    await box(page).fill('')
    await expect(groups.getByRole('rowheader')).toHaveText(['goals…', 'cards…'])
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('film')
    await expect(page.getByRole('rowheader')).toHaveCount(1)
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('custom ID prefix')
    await expectQuery(page, { scope: 'all', group: 'custom_id' })

    await groups.getByRole('link', { name: 'cards…' }).click()
    await expectQuery(page, { scope: 'all', group: 'custom_id:cards' })
    await expect(table(page)).toHaveAttribute('aria-rowcount', '21')
    await page.reload()
    await expect(table(page)).toHaveAttribute('aria-rowcount', '21')
    await button(page, 'All groups').click()
    await expect(groups).toBeVisible()
    await page.goBack()
    await page.goBack()
    await expect(groups).toBeVisible()

    // Of an opened task more is known than the prompt that it shares with the others.
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('prompt')
    await page.getByRole('link', { name: 'Describe what happens in this …' }).click()
    await rowOf(page, id(0)).getByRole('link').click()
    const drawer = page.getByRole('complementary', { name: `Task ${id(0)}` })
    await expect(drawer.getByRole('region', { name: 'Result' })).toContainText('A film in which')
    await expect(drawer.getByRole('button', { name: 'Next task' })).toBeEnabled()
    await button(page, 'Close task').click()
    await expect(table(page)).toHaveAttribute('aria-rowcount', '61')
    await expect(page.getByText('no longer matches')).toHaveCount(0)
    await button(page, 'All groups').click()
    await expect(page.getByRole('rowheader')).toHaveCount(1)
  })
})

test.describe('A large account', () => {
  test.slow()

  test('is read to its end through a limit and a pause, while tasks come, and asked by every means', async ({
    connected: page,
    account,
    guard,
    browser,
  }) => {
    guard.expect(failedLoad)
    await account.put({ tasks: manyTasks(20_000) })
    await account.fault({
      on: { path: '/analyze/tasks', query: { page: '9', page_limit: '50' } },
      times: 1,
      status: 429,
      headers: { 'retry-after': '3' },
      body: { code: 'too_many_requests', message: 'Slow down' },
    })
    // Held until it is let go: what follows is done in the middle of the reading.
    await account.fault({
      on: { path: '/analyze/tasks', query: { page: '30', page_limit: '50' } },
      hold: true,
    })
    await page.goto('/tasks?scope=all')
    await expect(progress(page)).toBeVisible()
    await expect(page.getByRole('alert')).toContainText('The API asks to slow down')
    await expect(page.getByRole('alert')).toContainText('Goes on by itself')
    await expect(page.getByRole('alert')).toHaveCount(0)

    await button(page, 'Pause').click()
    await expect(page.getByText('Paused.')).toBeVisible()
    await account.addTasks([
      makeTask({ task_id: 'task-new', created_at: '2026-11-20T10:00:00Z', custom_id: 'brand new' }),
    ])
    await box(page).fill('take 123')
    await expect(rowOf(page, id(123))).toBeVisible()
    await account.clearFaults()
    await button(page, 'Continue').click()
    await expect(progress(page)).toHaveCount(0, { timeout: 120_000 })
    await expect(page.getByText(/read all 20,00[01] ·/)).toBeVisible()

    const found = manyTasks(20_000).filter(({ task_id }) => task_id.includes('123'))
    await expect(table(page)).toHaveAttribute('aria-rowcount', String(found.length + 1))
    await box(page).fill('')
    await page.getByRole('button', { name: 'Took' }).click()
    await expect(rowsOf(page).first()).toHaveAttribute('data-task-id', 'task-19999')
    await box(page).fill('brand new')
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expect(rowOf(page, 'task-new')).toBeVisible()
    await box(page).fill('')

    const failed = facet(page, 'Status').getByRole('listitem').filter({ hasText: 'failed' })
    await expect(failed).toContainText('2,000')
    await failed.getByRole('checkbox').check()
    await expect(table(page)).toHaveAttribute('aria-rowcount', '2001')
    const columns = page.getByRole('toolbar', { name: 'Tasks over time' }).getByRole('button')
    await columns
      .and(page.getByLabel(/^15 Nov/))
      .first()
      .hover()
    await page.mouse.down()
    await columns
      .and(page.getByLabel(/^16 Nov/))
      .last()
      .hover()
    await page.mouse.up()
    const twoDays = { created_after: '2026-11-15', created_before: '2026-11-17' }
    await expectQuery(page, { scope: 'all', sort: '-took', status: 'failed', ...twoDays })
    // One in ten of two days of minutes.
    await expect(table(page)).toHaveAttribute('aria-rowcount', '289')

    await page.getByRole('button', { name: 'Views', exact: true }).click()
    await page.getByRole('button', { name: 'Save this view' }).click()
    const dialog = page.getByRole('dialog', { name: 'Save this view' })
    await dialog.getByLabel('Name').fill('Two days')
    await dialog.getByRole('button', { name: 'Save view' }).click()
    await expect(page).toHaveURL(/view=Two\+days/)
    const context = await browser.newContext()
    await guard.watch(context)
    const other = await context.newPage()
    await connect(other, account)
    await other.goto(page.url())
    await expect(other.getByText(/back to 15 Nov 2026/)).toBeVisible()
    await expect(table(other)).toHaveAttribute('aria-rowcount', '289')
    // The one that took longest of these two days, on top in both.
    for (const one of [page, other]) await expect(rowOf(one, id(7823))).toBeInViewport()
    await context.close()
  })
})

test('a task opens from all tasks with its answer, and no sooner than that is known', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: manyTasks(60) })
  await account.fault({ on: { path: `/analyze/tasks/${id(0)}` }, hold: true })
  await page.goto('/tasks?scope=all')
  await isRead(page, 60)
  await rowOf(page, id(0)).getByRole('link').click()
  const result = page.getByRole('region', { name: 'Result' })
  await expect(result).toContainText('The answer comes with the whole task, not here yet.')
  await account.clearFaults()
  await expect(result).toContainText('A film in which little happens.')
})

test('whole prompts are loaded for a search that may want them', async ({
  connected: page,
  account,
}) => {
  const prompt = 'Describe what happens in this film about a lighthouse.'
  const asked = { analysis_mode: 'general' as const, prompt }
  await account.put({
    tasks: manyTasks(8).map((task, at) => (at % 2 ? { ...task, request_params: asked } : task)),
  })
  await page.goto('/tasks?scope=all&q=lighthouse')
  await expect(page.getByText('None of the 8 tasks that were read match.')).toBeVisible()
  await expect(page.getByText('up to 30 characters')).toBeVisible()
  await page.getByRole('button', { name: /^Load 8 whole prompts$/ }).click()
  await expect(table(page)).toHaveAttribute('aria-rowcount', '5')
  await expect(page.getByText('up to 30 characters')).toHaveCount(0)
})

/** Some ten thousand characters, and these. */
const longAnswer = (end: string): TaskResult => ({
  generation_id: 'g1',
  finish_reason: 'stop',
  usage: { output_tokens: 60, input_tokens: 900 },
  data: `${'The ship goes on. '.repeat(600)}${end}`,
})

test('words are found in answers, in long ones once they were looked through', async ({
  connected: page,
  account,
}) => {
  await account.put({
    tasks: manyTasks(60).map((task, at) =>
      task.status === 'ready'
        ? { ...task, result: longAnswer(at === 41 ? 'A Lighthouse.' : '') }
        : task,
    ),
  })
  await page.goto('/tasks?scope=all')
  await isRead(page, 60)
  await box(page).fill('lighthouse')
  await expect(page.getByText('read all 60 · 1 matches')).toBeVisible()
  expect(await shownIds(page)).toEqual([id(41)])
  await expect(page.getByText('and in 54 answers. 1 matches by the answer alone.')).toBeVisible()
  // Nothing is said not to be there before all was looked through.
  await box(page).fill('nowhere')
  await expect(page.getByText('None of the 60 tasks that were read match.')).toBeVisible()
  await expect(page.getByText('and in 54 answers.')).toBeVisible()
})

test('words are looked for in answers that come while others are looked through', async ({
  connected: page,
  account,
}) => {
  await account.put({
    tasks: makeTasks(500, (at) => {
      const result = longAnswer(at % 100 === 99 ? 'A lighthouse.' : '')
      return { task_id: id(at), status: 'ready', result }
    }),
  })
  await page.goto('/tasks?scope=all&q=lighthouse')
  await expect(page.getByText('read all 500 · 5 match')).toBeVisible()
  await expect(page.getByText('and in 500 answers. 5 match by the answer alone.')).toBeVisible()
})

test('whole prompts are loaded past tasks that are gone, and are heard of at times', async ({
  connected: page,
  account,
  guard,
}) => {
  guard.expect(failedLoad)
  const prompt = 'Describe what happens in this film about a lighthouse.'
  const asked = { analysis_mode: 'general' as const, prompt }
  await account.put({ tasks: manyTasks(8).map((task) => ({ ...task, request_params: asked })) })
  await page.goto('/tasks?scope=all&q=lighthouse')
  await expect(page.getByText('None of the 8 tasks that were read match.')).toBeVisible()
  await account.removeTask(id(0))
  const last = { path: `/analyze/tasks/${id(7)}` }
  await account.fault({ on: last, hold: true })
  await page.getByRole('button', { name: 'Load 8 whole prompts' }).click()
  const loading = page.getByRole('progressbar', { name: 'Loading whole prompts' })
  await expect(loading).toHaveText('Loading whole prompts: 7 of 8')
  await expect(said(page, 'Loading')).toHaveCount(0)
  await expect(said(page, 'Loaded 6 of 8 whole prompts')).toBeAttached()
  await account.clearFaults()
  await expect(said(page, 'Loaded 8 of 8 whole prompts')).toBeAttached()
  await expect(table(page)).toHaveAttribute('aria-rowcount', '8')
  await expect(page.getByText('up to 30 characters')).toHaveCount(0)
})

test('a filter that cannot be used leaves no list of all tasks, whatever is known', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: manyTasks(30) })
  await page.goto('/tasks?scope=all&took=long')
  const notShown = page.getByRole('heading', { name: 'The list is not shown' })
  await expect(page.getByRole('alert')).toContainText('is not a range')
  await expect(notShown).toBeVisible()
  await button(page, 'Clear took').click()
  await isRead(page, 30)
  await page.goBack()
  await expect(notShown).toBeVisible()
  await expect(table(page)).toHaveCount(0)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
})
