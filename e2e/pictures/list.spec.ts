import { connectByForm, expect, failedLoad, rowsOf } from '../fixtures.ts'
import { expectTools, fill } from './account.ts'
import { test, widths } from './look.ts'

test('the connect page, plain and refused', async ({ page, account, look, guard }) => {
  guard.expect(failedLoad)
  await page.goto('/tasks?status=failed')
  await page.getByText('Where your key is kept').click()
  await look('connect', { at: widths })
  await account.put({ refused: true })
  await connectByForm(page, account)
  await expect(page.getByRole('alert')).toBeVisible()
  await look('connect-refused')
})

test('the list with rows, its columns and its filters', async ({
  connected: page,
  account,
  look,
}) => {
  await fill(account)
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(20)
  await expectTools(page)
  await look('list', { at: widths })
  await page.getByRole('button', { name: 'More filters' }).click()
  await look('list-filters', { at: [390] })
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('button', { name: 'Columns' }).click()
  for (const field of [/ completed_at$/, / input_tokens$/, / finish_reason$/]) {
    await page.getByRole('checkbox', { name: field }).first().check()
  }
  await look('list-columns-menu', { at: [1440] })
  await page.keyboard.press('Escape')
  await look('list-columns', { at: [1440, 768] })
  await page.goto('/tasks?status=ready&analysis_mode=general&sort=-took&page_limit=10')
  await expect(page.getByText('Sorted within this page')).toBeVisible()
  await page.getByRole('button', { name: 'Select', exact: true }).click()
  for (const at of [1, 3, 4]) await rowsOf(page).nth(at).getByRole('checkbox').check()
  await look('list-selected', { at: widths })
})

test('the list when it has no rows to show', async ({ connected: page, account, look, guard }) => {
  guard.expect(failedLoad)
  await account.fault({ on: { query: { page_limit: '20' } }, hang: true, times: 1 })
  await page.goto('/tasks')
  await expect(page.getByText('Loading tasks')).toBeVisible()
  await look('list-loading', { at: widths })
  const empty = [
    ['/tasks', 'No tasks yet', 'list-empty'],
    ['/tasks?status=failed&asset_id=a', 'No tasks match', 'list-nothing'],
    ['/tasks?status=nonsense&page_limit=900', 'The list is not shown', 'list-broken'],
    ['/nowhere', 'There is no page at this address', 'nowhere'],
  ] as const
  for (const [address, title, name] of empty) {
    await page.goto(address)
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    if (name !== 'nowhere') await expectTools(page)
    await look(name)
  }
})

test('the list when the API refuses, and what was there before it did', async ({
  connected: page,
  account,
  look,
  guard,
}) => {
  guard.expect(failedLoad)
  await fill(account)
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(20)
  await expectTools(page)
  const refusal = { status: 403, body: { code: 'not_allowed', message: 'Not for this key.' } }
  await account.fault({ on: { path: '/analyze/tasks' }, ...refusal })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByRole('alert')).toContainText('Not refreshed')
  await look('list-not-refreshed')
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('not_allowed')
  await expectTools(page)
  await look('list-failing')
})
