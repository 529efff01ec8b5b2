import type { Page } from 'playwright/test'
import { expectAccessible } from './axe.ts'
import {
  expect,
  expectQuery,
  failedLoad,
  listQueries,
  makeTask,
  makeTasks,
  rowOf,
  rowsOf,
  shownIds,
  test,
} from './fixtures.ts'

const table = (page: Page) => page.getByRole('table', { name: 'Analysis tasks' })
const scope = (page: Page, name: 'This page' | 'All tasks') =>
  page.getByRole('radiogroup', { name: 'Scope' }).getByRole('radio', { name })
const progress = (page: Page) => page.getByRole('progressbar', { name: 'Reading tasks' })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
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
    await page.goBack()
    await expect(rowsOf(page).first()).toHaveAttribute('data-task-id', id(229))
    expect((await listQueries(account)).length).toBe(asked)
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

  test('that come later are said, and shown when asked for', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: manyTasks(60) })
    await page.goto('/tasks?scope=all')
    await isRead(page, 60)
    await account.addTasks([makeTask({ task_id: 'task-new', created_at: '2026-11-20T10:00:00Z' })])
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expect(rowOf(page, 'task-new')).toBeAttached()
    await expect(table(page)).toHaveAttribute('aria-rowcount', '62')
  })
})
