import type { Locator } from 'playwright/test'
import { openOnly, openTask } from './drawer.ts'
import { answer, barOf, expectFilmAt, filmOf, filmTask, found, segment } from './film.ts'
import { expect, makeTask, makeTasks, test } from './fixtures.ts'

// Where the reader's system sets the colours, every ground is the same: what ours tell is told by
// what is left.
test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }))

/** A corner of what is drawn there. */
async function cornerOf(one: Locator) {
  await one.scrollIntoViewIfNeeded()
  const box = await one.boundingBox()
  if (!box) throw new Error('It is not there')
  const clip = { x: Math.ceil(box.x) + 2, y: Math.round(box.y), width: 8, height: box.height }
  return one.page().screenshot({ clip })
}

/** It makes a difference that it is there. */
async function expectSeen(one: Locator) {
  const shown = await cornerOf(one)
  await one.evaluate((element: HTMLElement) => (element.style.visibility = 'hidden'))
  expect(shown.equals(await cornerOf(one))).toBe(false)
}

test('lanes show what was not asked for, what is beside the film, and where it is', async ({
  connected: page,
  account,
}) => {
  const request_params = {
    analysis_mode: 'time_based_metadata' as const,
    response_format: {
      type: 'segment_definitions' as const,
      segment_definitions: [
        { id: 'scenes', description: 'Scenes' },
        { id: 'titles', description: 'Titles', time_ranges: [{ start_time: 0, end_time: 36 }] },
      ],
    },
  }
  const late = { ...found, titles: [segment(4.5, 6), segment(70, 80)] }
  const task = filmTask({ request_params, result: answer(late) })
  const drawer = await openOnly(page, account, task, '?t=20')
  await expectFilmAt(page, 20)
  await expectSeen(filmOf(drawer).getByTitle('Not asked for'))
  await expectSeen(filmOf(drawer).getByTitle('Outside the film'))
  const at = await cornerOf(barOf(drawer, 'scenes 0:12–0:24'))
  expect(at.equals(await cornerOf(barOf(drawer, 'scenes 0:36–0:48')))).toBe(false)
})

test('a chart shows the stretch that is pointed at', async ({ connected: page, account }) => {
  await account.put({ tasks: makeTasks(3) })
  await page.goto('/tasks?scope=all')
  const column = page
    .getByRole('toolbar', { name: 'Tasks over time' })
    .getByRole('button', { name: /1 task/ })
    .first()
  const before = await cornerOf(column)
  await column.hover()
  await expect.poll(async () => before.equals(await cornerOf(column))).toBe(false)
})

test('the place of the keys is seen in a menu, a list of suggestions and a tree', async ({
  connected: page,
  account,
}) => {
  const task = makeTask({ result: answer({ one: 1, two: 2, three: 3 }) })
  await account.put({ tasks: [task] })
  await page.goto('/tasks')
  await page.getByRole('button', { name: 'Copy list as code' }).press('Enter')
  await expectSeenToMove(page.getByRole('menu', { name: 'Copy list as code' }))
  await page.keyboard.press('Escape')

  await page.goto('/tasks?scope=all')
  await page.getByRole('searchbox', { name: 'Search tasks' }).fill('took')
  await page.keyboard.press('ArrowDown')
  await expectSeenToMove(page.getByRole('listbox', { name: 'Suggestions' }))

  const drawer = await openTask(page, task.task_id)
  const tree = drawer.getByRole('tree', { name: 'Result' })
  await tree.focus()
  await expectSeenToMove(tree)
})

/** With the arrow key something else is drawn. */
async function expectSeenToMove(list: Locator) {
  await expect(list).toBeVisible()
  const before = await list.screenshot()
  await list.page().keyboard.press('ArrowDown')
  await expect.poll(async () => before.equals(await list.screenshot())).toBe(false)
}
