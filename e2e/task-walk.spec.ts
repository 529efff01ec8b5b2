import type { Page } from 'playwright/test'
import { drawerOf, openTask } from './drawer.ts'
import { expect, expectAnswered, makeTask, makeTasks, rowOf, shownIds, test } from './fixtures.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Five tasks, of which `ids` names the newest first. */
function fiveTasks() {
  const tasks = makeTasks(5)
  return { tasks, ids: tasks.map(({ task_id }) => task_id) }
}

test('next and previous follow the list as it is filtered and sorted, by button and by key', async ({
  connected: page,
  account,
}) => {
  const named = (custom_id: string) => makeTask({ custom_id })
  const [a, b, c] = [named('anna'), named('bert'), named('carl')]
  await account.put({ tasks: [b, makeTask({ status: 'failed', custom_id: 'aaron' }), c, a] })
  const query = '?status=ready&sort=custom_id'
  await page.goto(`/tasks${query}`)
  await rowOf(page, a.task_id).getByRole('link').click()
  await expect(drawerOf(page, a.task_id)).toBeVisible()
  await expect(button(page, 'Previous task')).toHaveAttribute('aria-disabled', 'true')

  await button(page, 'Next task').click()
  await expect(page).toHaveURL(`/tasks/${b.task_id}${query}`)
  await expect(drawerOf(page, b.task_id).getByRole('heading', { name: 'bert' })).toBeVisible()
  await expect(rowOf(page, b.task_id)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('j')
  await expect(page).toHaveURL(`/tasks/${c.task_id}${query}`)
  await expect(page.getByRole('status').filter({ hasText: 'carl' })).toHaveText('carl, ready')
  await expect(button(page, 'Next task')).toHaveAttribute('aria-disabled', 'true')

  // There is no further one.
  await page.keyboard.press('j')
  await button(page, 'Next task').press('Enter')
  await expect(page).toHaveURL(`/tasks/${c.task_id}${query}`)

  await page.keyboard.press('k')
  await expect(page).toHaveURL(`/tasks/${b.task_id}${query}`)
  await button(page, 'Previous task').click()
  await expect(page).toHaveURL(`/tasks/${a.task_id}${query}`)
  await page.keyboard.press('k')
  await expect(page).toHaveURL(`/tasks/${a.task_id}${query}`)
})

for (const width of [1440, 390]) {
  test(`the button keeps the focus from task to task at ${width} px`, async ({
    connected: page,
    account,
  }) => {
    await page.setViewportSize({ width, height: 844 })
    const { tasks, ids } = fiveTasks()
    await account.put({ tasks })
    await openTask(page, ids[0] ?? '')
    await button(page, 'Next task').press('Enter')
    await expect(page).toHaveURL(`/tasks/${ids[1]}`)
    await expect(button(page, 'Next task')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`/tasks/${ids[2]}`)
    await button(page, 'Previous task').press('Enter')
    await expect(page).toHaveURL(`/tasks/${ids[1]}`)
    await expect(button(page, 'Previous task')).toBeFocused()
    // From inside a task a key leads on to the next as a whole.
    await button(page, 'Copy task ID').focus()
    await page.keyboard.press('j')
    await expect(page).toHaveURL(`/tasks/${ids[2]}`)
    await expect(drawerOf(page, ids[2] ?? '')).toBeFocused()
  })
}

test('they cross the border of a page in both directions, and the list turns with them', async ({
  connected: page,
  account,
}) => {
  const { tasks, ids } = fiveTasks()
  await account.put({ tasks })
  await openTask(page, ids[1] ?? '', '?page_limit=2')

  await page.keyboard.press('j')
  await expect(page).toHaveURL(`/tasks/${ids[2]}?page_limit=2&page=2`)
  await expect(drawerOf(page, ids[2] ?? '')).toBeVisible()
  await expect.poll(() => shownIds(page)).toEqual(ids.slice(2, 4))
  await expect(page.getByRole('navigation', { name: 'Pagination' })).toContainText('Page 2 of 3')
  await page.keyboard.press('j')
  await expect(page).toHaveURL(`/tasks/${ids[3]}?page_limit=2&page=2`)
  await button(page, 'Next task').click()
  await expect(page).toHaveURL(`/tasks/${ids[4]}?page_limit=2&page=3`)
  await expect(button(page, 'Next task')).toHaveAttribute('aria-disabled', 'true')

  await button(page, 'Previous task').click()
  await expect(page).toHaveURL(`/tasks/${ids[3]}?page_limit=2&page=2`)
  await expect(drawerOf(page, ids[3] ?? '')).toBeVisible()
  await page.keyboard.press('k')
  await expect(drawerOf(page, ids[2] ?? '')).toBeVisible()
  await page.keyboard.press('k')
  await expect(page).toHaveURL(`/tasks/${ids[1]}?page_limit=2`)
  await expect.poll(() => shownIds(page)).toEqual(ids.slice(0, 2))
  await expect(rowOf(page, ids[1] ?? '')).toHaveAttribute('aria-current', 'true')

  await page.goBack()
  await expect(page).toHaveURL(`/tasks/${ids[2]}?page_limit=2&page=2`)
})

test('across a border the order of the next page counts as it is shown', async ({
  connected: page,
  account,
}) => {
  const tasks = ['bert', 'anna', 'emil', 'dora'].map((custom_id) => makeTask({ custom_id }))
  const [bert = makeTask(), , , dora = makeTask()] = tasks
  await account.put({ tasks })
  await openTask(page, bert.task_id, '?page_limit=2&sort=custom_id')
  await page.keyboard.press('j')
  await expect(page).toHaveURL(`/tasks/${dora.task_id}?page_limit=2&sort=custom_id&page=2`)
  await page.keyboard.press('k')
  await expect(page).toHaveURL(`/tasks/${bert.task_id}?page_limit=2&sort=custom_id`)
})

test('a task that newer ones have pushed over the border does not come a second time', async ({
  connected: page,
  account,
}) => {
  await page.clock.install()
  const { tasks, ids } = fiveTasks()
  await account.put({ tasks })
  await openTask(page, ids[1] ?? '', '?page_limit=2')
  await page.getByRole('button', { name: 'Pause updates' }).click()
  await account.addTasks([makeTask({ created_at: new Date().toISOString() })])
  // What was fetched ahead is too old by then: the next page now begins with the open task.
  await page.clock.fastForward(60_000)
  await page.keyboard.press('j')
  await expect(page).toHaveURL(`/tasks/${ids[2]}?page_limit=2&page=2`)
  await expect.poll(() => shownIds(page)).toEqual(ids.slice(1, 3))
})

test('without totals the end of the list is found by going there, and is said', async ({
  connected: page,
  account,
}) => {
  const { tasks, ids } = fiveTasks()
  await account.put({ tasks: tasks.slice(0, 4), totals: false })
  await openTask(page, ids[3] ?? '', '?page_limit=2&page=2')
  await expect(button(page, 'Next task')).toHaveAttribute('aria-disabled', 'false')
  await page.keyboard.press('j')
  await expect(page.getByText('There are no more tasks')).toBeAttached()
  await expect(page).toHaveURL(`/tasks/${ids[3]}?page_limit=2&page=2`)
  await expect(drawerOf(page, ids[3] ?? '')).toBeVisible()
})

test('keys that come faster than the screen are all followed, over a border too', async ({
  connected: page,
  account,
}) => {
  const tasks = makeTasks(8)
  const ids = tasks.map(({ task_id }) => task_id)
  await account.put({ tasks })
  await openTask(page, ids[4] ?? '', '?page_limit=5')
  const press = (keys: string) =>
    page.evaluate((keys) => {
      for (const key of keys) {
        document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
      }
    }, keys)
  await press('kkjk')
  await expect(page).toHaveURL(`/tasks/${ids[2]}?page_limit=5`)
  await press('jj')
  await expect(page).toHaveURL(`/tasks/${ids[4]}?page_limit=5`)
  await press('j')
  await page.waitForURL(/page=2/)
  await press('jk')
  await press('jj')
  await expect(page).toHaveURL(`/tasks/${ids[7]}?page_limit=5&page=2`)
  await expect(drawerOf(page, ids[7] ?? '')).toBeVisible()
})

test('a task that was closed while the page beside it was loading stays closed', async ({
  connected: page,
  account,
}) => {
  await page.clock.install()
  const { tasks, ids } = fiveTasks()
  await account.put({ tasks })
  await openTask(page, ids[1] ?? '', '?page_limit=2')
  await page.getByRole('button', { name: 'Pause updates' }).click()
  await page.clock.fastForward(60_000)
  await account.fault({ on: { query: { page: '2' } }, hold: true })
  await page.keyboard.press('j')
  await expect.poll(() => account.struck()).toBe(1)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL('/tasks?page_limit=2')
  await account.clearFaults()
  await expectAnswered(page)
  await expect(drawerOf(page, ids[1] ?? '')).toHaveCount(0)
  await page.clock.runFor(1000)
  await expect(page).toHaveURL('/tasks?page_limit=2')
})

test('closing a task reached over a border gives the focus to its row on that page', async ({
  connected: page,
  account,
}) => {
  const { tasks, ids } = fiveTasks()
  await account.put({ tasks })
  await openTask(page, ids[1] ?? '', '?page_limit=2')
  await page.keyboard.press('j')
  await expect.poll(() => shownIds(page)).toEqual(ids.slice(2, 4))
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL('/tasks?page_limit=2&page=2')
  await expect(rowOf(page, ids[2] ?? '').getByRole('link')).toBeFocused()
})

test('j and k are letters while one types, and do nothing with a modifier held', async ({
  connected: page,
  account,
}) => {
  const { tasks, ids } = fiveTasks()
  await account.put({ tasks })
  await openTask(page, ids[1] ?? '')
  const box = page.getByLabel('Asset ID', { exact: true })
  await box.pressSequentially('jk')
  await expect(box).toHaveValue('jk')
  await box.fill('')
  await page.getByRole('heading', { name: 'Analysis tasks' }).click()
  await page.keyboard.press('Alt+j')
  await expect(page).toHaveURL(`/tasks/${ids[1]}`)
})
