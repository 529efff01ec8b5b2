import type { Page } from 'playwright/test'
import { drawerOf, region } from './drawer.ts'
import { expect, passTime, rowsOf, shownIds, test } from './fixtures.ts'

/** Connects to the sample data as a visitor does, at the address asked for. */
async function explore(page: Page, address = '/tasks') {
  await page.goto(address)
  await page.getByRole('button', { name: 'Explore sample data' }).click()
}

test('a visitor explores the sample data without one request but for the files of the page', async ({
  page,
  baseURL,
}) => {
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url()))
  page.on('websocket', (socket) => sent.push(socket.url()))
  await explore(page, '/')
  await expect(page).toHaveURL('/tasks')
  await expect(rowsOf(page)).toHaveCount(20)
  await page.getByRole('combobox', { name: 'Status' }).selectOption('failed')
  await expect(rowsOf(page).first()).toContainText('failed')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(page.getByRole('navigation', { name: 'Pagination' })).toContainText('Page 2 of')
  await rowsOf(page).first().getByRole('link').click()
  await expect(page.getByRole('region', { name: 'Raw response' })).toContainText('characters')
  await page.getByRole('button', { name: 'Refresh' }).click()

  const foreign = sent.filter((url) => {
    const { origin, pathname } = new URL(url)
    return !(origin === baseURL && /^\/$|^\/assets\/|^\/[\w.-]+\.(js|svg)$/.test(pathname))
  })
  expect(foreign).toEqual([])
})

test('it is marked as sample data, and leads to an account of one’s own', async ({
  page,
  account,
}) => {
  await account.put({ tasks: [] })
  await explore(page)
  const header = page.getByRole('banner')
  await expect(header).toContainText('Sample data')
  await expect(header.getByRole('button', { name: 'Sign out' })).toBeVisible()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Analysis tasks')

  await header.getByRole('link', { name: 'Connect your own account' }).click()
  await page.getByLabel('API key').fill(account.key)
  await page.getByRole('button', { name: 'Connect', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'No tasks yet' })).toBeVisible()
  await expect(header).not.toContainText('Sample data')
})

test('signing out of it leaves no row behind', async ({ page }) => {
  await explore(page)
  await expect(rowsOf(page)).toHaveCount(20)
  await rowsOf(page).first().getByRole('link').click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/connect')
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Connect to TwelveLabs' })).toBeVisible()
  await expect(rowsOf(page)).toHaveCount(0)
})

test('a shared link into it shows the same to somebody else', async ({
  page,
  browser,
  baseURL,
  guard,
}) => {
  const query = '?status=ready&analysis_mode=time_based_metadata&page=2&page_limit=10'
  await explore(page, `/tasks${query}`)
  await expect(rowsOf(page)).toHaveCount(10)
  await rowsOf(page).nth(3).getByRole('link').click()
  const ids = await shownIds(page)
  const link = page.url()

  const context = await browser.newContext(baseURL ? { baseURL } : {})
  await guard.watch(context)
  const other = await context.newPage()
  await explore(other, link)
  await expect(other).toHaveURL(link)
  await expect(drawerOf(other, ids[3] ?? '')).toBeVisible()
  await expect(region(drawerOf(other, ids[3] ?? ''), 'Segments').first()).toBeVisible()
  expect(await shownIds(other)).toEqual(ids)
  await context.close()
})

test('a task in it that runs goes on while one watches, and its row with it', async ({ page }) => {
  await page.clock.install()
  await explore(page, '/tasks?status=processing')
  const row = rowsOf(page).first()
  await expect(row).toContainText('processing')
  const [id = ''] = await shownIds(page)
  await row.getByRole('link').click()
  const drawer = drawerOf(page, id ?? '')
  await expect(drawer.getByRole('status')).toContainText('processing')
  const badge = drawer.getByRole('status')
  const seen = () => expect(badge).toContainText(/ready|failed/, { timeout: 1 })
  await passTime(page, seen, { step: 2000 })
  await expect(row).toContainText(/ready|failed/)
})

test('tasks of every shape open one after the other, and none breaks the page', async ({
  page,
}) => {
  test.slow()
  await explore(page)
  await rowsOf(page).first().getByRole('link').click()
  const seen = new Set<string>()
  const next = page.getByRole('button', { name: 'Next task' })
  const copy = page.getByRole('button', { name: 'Copy raw response' })
  for (let step = 0; step < 40; step += 1) {
    const id = new URL(page.url()).pathname.replace('/tasks/', '')
    const drawer = page.getByLabel(`Task ${id}`)
    // Not by `expect`, which takes down the whole page with each look that comes too early.
    await drawer.waitFor()
    await copy.waitFor()
    const text = (await drawer.textContent()) ?? ''
    for (const name of ['Source', 'Result', 'Request parameters', 'Usage', 'Raw response']) {
      expect(text).toContain(name)
    }
    expect(text).not.toMatch(/Invalid Date|NaN|undefined|\[object|could not be loaded/)
    seen.add(id)
    // Over the border of a page.
    if (step % 10) await page.keyboard.press('j')
    else await next.click()
    await page.waitForURL(({ pathname }) => !pathname.endsWith(id))
  }
  expect(seen.size).toBe(40)
})
