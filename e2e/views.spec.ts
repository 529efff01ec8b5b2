import type { Page } from 'playwright/test'
import { connect, expect, expectQuery, makeTask, makeTasks, rowsOf, test } from './fixtures.ts'

const exactly = { exact: true }

async function openViews(page: Page) {
  await page.getByRole('button', { name: 'Views', ...exactly }).click()
  return page.getByRole('group', { name: 'Views', ...exactly })
}

async function saveAs(page: Page, name: string) {
  const dialog = page.getByRole('dialog', { name: 'Save this view' })
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByRole('button', { name: 'Save view' }).click()
}

const saveButton = (page: Page) => page.getByRole('button', { name: 'Save', ...exactly })
const ready = { status: 'ready' as const, custom_id: 'a-ready-one' }

test('a view is saved under a name, changed, saved again and found after a reload', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: [...makeTasks(3, () => ({ status: 'failed' })), makeTask(ready)] })
  await page.goto('/tasks?status=failed')
  await expect(rowsOf(page)).toHaveCount(3)
  await (await openViews(page)).getByRole('button', { name: 'Save this view' }).click()
  await saveAs(page, 'My failures')
  await expectQuery(page, { status: 'failed', view: 'My failures' })
  await expect(page.getByText('changed', exactly)).toHaveCount(0)

  await page.getByRole('combobox', { name: 'Status' }).selectOption('ready')
  await expect(rowsOf(page)).toHaveCount(1)
  await expect(page.getByText('changed', exactly)).toBeVisible()
  await saveButton(page).click()
  await expect(page.getByText('changed', exactly)).toHaveCount(0)

  await page.goto('/tasks')
  await (await openViews(page)).getByRole('link', { name: 'My failures' }).click()
  await expectQuery(page, { status: 'ready', view: 'My failures' })
  await expect(rowsOf(page)).toHaveCount(1)
})

test('a view is renamed and deleted, and a deletion can be undone', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: makeTasks(2) })
  await page.goto('/tasks?status=ready')
  await (await openViews(page)).getByRole('button', { name: 'Save this view' }).click()
  await saveAs(page, 'One')
  await (await openViews(page)).getByRole('button', { name: 'Rename One' }).click()
  const dialog = page.getByRole('dialog', { name: 'Rename view' })
  await expect(dialog.getByRole('textbox')).toHaveAttribute('aria-invalid', 'false')
  await dialog.getByLabel('Name').fill('Failed today')
  await expect(dialog.getByText('There is a view of that name')).toBeVisible()
  await dialog.getByLabel('Name').fill('Two')
  await dialog.getByRole('button', { name: 'Rename', ...exactly }).click()
  await expectQuery(page, { status: 'ready', view: 'Two' })

  const views = await openViews(page)
  await views.getByRole('button', { name: 'Delete Two' }).click()
  await expect(views.getByRole('link', { name: 'Two' })).toHaveCount(0)
  await expect(page.getByText('not kept in this browser')).toBeVisible()
  await views.getByRole('button', { name: 'Undo' }).click()
  await expect(views.getByRole('link', { name: 'Two' })).toBeVisible()
})

test('a view is named and renamed with the keyboard alone', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: makeTasks(2) })
  await page.goto('/tasks?status=ready')
  const views = page.getByRole('button', { name: 'Views', ...exactly })
  await (await openViews(page)).getByRole('button', { name: 'Save this view' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type('Jolly k')
  await page.keyboard.press('Enter')
  await expectQuery(page, { status: 'ready', view: 'Jolly k' })
  await expect(views).toBeFocused()

  await (await openViews(page)).getByRole('button', { name: 'Rename Jolly k' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type('Two')
  await page.keyboard.press('Enter')
  await expectQuery(page, { status: 'ready', view: 'Two' })
  await expect(views).toBeFocused()
})

test('its link shows the view in a fresh browser, which says what it does not know', async ({
  connected: page,
  account,
  browser,
  guard,
}) => {
  await account.put({ tasks: [...makeTasks(3, () => ({ status: 'failed' })), makeTask(ready)] })
  await page.goto('/tasks?status=failed')
  await (await openViews(page)).getByRole('button', { name: 'Save this view' }).click()
  await saveAs(page, 'Shared')
  await expectQuery(page, { status: 'failed', view: 'Shared' })

  const context = await browser.newContext()
  await guard.watch(context)
  const other = await context.newPage()
  await connect(other, account)
  await other.goto(`${page.url()}&shade=blue`)
  await expect(rowsOf(other)).toHaveCount(3)
  await expect(other.getByText('not kept in this browser')).toBeVisible()
  await expect(other.getByText('Left out: shade, not known here')).toBeVisible()
  await saveButton(other).click()
  await expect(other.getByText('not kept in this browser')).toHaveCount(0)
  await expect((await openViews(other)).getByRole('link', { name: 'Shared' })).toBeVisible()
  await context.close()
})

test('a pre-signed URL is not kept', async ({ connected: page, account }) => {
  await account.put({ tasks: makeTasks(1) })
  const url = 'https://films.example.com/a.mp4?X-Amz-Signature=5eC7et'
  await page.goto(`/tasks?${new URLSearchParams({ video_url: url })}`)
  await (await openViews(page)).getByRole('button', { name: 'Save this view' }).click()
  const dialog = page.getByRole('dialog', { name: 'Save this view' })
  await dialog.getByLabel('Name').fill('Mine')
  await expect(dialog.getByText('That is a secret')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Save view' })).toBeDisabled()
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('5eC7et')
})

test('a pre-signed URL is not kept by a view that has a name already', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: makeTasks(1) })
  const url = 'https://films.example.com/a_,360,.mp4?X-Amz-Signature=5eC7et'
  await page.goto(`/tasks?${new URLSearchParams({ view: 'Mine', video_url: url })}`)
  await saveButton(page).click()
  const dialog = page.getByRole('dialog', { name: 'Save this view' })
  await expect(dialog.getByText('That is a secret')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Save view' })).toBeDisabled()
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('5eC7et')
})
