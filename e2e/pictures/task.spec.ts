import { drawerOf, openTask, region } from '../drawer.ts'
import { expect, failedLoad } from '../fixtures.ts'
import { expectTools, fill, idOf } from './account.ts'
import { test, widths } from './look.ts'

// A screen of it, as it opens, and then so high that the whole of a task is in the picture.
const tasks: Record<string, { id: string; at?: typeof widths }> = {
  text: { id: 'sample-film-report', at: widths },
  segments: { id: 'sample-film-six-lanes', at: widths },
  table: { id: 'sample-film-scene-table' },
  json: { id: 'tape-0417-rights-record' },
  odd: { id: 'sample-film-odd-segments' },
  many: { id: 'cup-qf2-full-log-six-lanes', at: [1440, 390] },
  cut: { id: 'estuary-ep03-article-cut' },
  failed: { id: 'cup-qf2-events' },
}

for (const [name, { id, ...task }] of Object.entries(tasks)) {
  test(`a task: ${name}`, async ({ connected: page, account, look }) => {
    await fill(account)
    await openTask(page, idOf(id))
    await expectTools(page)
    if (task.at) await look(`task-${name}`, { at: task.at })
    // Of more segments than have room there is no end to a list of them.
    if (name !== 'many') await look(`task-${name}-whole`, { height: 2400 })
  })
}

test('a task that runs, on a page of its own', async ({ connected: page, account, look }) => {
  await fill(account)
  await openTask(page, idOf('devsummit-day1-stage-log'))
  await expectTools(page)
  await look('task-running')
  await page.setViewportSize({ width: 1440, height: 900 })
  await openTask(page, idOf('sample-film-six-lanes'))
  await page.getByRole('button', { name: 'Widen to the page' }).click()
  await look('task-wide', { at: [1440] })
})

test('a task: its code, and its answer as it came', async ({ connected: page, account, look }) => {
  await fill(account)
  for (const width of [1440, 390] as const) {
    await page.setViewportSize({ width, height: 900 })
    const drawer = await openTask(page, idOf('sample-film-report'))
    await expectTools(page)
    await drawer.getByRole('button', { name: 'Copy as code' }).click()
    await expect(page.getByRole('menuitem', { name: 'Python' })).toBeVisible()
    await look('task-code-menu', { at: [width] })
    await page.keyboard.press('Escape')
    const raw = region(drawer, 'Result').getByRole('button', { name: 'Raw', exact: true })
    await raw.click()
    await raw.scrollIntoViewIfNeeded()
    await look('task-raw-result', { at: [width] })
    const response = region(drawer, 'Raw response')
    await response.getByText(/^[\d,]+ characters/).click()
    await response.getByRole('group', { name: 'Exact text' }).scrollIntoViewIfNeeded()
    await look('task-raw-response', { at: [width] })
  }
})

test('a task that loads, and one that is not there', async ({
  connected: page,
  account,
  look,
  guard,
}) => {
  guard.expect(failedLoad)
  const id = 'f'.repeat(24)
  await fill(account)
  await account.fault({ on: { path: `/analyze/tasks/${id}` }, hang: true, times: 1 })
  await page.goto(`/tasks/${id}`)
  await expect(drawerOf(page, id)).toContainText('Loading task')
  await expectTools(page)
  await look('task-loading')
  await page.goto(`/tasks/${id}`)
  await expect(drawerOf(page, id).getByRole('alert')).toContainText('404')
  await expectTools(page)
  await look('task-not-found')
})
