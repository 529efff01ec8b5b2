import type { Page } from 'playwright/test'
import type { SandboxTask } from '~/sandbox/types.ts'
import { expectAccessible } from './axe.ts'
import { drawerOf } from './drawer.ts'
import {
  connect,
  expect,
  expectQuery,
  makeTask,
  makeTasks,
  manyAccount,
  rowOf,
  test,
  type Account,
} from './fixtures.ts'

// Days and nights are those of Berlin, as the configuration has it.
const noon = (day: number) => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`
const exactly = { exact: true }

/** A ready task on a day, that took so many seconds for two minutes of film. */
const taskOn = (day: number, seconds = 12, overrides: Partial<SandboxTask> = {}) =>
  makeTask({
    created_at: noon(day),
    completed_at: new Date(Date.parse(noon(day)) + seconds * 1000).toISOString(),
    ...overrides,
  })
const failed = (day: number, message: string) =>
  taskOn(day, 5, { status: 'failed', error: { message } })

async function openOverview(page: Page, account: Account, tasks: SandboxTask[]) {
  await account.put({ tasks })
  await page.goto('/tasks?scope=all')
  await expectRows(page, tasks.length)
  return page.getByRole('region', { name: 'Overview' })
}

/** The head is a row, too. */
const expectRows = (page: Page, count: number) =>
  expect(page.getByRole('table', { name: 'Analysis tasks' })).toHaveAttribute(
    'aria-rowcount',
    String(count + 1),
  )

const span = [taskOn(20), taskOn(19), taskOn(18), taskOn(18), taskOn(17), taskOn(2)]

test('dragging over the columns shows only what was created then, and "All time" all again', async ({
  connected: page,
  account,
}) => {
  const overview = await openOverview(page, account, span)
  const columns = overview.getByRole('toolbar', { name: 'Tasks over time' })
  const from = columns.getByRole('button', { name: /^17 Nov/ })
  const to = columns.getByRole('button', { name: /^18 Nov/ })
  await from.hover()
  await page.mouse.down()
  await to.hover()
  await page.mouse.up()
  await expectQuery(page, {
    scope: 'all',
    created_after: '2026-11-17',
    created_before: '2026-11-19',
  })
  await expectRows(page, 3)
  await overview.getByRole('button', { name: 'All time' }).click()
  await expectRows(page, 6)
})

test('the arrow keys with Shift do the same, Esc lets go', async ({ connected: page, account }) => {
  const overview = await openOverview(page, account, span)
  const columns = overview.getByRole('toolbar', { name: 'Tasks over time' })
  await columns.getByRole('button', { name: /^2 Nov/ }).focus()
  await page.keyboard.press('End')
  await expect(columns.getByRole('button', { name: /^20 Nov/ })).toBeFocused()
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  const said = page.getByRole('status').filter({ hasText: /^17.{1,3}18 Nov: 3 tasks, 3 ready$/ })
  await expect(said).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expectRows(page, 3)
})

test('every mark is a filter: a status, a duration, a cause', async ({
  connected: page,
  account,
}) => {
  const tasks = [
    ...[4, 4, 9, 20, 60].map((seconds) => taskOn(20, seconds)),
    failed(19, 'Too long: 7201 s'),
    failed(19, 'Too long: 9000 s'),
    failed(19, 'No picture'),
  ]
  const overview = await openOverview(page, account, tasks)
  await overview.getByRole('button', { name: '3 failed', ...exactly }).click()
  await expectRows(page, 3)
  await page.goBack()
  await expectRows(page, 8)

  const spread = overview.getByRole('toolbar', { name: 'Time to complete, per minute of film' })
  await spread.getByRole('button', { name: /: 2 tasks$/ }).press('Enter')
  await expectQuery(page, { scope: 'all', took_per_minute: '2..2.238' })
  await expect(page.getByRole('list', { name: 'Filters that are on' })).toContainText('2.238 s')
  await expectRows(page, 2)
  await page.goBack()
  await overview.getByRole('button', { name: 'p90 30 s' }).click()
  await expectRows(page, 1)
  await page.goBack()

  const causes = overview.getByRole('list', { name: 'Failures and cuts' })
  await causes.getByRole('button', { name: 'failed: Too long: # s' }).click()
  await expectRows(page, 2)
})

test('what is drawn can be read as tables, with the same filters', async ({
  connected: page,
  account,
}) => {
  const overview = await openOverview(page, account, [...span, failed(19, 'No picture')])
  await overview.getByRole('button', { name: 'As tables' }).click()
  const table = overview.getByRole('table', { name: 'Tasks over time' })
  const day = table.getByRole('row').filter({ hasText: '19 Nov' })
  await expect(day.getByRole('cell')).toHaveText(['1', '1'])
  await expect(overview.getByRole('table')).toHaveCount(6)
  await day.getByRole('button').click()
  await expectRows(page, 2)
})

test('while reading it says how many the charts are of', async ({ page }) => {
  await connect(page, manyAccount(3000))
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    const look = () => {
      const overview = document.querySelector('section[aria-label=Overview]')
      const said = /of all ([\d,]+) tasks read/.exec(overview?.textContent ?? '')?.[1]
      const names = [...(overview?.querySelectorAll('button') ?? [])].flatMap(
        ({ textContent }) => /^([\d,]+) [a-z]+$/.exec(textContent)?.[1] ?? [],
      )
      const drawn = names.map((number) => Number(number.replaceAll(',', '')))
      const sum = drawn.reduce((all, one) => all + one, 0)
      if (said && names.length) seen.push(`${Number(said.replaceAll(',', '')) - sum}`)
      requestAnimationFrame(look)
    }
    look()
  })
  await page.goto('/tasks?scope=all')
  await expectRows(page, 3000)
  await expect(page.getByText('of all 3,000 tasks read', exactly)).toBeVisible()
  expect(new Set(await page.evaluate<string[]>('seen'))).toEqual(new Set(['0']))
})

test('it says what it covers, stays folded, and is free of violations', async ({
  connected: page,
  account,
}) => {
  const overview = await openOverview(page, account, [...span, failed(19, 'No picture')])
  await expect(overview.getByText('of all 7 tasks read', exactly)).toBeVisible()
  await expectAccessible(page)
  await overview.getByRole('button', { name: 'As tables' }).click()
  await expectAccessible(page)
  await overview.getByRole('button', { name: 'Overview' }).click()
  await page.reload()
  await expectRows(page, 7)
  await expect(overview.getByRole('toolbar')).toHaveCount(0)
  await expect(overview.getByRole('button', { name: 'Overview' })).toHaveAttribute(
    'aria-expanded',
    'false',
  )
})

test('of few tasks or none it says as much as there is', async ({ connected: page, account }) => {
  await page.setViewportSize({ width: 768, height: 1024 })
  await account.put({ tasks: [taskOn(20)] })
  await page.goto('/tasks?scope=all')
  const overview = page.getByRole('region', { name: 'Overview' })
  await overview.getByRole('button', { name: 'Overview' }).click()
  await expect(overview.getByText('of the only task read', exactly)).toBeVisible()
  await expect(overview.getByRole('toolbar')).toHaveCount(5)
  await expectAccessible(page)

  await page.getByRole('searchbox', { name: 'Search tasks' }).fill('nowhere')
  await expect(overview.getByText('No task to draw.')).toHaveCount(3)
  await expect(page.getByText('The only task that was read does not match.')).toBeVisible()
  await expectAccessible(page)

  await page.goto('/tasks?scope=all&status=failed')
  await expect(page.getByText('The API lists none with status=failed.')).toBeVisible()
  await expect(overview.getByText('no task to draw')).toBeVisible()
  await expect(overview.getByRole('button', { name: 'As tables' })).toHaveCount(0)
  await expectAccessible(page)
})

test('an axis names round values, however little the tasks differ', async ({
  connected: page,
  account,
}) => {
  const seconds = [3.236, 3.3, 3.41, 3.862]
  const overview = await openOverview(
    page,
    account,
    seconds.map((took) => taskOn(20, took)),
  )
  const axis = overview
    .getByRole('figure', { name: 'Time to complete, per minute of film' })
    .locator('svg text')
  const times = axis.filter({ hasText: / s$/ })
  await expect(times).toHaveText(['1.65 s', '1.7 s', '1.75 s', '1.8 s', '1.85 s', '1.9 s'])
  await overview.getByRole('button', { name: 'p99 1.9 s' }).click()
  await expectRows(page, 1)
  await expect(times).toHaveText(['1.9 s'])
})

test('how long is usual is said of a running task, from ten like it on', async ({
  connected: page,
  account,
}) => {
  const running = makeTask({ status: 'processing', created_at: new Date().toISOString() })
  await openOverview(page, account, [running, ...makeTasks(9)])
  const usual = 'Usually 12 s, nine in ten within 12 s: of 10 tasks like it'
  const elapsed = rowOf(page, running.task_id).getByText('so far')
  await expect(elapsed).toHaveAttribute('title', /since it was created$/)
  await openOverview(page, account, [running, ...makeTasks(10)])
  await expect(elapsed).toHaveAttribute('title', new RegExp(usual))
  await rowOf(page, running.task_id).getByRole('link').click()
  const said = drawerOf(page, running.task_id).getByText(usual)
  await expect(said).toBeVisible()
  // Also on a page, once all were read.
  await page.getByRole('radio', { name: 'This page' }).check()
  await expect(elapsed).toHaveAttribute('title', new RegExp(usual))
  await expect(said).toBeVisible()
})

test.describe('Where hours are written to twelve', () => {
  test.use({ locale: 'en-US' })

  test('the name of a column says its hours so, too', async ({ connected: page, account }) => {
    const tasks = [0, 20, 40].map((minute) =>
      taskOn(20, 12, { created_at: `2026-11-20T13:${minute || '00'}:00Z` }),
    )
    const overview = await openOverview(page, account, tasks)
    const columns = overview.getByRole('toolbar', { name: 'Tasks over time' })
    await expect(columns.getByRole('button').first()).toHaveAccessibleName(/2:00.*PM/)
  })
})
