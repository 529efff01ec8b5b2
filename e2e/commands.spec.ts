import type { Page } from 'playwright/test'
import { expectAccessible } from './axe.ts'
import { drawerOf } from './drawer.ts'
import { expect, makeTask, makeTasks, rowsOf, test } from './fixtures.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

async function openCommands(page: Page) {
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: 'Command, task ID or link' })
  await expect(box).toBeFocused()
  return box
}
const commands = (page: Page) => page.getByRole('listbox', { name: 'Commands' })
const option = (page: Page, name: string) => commands(page).getByRole('option', { name })

test('a pasted ID or link goes to its task, and of a link only what is ours comes along', async ({
  connected: page,
  account,
}) => {
  const [first = makeTask(), second = makeTask()] = makeTasks(2)
  await account.put({ tasks: [first, second] })
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(2)
  const box = await openCommands(page)
  await box.fill(first.task_id)
  await page.keyboard.press('Enter')
  await expect(drawerOf(page, first.task_id)).toBeVisible()
  await expect(box).toHaveCount(0)

  // Also from a field of text, where no other key of ours is heard.
  await page.getByRole('textbox', { name: 'Asset ID' }).focus()
  await openCommands(page)
  await box.fill(`https://a.example/tasks/${second.task_id}?status=ready&utm_source=mail&key=x`)
  await expect(option(page, `Task ${second.task_id}`)).toContainText('without utm_source, key')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/tasks/${second.task_id}?status=ready`)

  // An ID alone leaves what is looked at as it is.
  await openCommands(page)
  await box.fill(`"task_id": "${first.task_id}",`)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/tasks/${first.task_id}?status=ready`)

  // From where there is no list, it is all that can be done with one.
  await page.goto('/tasks/no/page')
  await expect(page.getByText('There is no page at this address')).toBeVisible()
  await openCommands(page)
  await box.fill('status failed')
  await expect(commands(page).getByRole('option')).toHaveCount(0)
  await box.fill(`localhost:4173/tasks/${first.task_id}`)
  await page.keyboard.press('Enter')
  await expect(drawerOf(page, first.task_id)).toBeVisible()
})

test('what may be a custom ID leads to the task that is listed by it', async ({
  connected: page,
  account,
}) => {
  const task = makeTask({ custom_id: 'match-2026-final' })
  await account.put({ tasks: [task, ...makeTasks(1)] })
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(2)
  const box = await openCommands(page)
  await box.fill('match-2026-final')
  await expect(option(page, 'All tasks for “match-2026-final”')).toBeVisible()
  await expect(commands(page).getByRole('option').nth(1)).toHaveText(/^Task match-2026-final/)
  await page.keyboard.press('Enter')
  await expect(drawerOf(page, task.task_id)).toBeVisible()
})

// S02, S14
test('a key or a signed URL that was typed is not offered for the address', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: makeTasks(2) })
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(2)
  const box = await openCommands(page)
  const dialog = page.getByRole('dialog', { name: 'Commands' })
  for (const [typed, said] of [
    ['tlk_0123456789ABCDEF', 'This looks like an API key.'],
    ['custom_id=tlk_0123456789ABCDEF', 'This looks like an API key.'],
    ['https://a.example/f.mp4?sig=5eC7et', 'This URL is signed.'],
    ['video_url=https://a.example/f.mp4?sig=5eC7et', 'This URL is signed.'],
  ] as const) {
    await box.fill(typed)
    await expect(dialog).toContainText(said)
    await expect(commands(page).getByRole('option')).toHaveCount(0)
  }
})

test('filters, order and scope are set by name, and it is said', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: [makeTask({ status: 'failed' }), ...makeTasks(3)] })
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(4)
  const box = await openCommands(page)
  await box.fill('stat fail')
  await expect(option(page, 'Status failed')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/tasks?status=failed')
  // The command itself first, for a moment; then what it brought.
  await expect(page.getByRole('status').filter({ hasText: '1 task, page 1' })).toBeAttached()
  await expect(page).toHaveTitle('failed · Analysis tasks · Tasklens')

  await openCommands(page)
  await box.fill('status=nonsense')
  await expect(page.getByRole('dialog', { name: 'Commands' })).toContainText('is not a status')
  await box.fill('clear filters')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/tasks')

  await openCommands(page)
  await box.fill('asset_id=abc')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/tasks?asset_id=abc')

  await openCommands(page)
  await box.fill('scope all')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: 'All tasks' })).toBeChecked()
})

