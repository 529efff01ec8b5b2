import type { Locator, Page } from 'playwright/test'
import { drawerOf, openTask, region } from './drawer.ts'
import { answer, filmTask } from './film.ts'
import {
  connectByForm,
  expect,
  failedLoad,
  filtersOf,
  makeTask,
  makeTasks,
  rowsOf,
  test,
} from './fixtures.ts'

// What is pressed often goes with what it did. The focus goes on near to where it was.

const button = (where: Page | Locator, name: string) =>
  where.getByRole('button', { name, exact: true })

const hasFocus = (part: Locator) =>
  part.evaluate((part) => part.contains(document.activeElement)).catch(() => false)

/** Presses by key what goes by that, and sees the focus stay in this part of the page. */
async function pressAway(pressed: Locator, part: Locator) {
  await test.step(`${await pressed.textContent()}`, async () => {
    await pressed.press('Enter')
    await expect(pressed).toHaveCount(0)
    await expect.poll(() => hasFocus(part)).toBe(true)
  })
}

/** Presses by key what stays, with nothing left to do or not, and keeps the focus. */
async function pressAndStay(pressed: Locator, stays = pressed) {
  await pressed.press('Enter')
  await expect(stays).toBeFocused()
}

const refused = { times: 1, status: 400, body: { code: 'odd', message: 'It is odd.' } }

test('a page of tasks keeps the focus where what was pressed goes', async ({
  connected: page,
  account,
  guard,
}) => {
  guard.expect(failedLoad)
  await account.put({ tasks: makeTasks(25) })
  await page.goto('/tasks?page_limit=9999&sort=custom_id')
  await expect(rowsOf(page)).toHaveCount(20)
  const main = page.getByRole('main')
  await pressAway(button(page, 'Clear page_limit'), filtersOf(page))
  await pressAway(button(page, 'Newest first'), main)

  await page.goto('/tasks?page=9')
  await pressAway(button(page, 'Go to the last page'), main)
  await page.goto('/tasks?q=words')
  await pressAway(button(page, 'Clear search'), main)

  await account.fault({ on: { path: '/analyze/tasks', query: { page_limit: '10' } }, ...refused })
  await page.goto('/tasks?page_limit=10')
  await pressAway(button(page, 'Try again'), main)
  await expect(rowsOf(page)).toHaveCount(10)
  // From there the keys go on in the list, and not at the top of the page.
  await expect.poll(() => hasFocus(main)).toBe(true)
  await page.keyboard.press('Tab')
  await expect.poll(() => hasFocus(page.getByRole('banner'))).toBe(false)
  await expect.poll(() => hasFocus(filtersOf(page))).toBe(false)
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()

  await button(page, 'Views').press('Enter')
  const views = page.getByRole('group', { name: 'Views', exact: true })
  await button(views, 'Save this view…').press('Enter')
  await page.keyboard.type('One')
  await page.keyboard.press('Enter')
  await button(page, 'Views').press('Enter')
  await pressAway(button(views, 'Delete One'), views)
  await pressAway(button(views, 'Undo'), views)
})

test('all tasks keep the focus where what was pressed goes', async ({
  connected: page,
  account,
}) => {
  const files = Array.from({ length: 9 }, (_, at) => `https://films.example/${at}.mp4`)
  await account.put({
    tasks: makeTasks(120, (at) => ({
      video_source: { type: 'url' as const, url: files[at % 9] ?? '' },
    })),
  })
  await account.fault({ on: { path: '/analyze/tasks', query: { page: '2' } }, hold: true })
  await page.goto('/tasks?scope=all')
  const main = page.getByRole('main')
  await button(page, 'Pause').press('Enter')
  await expect(button(page, 'Continue')).toBeFocused()
  await pressAway(button(page, 'Stop'), main)
  await account.clearFaults()
  await pressAway(button(page, 'Continue'), main)
  await expect(page.getByRole('progressbar', { name: 'Reading tasks' })).toHaveCount(0)
  await expect.poll(() => hasFocus(main)).toBe(true)

  const source = page.getByRole('group', { name: 'Source' })
  await pressAndStay(button(source, '3 more…'), button(source, 'Fewer'))
  await pressAndStay(button(source, 'Fewer'), button(source, '3 more…'))

  await button(page, 'Select').press('Enter')
  await pressAway(page.getByRole('button', { name: /^Select all/ }), main)
  await pressAway(button(page, 'Select none'), main)
})

for (const width of [1280, 900]) {
  test(`a task keeps the focus where what was pressed goes, ${width} pixels wide`, async ({
    connected: page,
    account,
    guard,
  }) => {
    guard.expect(failedLoad)
    await page.setViewportSize({ width, height: 800 })
    const rows = Array.from({ length: 150 }, (_, at) => ({ name: `row ${at}` }))
    const table = makeTask({ task_id: 'a-table', result: answer(rows) })
    const film = filmTask({ task_id: 'a-film', created_at: '2026-11-20T09:29:30.000Z' })
    await account.put({ tasks: [table, film] })
    await account.fault({ on: { path: `/analyze/tasks/${table.task_id}` }, ...refused })
    await page.goto(`/tasks/${table.task_id}`)
    const drawer = drawerOf(page, table.task_id)
    await pressAway(button(drawer, 'Try again'), drawer)

    const result = region(drawer, 'Result')
    await pressAndStay(button(result, 'Table'))
    await pressAndStay(button(result, 'Later rows'))
    await expect(button(result, 'Later rows')).toBeDisabled()
    await pressAndStay(button(result, 'Later rows'))
    await pressAndStay(button(result, 'Earlier rows'))
    await expect(result.getByRole('cell', { name: 'row 0', exact: true })).toBeVisible()
    await pressAndStay(button(result, 'Tree'))

    const next = await openTask(page, film.task_id)
    const segments = region(next, 'Segments')
    await segments.getByRole('searchbox').fill('nowhere')
    await pressAway(button(segments, 'Show all segments'), segments)
    // The keys of the page are heard: to the other of the two, and to the list.
    await page.keyboard.press('k')
    await page.keyboard.press('j')
    await expect(page).toHaveURL(/\/tasks\/a-/)
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL('/tasks')
  })
}

test('a page that comes begins at its heading', async ({ page, account }) => {
  await account.put({ tasks: makeTasks(3) })
  await page.goto('/tasks')
  await connectByForm(page, account)
  const heading = page.getByRole('heading', { level: 1, name: 'Analysis tasks' })
  await expect(heading).toBeFocused()
  await expect(rowsOf(page)).toHaveCount(3)
  await page.keyboard.press('j')
  await expect(rowsOf(page).first().getByRole('link').first()).toBeFocused()
  await button(page, 'Sign out').press('Enter')
  await expect(page.getByLabel('API key')).toBeFocused()
  await button(page, 'Explore sample data').press('Enter')
  await expect(heading).toBeFocused()
})

test('a click beside leaves the focus where it was put', async ({ connected: page, account }) => {
  await account.put({ tasks: makeTasks(3) })
  await page.goto('/tasks')
  await button(page, 'Took').click()
  const pressed = button(page, 'Newest first')
  await pressed.focus()
  await page.getByRole('heading', { level: 1 }).click()
  await page.goBack()
  await expect(pressed).toHaveCount(0)
  // Whoever gives it on does so within two frames.
  const focused = await page.evaluate(async () => {
    for (let frames = 0; frames < 4; frames += 1) await new Promise(requestAnimationFrame)
    return document.activeElement?.tagName
  })
  expect(focused).toBe('BODY')
})
