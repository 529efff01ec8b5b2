import { expect } from '../fixtures.ts'
import { expectTools, fill, openAllTasks } from './account.ts'
import { test, widths } from './look.ts'

const COUNT = 400

test('all tasks: overview, facets and table', async ({ connected: page, account, look }) => {
  await fill(account, COUNT)
  await openAllTasks(page)
  await look('all', { at: widths })
  const overview = page.getByRole('region', { name: 'Overview' })
  await overview.getByRole('button', { name: 'As tables' }).click()
  await look('all-as-tables')
  await overview.getByRole('button', { name: 'As tables' }).click()
  await overview.getByRole('button', { name: 'Overview' }).click()
  await look('all-folded', { at: widths })
  await page.getByRole('button', { name: 'Facets' }).click()
  await look('all-facets', { at: [390] })
})

test('all tasks: what matches, in groups and chosen', async ({
  connected: page,
  account,
  look,
}) => {
  await fill(account, COUNT)
  await openAllTasks(page, '&group=source')
  await look('all-grouped', { at: widths })
  await openAllTasks(page, '&q=nowhere')
  await look('all-nothing')
  await page.setViewportSize({ width: 1440, height: 900 })
  await openAllTasks(page, '&status=ready,failed&analysis_mode=-general')
  await page.getByRole('button', { name: 'Select', exact: true }).click()
  for (const at of [1, 2, 4]) {
    await page.getByRole('row').getByRole('checkbox').nth(at).check()
  }
  await look('all-selected')
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('film')
  await page.getByRole('button', { name: 'Overview' }).click()
  await page.getByRole('button', { name: 'Select none' }).click()
  for (const at of [1, 3]) await page.getByRole('row').getByRole('checkbox').nth(at).check()
  await look('all-grouped-selected')
})

test('all tasks: what is asked of them in menus', async ({ connected: page, account, look }) => {
  await fill(account, COUNT)
  await openAllTasks(page)
  for (const name of ['Views', 'Export']) {
    for (const width of [1440, 390] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.getByRole('button', { name, exact: true }).click()
      await look(`all-${name.toLowerCase()}`, { at: [width] })
      await page.keyboard.press('Escape')
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('searchbox', { name: 'Search tasks' }).pressSequentially('fai')
  await expect(page.getByRole('option').first()).toBeVisible()
  await look('all-suggestions')
})

test('all tasks: while they are read', async ({ connected: page, account, look }) => {
  await fill(account, COUNT)
  const third = { path: '/analyze/tasks', query: { page: '3', page_limit: '50' } }
  await account.fault({ on: third, hold: true })
  await page.goto('/tasks?scope=all')
  await expect(page.getByRole('progressbar', { name: 'Reading tasks' })).toBeVisible()
  await expectTools(page)
  await look('all-reading', { at: widths })
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(page.getByText('Paused.')).toBeVisible()
  await look('all-paused')
})
