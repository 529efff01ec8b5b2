import { expectAccessible } from './axe.ts'
import { drawerOf } from './drawer.ts'
import {
  expect,
  expectQuery,
  filtersOf,
  makeTask,
  makeTasks,
  rowOf,
  rowsOf,
  test,
} from './fixtures.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

const video = 'https://media.example.com/harbour.mp4'
const found = makeTask({
  custom_id: 'harbour-cam-night-3',
  status: 'ready',
  video_source: { type: 'url', url: video, system_metadata: { duration: 72 } },
  request_params: { analysis_mode: 'general', prompt: 'Find every shot of a ship' },
})

test('a task that the phone closes by itself leaves the address, too', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: [found] })
  await page.goto(`/tasks/${found.task_id}?page_limit=10`)
  // As the second of two Back gestures does: the page is not asked.
  await drawerOf(page, found.task_id).evaluate((dialog: HTMLDialogElement) => dialog.close())
  await expect(page).toHaveURL('/tasks?page_limit=10')
  await rowOf(page, found.task_id).getByRole('link').click()
  await expect(drawerOf(page, found.task_id)).toBeVisible()
})

test('a row is read from top to bottom: nothing of it lies beside the screen', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: [found, ...makeTasks(19)] })
  await page.goto('/tasks')
  const row = rowOf(page, found.task_id)
  for (const text of [
    'harbour-cam-night-3',
    'ready',
    '1:12',
    'general',
    'Find every shot of a ship',
  ]) {
    await expect(row.getByText(text).first()).toBeInViewport({ ratio: 1 })
  }
  const list = page.getByRole('region', { name: 'Task list' })
  expect(await list.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
  // What stands above the rows leaves most of the screen to them.
  const box = await rowsOf(page).first().boundingBox()
  expect(box?.y).toBeLessThan(844 * 0.3)
  await expect(rowsOf(page).nth(5)).toBeInViewport({ ratio: 1 })
})

test('it is still a table that can be sorted by its head', async ({ connected: page, account }) => {
  await account.put({ tasks: [found, ...makeTasks(2)] })
  await page.goto('/tasks')
  await expect(page.getByRole('table', { name: 'Analysis tasks' })).toBeVisible()
  const head = page.getByRole('columnheader', { name: 'Output tokens' })
  await head.getByRole('button').click()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await expectQuery(page, { sort: '-output_tokens' })
  await expect(rowOf(page, found.task_id).getByRole('cell')).toHaveCount(9)
})

test('filters by the film wait in a sheet, and a filter that is on is seen without it', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: [found, ...makeTasks(2)] })
  await page.goto('/tasks')
  const filters = filtersOf(page)
  await expect(filters.getByRole('combobox', { name: 'Status' })).toBeInViewport()
  await expect(filters.getByRole('combobox', { name: 'Analysis mode' })).toBeInViewport()
  const box = filters.getByRole('textbox', { name: 'Video URL' })
  await expect(box).toBeHidden()

  await filters.getByRole('button', { name: 'More filters' }).click()
  await expectAccessible(page)
  await box.fill('no film')
  await box.press('Enter')
  await expect(filters.getByRole('alert')).toContainText('is not a URL')
  await box.fill(video)
  await box.press('Enter')
  await expectQuery(page, { video_url: video })
  await expect(box).toBeHidden()
  await expect(rowsOf(page)).toHaveCount(1)

  await filters.getByRole('button', { name: 'Remove filter video_url' }).click()
  await expect(rowsOf(page)).toHaveCount(3)
  await filters.getByRole('button', { name: 'More filters' }).click()
  await expect(box).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(box).toBeHidden()

  // What is refused by a tap beside the sheet is seen first.
  await filters.getByRole('button', { name: 'More filters' }).click()
  await box.fill('no film')
  const beside = page.getByRole('heading', { level: 1 })
  await beside.tap()
  await expect(filters.getByRole('alert')).toContainText('is not a URL')
  await expect(box).toBeVisible()
  await beside.tap()
  await expect(box).toBeHidden()
})