test('what the page can do is offered with its keys, walked by arrows and found in ?', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: makeTasks(2) })
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(2)
  const box = await openCommands(page)
  await expectAccessible(page)
  await page.keyboard.press('ArrowDown')
  const chosen = commands(page).getByRole('option', { selected: true })
  await expect(chosen).toContainText('Keyboard shortcuts')
  await expect(box).toHaveAttribute(
    'aria-activedescendant',
    (await chosen.getAttribute('id')) ?? '',
  )
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(commands(page).getByRole('option').last()).toHaveAttribute('aria-selected', 'true')
  await box.fill('pause')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Resume updates' })).toBeVisible()

  await openCommands(page)
  await box.fill('copy link')
  await page.keyboard.press('Enter')
  const copied = page.getByRole('status').filter({ hasText: 'Copied' })
  // There is no button whose mark says so: the words are seen as well as heard, for a while.
  await expect.poll(async () => (await copied.boundingBox())?.width).toBeGreaterThan(40)
  await expect(copied).toHaveCount(0)

  await openCommands(page)
  await box.fill('shortcuts')
  await page.keyboard.press('Enter')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(help).toContainText('Ctrl K')
  await page.keyboard.press('Escape')

  await openCommands(page)
  await box.fill('no such thing in any list'.repeat(9))
  await expect(page.getByRole('dialog', { name: 'Commands' })).toContainText(
    'No command is called so',
  )
  await box.fill('sett')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  await page.keyboard.press('Escape')

  await openCommands(page)
  await box.fill('sign out')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/connect')
})

test('hear what is typed right after their key, from the first time on', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: makeTasks(2) })
  const part = page.waitForResponse(/command-dialog.*\.js$/)
  await page.goto('/tasks')
  await (await part).finished()
  await expect(rowsOf(page)).toHaveCount(2)
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  const field = page.getByRole('textbox', { name: 'Asset ID' })
  await field.focus()
  // All in one, as a hand does that knows its way: nothing waits for the dialog in between.
  await Promise.all([page.keyboard.press('Control+k'), page.keyboard.type('sett')])
  await expect(commands(page).getByRole('option').first()).toContainText('Settings')
  await expect(field).toHaveValue('')
})

test('are opened again by a key right after one was run', async ({ connected: page, account }) => {
  await account.put({ tasks: makeTasks(2) })
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(2)
  const box = await openCommands(page)
  await box.fill('pause')
  // Before the browser says that the dialog is closed, which a busy one does late.
  await box.evaluate(async (field) => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    await new Promise((resolve) => queueMicrotask(() => queueMicrotask(() => resolve(undefined))))
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true }))
  })
  await expect(page.getByRole('button', { name: 'Resume updates' })).toBeAttached()
  await expect(box).toBeFocused()
  await expect(box).toHaveValue('')
})

test('files, code and parts of the page are commands as well', async ({
  connected: page,
  account,
}) => {
  const [task = makeTask()] = makeTasks(1)
  await account.put({ tasks: [task] })
  await page.goto('/tasks')
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeVisible()
  const box = await openCommands(page)
  await box.fill('select tasks')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Select', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )

  await openCommands(page)
  await box.fill('listed as csv')
  const listed = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  expect((await listed).suggestedFilename()).toMatch(/^tasks-.*\.csv$/)

  await openCommands(page)
  await box.fill('code python')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Copied as Python' })).toBeAttached()

  await openCommands(page)
  await box.fill('save view')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Save this view' })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.goto(`/tasks/${task.task_id}`)
  const raw = drawerOf(page, task.task_id).getByRole('region', { name: 'Raw response' })
  await expect(raw).toBeVisible()
  await expect(page.getByLabel('Exact text of the response')).not.toBeVisible()
  await openCommands(page)
  await box.fill('raw')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Exact text of the response')).toBeInViewport()

  await openCommands(page)
  await box.fill('html report')
  const report = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  expect((await report).suggestedFilename()).toMatch(/\.html$/)

  await page.goto('/tasks?scope=all')
  await expect(page.getByRole('button', { name: 'Overview' })).toBeVisible()
  for (const [typed, said] of [
    ['facets', 'Show the facets'],
    ['fold overview', 'Show the overview'],
  ] as const) {
    await openCommands(page)
    await box.fill(typed)
    await page.keyboard.press('Enter')
    await openCommands(page)
    await expect(option(page, said)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(box).toHaveCount(0)
  }
})

test('the tab says what the open task is doing', async ({ connected: page, account }) => {
  const running = makeTask({ custom_id: 'anna', status: 'processing' })
  const failed = makeTask({ custom_id: 'bert', status: 'failed' })
  await account.put({ tasks: [running, failed] })
  await page.goto(`/tasks/${running.task_id}`)
  const icon = page.locator('link[rel=icon]')
  await expect(page).toHaveTitle('anna · processing · Tasklens')
  await expect(icon).toHaveAttribute('href', '/favicon-running.svg')
  await page.keyboard.press('j')
  await expect(page).toHaveTitle('bert · failed · Tasklens')
  await expect(icon).toHaveAttribute('href', '/favicon-failed.svg')
  await page.keyboard.press('Escape')
  await expect(page).toHaveTitle('Analysis tasks · Tasklens')
  await expect(icon).toHaveAttribute('href', '/favicon.svg')
})
