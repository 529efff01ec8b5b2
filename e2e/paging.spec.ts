import type { Page } from 'playwright/test'
import {
  expect,
  expectQuery,
  listQueries,
  makeTask,
  makeTasks,
  rowOf,
  rowsOf,
  shownIds,
  test,
  type Account,
} from './fixtures.ts'

const pager = (page: Page) => page.getByRole('navigation', { name: 'Pagination' })
const step = (page: Page, name: string) => pager(page).getByRole('button', { name, exact: true })
const pageSize = (page: Page) => pager(page).getByRole('combobox', { name: 'Rows per page' })
const asked = async (account: Account, page: number) =>
  (await listQueries(account)).filter((query) => query['page'] === String(page)).length

const newer = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    makeTask({ created_at: new Date(Date.UTC(2026, 10, 22, 12, index)).toISOString() }),
  )

test.describe('With totals', () => {
  test('one can go to the next, the last, the previous and the first page', async ({
    connected: page,
    account,
  }) => {
    const tasks = makeTasks(45)
    const ids = tasks.map(({ task_id }) => task_id)
    await account.put({ tasks })
    await page.goto('/tasks')
    await expect(pager(page)).toContainText('Page 1 of 3')
    await expect(step(page, 'First page')).toHaveAttribute('aria-disabled', 'true')
    await expect(step(page, 'Previous page')).toHaveAttribute('aria-disabled', 'true')

    await step(page, 'Next page').click()
    await expect(pager(page)).toContainText('Page 2 of 3')
    await expectQuery(page, { page: '2' })
    await expect.poll(() => shownIds(page)).toEqual(ids.slice(20, 40))

    await step(page, 'Last page').click()
    await expectQuery(page, { page: '3' })
    await expect.poll(() => shownIds(page)).toEqual(ids.slice(40))
    await expect(step(page, 'Next page')).toHaveAttribute('aria-disabled', 'true')
    await expect(step(page, 'Last page')).toHaveAttribute('aria-disabled', 'true')

    await step(page, 'Previous page').click()
    await expectQuery(page, { page: '2' })
    await step(page, 'First page').click()
    await expect(page).toHaveURL('/tasks')
    await expect.poll(() => shownIds(page)).toEqual(ids.slice(0, 20))
  })

  test('another page is read from its top, and is whole though its first rows come first', async ({
    connected: page,
    account,
  }) => {
    const tasks = makeTasks(100)
    const ids = tasks.map(({ task_id }) => task_id)
    await account.put({ tasks })
    await page.goto('/tasks?page_limit=50')
    await expect.poll(() => shownIds(page)).toEqual(ids.slice(0, 50))
    const list = page.getByRole('region', { name: 'Task list' })
    const isAtTop = () => list.evaluate((region) => region.scrollTop === 0)
    await rowsOf(page).last().scrollIntoViewIfNeeded()
    expect(await isAtTop()).toBe(false)

    await step(page, 'Next page').click()
    await expect.poll(() => shownIds(page)).toEqual(ids.slice(50))
    expect(await isAtTop()).toBe(true)
    await rowsOf(page).last().scrollIntoViewIfNeeded()
    await page.goBack()
    await expect.poll(() => shownIds(page)).toEqual(ids.slice(0, 50))
    expect(await isAtTop()).toBe(true)
  })

  test('a page past the end says so and leads to the last one', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: makeTasks(25) })
    await page.goto('/tasks?page=9')
    await expect(page.getByRole('heading', { name: 'Page 9 is past the end' })).toBeVisible()
    await expect(page.getByText('No tasks')).toHaveCount(0)
    await page.getByRole('button', { name: 'Go to the last page' }).click()
    await expectQuery(page, { page: '2' })
    await expect(rowsOf(page)).toHaveCount(5)
  })
})