test('a tap on a row opens the task as a page of its own', async ({ connected: page, account }) => {
  await account.put({ tasks: [found] })
  await page.goto('/tasks')
  // Where a filter button appears under a mouse there is nothing to be hit by a finger.
  const box = await rowsOf(page).boundingBox()
  await page.touchscreen.tap((box?.width ?? 0) * 0.68, (box?.y ?? 0) + 20)
  const drawer = drawerOf(page, found.task_id)
  await expect(drawer).toBeVisible()
  await expect.poll(async () => (await drawer.boundingBox())?.width).toBe(390)
  await drawer.getByRole('button', { name: 'Close task' }).click()
  await expect(drawer).toHaveCount(0)
  await expectAccessible(page)
})

for (const width of [390, 320]) {
  test(`selecting moves none of the buttons of the list at ${width} px, which stand in one line`, async ({
    connected: page,
    account,
  }) => {
    await page.setViewportSize({ width, height: 844 })
    await account.put({ tasks: makeTasks(3) })
    for (const scope of ['page', 'all']) {
      await page.goto(scope === 'all' ? '/tasks?scope=all' : '/tasks')
      const select = page.getByRole('button', { name: 'Select', exact: true })
      const places = async () => {
        const boxes = ['Select', 'Export', 'Columns'].map((name) =>
          page.getByRole('button', { name, exact: true }).boundingBox(),
        )
        return (await Promise.all(boxes)).map((box) => [box?.x, box?.y])
      }
      await expect(select).toBeVisible()
      const before = await places()
      expect(new Set(before.map(([, y]) => y)).size).toBe(1)
      await select.tap()
      const last = page.getByRole('checkbox', { name: 'Select' }).last()
      await expect(last).toBeVisible()
      // Nor does a row move away from under the finger, whatever is offered above it.
      const place = await last.boundingBox()
      await last.tap()
      await expect(page.getByText('1 selected')).toBeVisible()
      await expect.poll(places).toEqual(before)
      expect(await last.boundingBox()).toEqual(place)
      await page.getByRole('button', { name: /^Select all 3/ }).tap()
      await expect(page.getByText(/^All 3 .* selected$/)).toBeVisible()
      expect(await last.boundingBox()).toEqual(place)
    }
  })
}

test('enlarged four times, what scrolls is the page and not a blank beneath it', async ({
  connected: page,
  account,
}) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await account.put({ tasks: makeTasks(20) })
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(20)
  const below = () =>
    page.evaluate(
      () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
    )
  await expect.poll(below).toBe(0)
})

test('a row is heard, and gone through by keys, in the order in which it is seen', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: [found] })
  await page.goto('/tasks')
  const boxes = await rowOf(page, found.task_id)
    .getByRole('cell')
    .evaluateAll((cells) =>
      cells
        .filter((cell) => cell.textContent !== '' || cell.firstElementChild)
        .map((cell) => ({ column: cell.dataset['column'], box: cell.getBoundingClientRect() })),
    )
  expect(boxes.length).toBeGreaterThan(6)
  for (const [at, { column, box }] of boxes.slice(1).entries()) {
    const before = boxes[at]
    if (!before) break
    const isBelow = box.top > before.box.top + 8
    const isBeside = box.left >= before.box.right - 1 && box.bottom > before.box.top
    expect(isBelow || isBeside, `${column} comes after ${before.column}`).toBe(true)
  }
})

test('the tools of all tasks are in reach below an open overview', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: makeTasks(30) })
  await page.goto('/tasks?scope=all')
  await page.getByRole('button', { name: 'Overview' }).click()
  await page.getByRole('button', { name: 'Select', exact: true }).click()
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByRole('menuitem', { name: 'CSV' })).toBeVisible()
})
