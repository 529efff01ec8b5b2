import { drawerOf, region } from './drawer.ts'
import { expect, makeTasks, pageQueries, rowsOf, test } from './fixtures.ts'

// What the browser and React write when a file of the app does not come.
const lost = [/ERR_INTERNET_DISCONNECTED/, /dynamically imported module/, /could not be loaded/]

const unavailable = 'This part of Tasklens could not be loaded.'

test('a part of the app that does not come is said in its place, and comes when asked again', async ({
  page,
  context,
  guard,
}) => {
  guard.expect(...lost)
  // A connection that is back does not always say so.
  await page.addInitScript(() =>
    window.addEventListener('online', (event) => event.stopImmediatePropagation()),
  )
  // The sample account answers without a network, so only files of the app can be missing.
  await page.goto('/tasks?asset_id=none')
  await page.getByRole('button', { name: 'Explore sample data' }).click()
  await expect(page.getByRole('heading', { name: 'No tasks match' })).toBeVisible()

  await context.setOffline(true)
  await page.getByRole('main').getByRole('button', { name: 'Clear filters' }).last().click()
  const row = rowsOf(page).filter({ hasText: 'coldbrew-30s-clearance' })
  await row.getByRole('link').click()
  const taskId = (await row.getAttribute('data-task-id')) ?? ''
  const drawer = drawerOf(page, taskId)
  await expect(drawer.getByRole('alert')).toContainText(unavailable)
  await expect(row).toBeVisible()
  await drawer.getByRole('button', { name: 'Close task' }).click()
  await expect(page).toHaveURL('/tasks')

  await row.getByRole('link').click()
  await expect(drawer.getByRole('alert')).toContainText(unavailable)
  await context.setOffline(false)
  await drawer.getByRole('button', { name: 'Try again' }).click()
  await expect(region(drawer, 'Result')).toBeVisible()
  await expect(page.getByText(unavailable)).toHaveCount(0)
})

test('so is the viewer of a result, and the task around it stands', async ({
  page,
  context,
  guard,
}) => {
  guard.expect(...lost)
  await page.goto('/tasks')
  await page.getByRole('button', { name: 'Explore sample data' }).click()
  // A task with a plain text: with it the drawer is there, and no viewer of other results.
  const open = async (name: string) => {
    const row = rowsOf(page).filter({ hasText: name })
    await row.getByRole('link').click()
    return drawerOf(page, (await row.getAttribute('data-task-id')) ?? '')
  }
  await expect(region(await open('cup-qf2-summary'), 'Error')).toBeVisible()
  await context.setOffline(true)
  const drawer = await open('devsummit-keynote-article')
  const result = region(drawer, 'Result')
  await expect(result.getByRole('alert')).toContainText(unavailable)
  await expect(result.getByText('# ').first()).toBeVisible()
  // It comes by itself with the connection, as the rest of the page does.
  await context.setOffline(false)
  await expect(
    result.getByRole('heading', { name: 'DevSummit day 1, opening keynote' }),
  ).toBeVisible()
})

test('the list is asked for, and the theme there, before the app has come; and it is asked for once', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: makeTasks(3) })
  await page.addInitScript(() => localStorage.setItem('tasklens.theme', 'dark'))
  let send = () => {}
  const app = new Promise<void>((resolve) => (send = resolve))
  await page.route('**/assets/app-*.js', async (route) => {
    await app
    await route.continue()
  })
  const asked = page.waitForRequest(/analyze\/tasks\?/)
  await page.goto('/tasks?status=ready&page_limit=50', { waitUntil: 'commit' })
  expect(new URL((await asked).url()).search).toBe('?page=1&page_limit=50&status=ready')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(rowsOf(page)).toHaveCount(0)
  send()
  await expect(rowsOf(page).first()).toBeVisible()
  expect((await pageQueries(account)).map(({ page }) => page)).toEqual(['1'])
})