test.describe('Without totals', () => {
  test('a full page may have a next one, a page that is not full is the last', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: makeTasks(25), totals: false })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(20)
    await expect(pager(page)).toContainText('Page 1')
    await expect(pager(page)).not.toContainText('of')
    await expect(step(page, 'Last page')).toHaveCount(0)

    await step(page, 'Next page').click()
    await expect(rowsOf(page)).toHaveCount(5)
    await expect(pager(page)).toContainText('Page 2')
    await expect(step(page, 'Next page')).toHaveAttribute('aria-disabled', 'true')
    await step(page, 'Previous page').click()
    await expect(rowsOf(page)).toHaveCount(20)
  })

  test('the page after a full last one is the end, not an empty account', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: makeTasks(20), totals: false })
    await page.goto('/tasks')
    await step(page, 'Next page').click()
    await expect(page.getByRole('heading', { name: 'Page 2 is past the end' })).toBeVisible()
    await expect(page.getByText('No tasks')).toHaveCount(0)
    await page.getByRole('button', { name: 'Go to the first page' }).click()
    await expect(page).toHaveURL('/tasks')
    await expect(rowsOf(page)).toHaveCount(20)
  })
})

test('the number of rows can be chosen, lives in the URL and goes back to page 1', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: makeTasks(45) })
  await page.goto('/tasks?page=2')
  await expect(pageSize(page)).toHaveValue('20')
  await pageSize(page).selectOption('50')
  await expectQuery(page, { page_limit: '50' })
  await expect(rowsOf(page)).toHaveCount(45)
  await expect(pager(page)).toContainText('Page 1 of 1')

  await page.reload()
  await expect(pageSize(page)).toHaveValue('50')
  await pageSize(page).selectOption('20')
  await expect(page).toHaveURL('/tasks')
  await expect(rowsOf(page)).toHaveCount(20)
})

test('a number of rows that the menu does not offer is taken from the URL and shown in it', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: makeTasks(20) })
  await page.goto('/tasks?page_limit=7')
  await expect(rowsOf(page)).toHaveCount(7)
  await expect(pageSize(page)).toHaveValue('7')
  await expect(pager(page)).toContainText('Page 1 of 3')
  await step(page, 'Last page').click()
  await expectQuery(page, { page: '3', page_limit: '7' })
  await expect(rowsOf(page)).toHaveCount(6)
})

test('the next page is there before it is asked for, and none is asked for that is not there', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: makeTasks(40) })
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(20)
  await expect.poll(() => asked(account, 2)).toBe(1)

  await step(page, 'Next page').click()
  await expect(pager(page)).toContainText('Page 2 of 2')
  await expect(rowsOf(page)).toHaveCount(20)
  expect(await asked(account, 2)).toBe(1)
  await step(page, 'Next page').hover()
  await step(page, 'Previous page').focus()
  expect(await asked(account, 3)).toBe(0)
})

test('rows stay on screen while another page is on its way', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: makeTasks(45) })
  await page.goto('/tasks')
  await expect.poll(() => asked(account, 2)).toBe(1)
  await account.fault({ on: { query: { page: '3' } }, hold: true })
  await step(page, 'Last page').click()
  await expectQuery(page, { page: '3' })
  await expect.poll(() => account.struck()).toBe(1)
  await expect(page.getByText('Loading tasks')).toHaveCount(0)
  await expect(rowsOf(page)).toHaveCount(20)
  await account.clearFaults()
  await expect(rowsOf(page)).toHaveCount(5)
})

test('the focus stays on a button that has reached its end', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: makeTasks(25) })
  await page.goto('/tasks')
  await step(page, 'Next page').focus()
  await page.keyboard.press('Enter')
  await expect(rowsOf(page)).toHaveCount(5)
  await expect(step(page, 'Next page')).toBeFocused()
  await page.keyboard.press('Enter')
  await expectQuery(page, { page: '2' })
})

test('rows that new tasks have pushed from the page before are said to have moved', async ({
  connected: page,
  account,
}) => {
  const tasks = makeTasks(45)
  await account.put({ tasks })
  await page.goto('/tasks')
  await step(page, 'Next page').click()
  await expect(pager(page)).toContainText('Page 2 of 3')
  await expect(page.getByText('Pages have moved')).toHaveCount(0)

  await account.addTasks(newer(3))
  await page.getByRole('button', { name: 'Refresh', exact: true }).click()
  await expect(page.getByText('Pages have moved: 3 of these were on page 1')).toBeVisible()
  await expect(rowOf(page, tasks[17]?.task_id ?? '')).toBeVisible()
})
