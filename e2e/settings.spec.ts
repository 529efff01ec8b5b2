import type { Page } from 'playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, makeTask, makeTasks, rowOf, rowsOf, test } from './fixtures.ts'

async function openSettings(page: Page) {
  await page.getByRole('button', { name: 'Settings' }).click()
  return page.getByRole('dialog', { name: 'Settings' })
}

test('times follow the zone, the clock and the exactness that are chosen, and all are on hover', async ({
  connected: page,
  account,
}) => {
  const task = makeTask({ created_at: '2024-01-15T20:30:05Z' })
  await account.put({ tasks: [task] })
  await page.goto('/tasks')
  const created = rowOf(page, task.task_id).getByRole('time')
  await expect(created).toHaveText('15 Jan 2024')

  const settings = await openSettings(page)
  await settings.getByRole('radio', { name: 'Another' }).check()
  const zone = settings.getByRole('combobox', { name: 'Name of the time zone' })
  await zone.fill('Asia/Tok')
  await expect(settings.getByRole('status')).toContainText('No zone is called Asia/Tok')
  await expect(zone).toHaveAccessibleDescription(/^No zone is called Asia\/Tok/)
  await zone.fill('Asia/Tokyo')
  await expect(created).toHaveText('16 Jan 2024')
  await settings.getByRole('radio', { name: 'Exact' }).check()
  await expect(created).toHaveText('16 Jan 2024, 05:30')
  await settings.getByRole('radio', { name: '12 h' }).check()
  await expect(created).toHaveText('16 Jan 2024, 05:30 am')
  const title = (await created.getAttribute('title')) ?? ''
  expect(title.split('\n')).toEqual([
    '16 Jan 2024, 05:30:05 am GMT+9',
    '15 Jan 2024, 09:30:05 pm CET',
    '2024-01-15 20:30:05 UTC',
    expect.stringMatching(/days ago$/),
  ])
  await page.keyboard.press('Escape')
  await expect(settings).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused()
  await expect(page).toHaveURL('/tasks')
  await page.reload()
  await expect(created).toHaveText('16 Jan 2024, 05:30 am')
})

test('a day of the address is a day of the chosen zone', async ({ connected: page, account }) => {
  const evening = makeTask({ created_at: '2026-11-20T18:00:00Z' })
  const before = makeTask({ created_at: '2026-11-20T12:00:00Z' })
  await account.put({ tasks: [evening, before] })
  await page.goto('/tasks?scope=all&created_after=2026-11-21')
  await expect(page.getByText('read all 2 · 0 match')).toBeVisible()
  const settings = await openSettings(page)
  await settings.getByRole('radio', { name: 'Another' }).check()
  await settings.getByRole('combobox', { name: 'Name of the time zone' }).fill('Asia/Tokyo')
  await page.keyboard.press('Escape')
  await expect(rowOf(page, evening.task_id)).toBeVisible()
  await expect(rowsOf(page)).toHaveCount(1)
})

test('another open tab follows, and compact rows are 28 pixels high in both scopes', async ({
  connected: page,
  account,
  context,
}) => {
  await account.put({ tasks: makeTasks(5) })
  await page.goto('/tasks')
  const height = () =>
    rowsOf(page)
      .nth(1)
      .evaluate((row) => row.getBoundingClientRect().height)
  expect(await height()).toBe(36)
  const other = await context.newPage()
  await other.goto('/connect')
  const settings = await openSettings(other)
  await settings.getByRole('radio', { name: 'Compact' }).check()
  await settings.getByRole('radio', { name: 'Dark' }).check()
  await expect.poll(height).toBe(28)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('radio', { name: 'All tasks' }).check()
  await expect(page.getByText('read all 5')).toBeVisible()
  await expect.poll(height).toBe(28)
})

test('settings hold what axe asks of them, and say which Tasklens this is', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: makeTasks(2) })
  await page.goto('/tasks')
  const settings = await openSettings(page)
  await settings.getByRole('radio', { name: 'Another' }).check()
  await expect(settings).toContainText(/Tasklens \d+\.\d+\.\d+/)
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 640 })
  const box = await settings.boundingBox()
  expect(box?.width).toBeLessThanOrEqual(320)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})
