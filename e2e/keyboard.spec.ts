import type { Locator, Page } from 'playwright/test'
import { drawerOf, region } from './drawer.ts'
import { expect, makeTask, rowOf, rowsOf, test } from './fixtures.ts'

const focusedName = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

/** Goes on by Tab until the focus is where it is to be; every stop on the way shows itself. */
async function tabTo(page: Page, isThere: () => Promise<boolean>) {
  for (let stops = 0; stops < 40; stops += 1) {
    await page.keyboard.press('Tab')
    const outlined = await page.evaluate(() => {
      const { activeElement: focused } = document
      if (!focused || focused === document.body) return true
      // A box may show it for the control that fills it, a splitter by its line.
      const shown = [focused, focused.parentElement].map((one) => one && getComputedStyle(one))
      return (
        focused.getAttribute('role') === 'separator' ||
        shown.some(
          (style) => style && style.outlineStyle !== 'none' && style.outlineWidth !== '0px',
        )
      )
    })
    expect(outlined, `The focus can be seen on ${await focusedName(page)}`).toBe(true)
    if (await isThere()) return
  }
  throw new Error('Not reached by Tab')
}

const isFocused = (control: Locator) => () =>
  control.evaluate((element) => element === document.activeElement)

test('connect, filter, open, read on and close: all of it goes without a mouse', async ({
  page,
  account,
}) => {
  const failed = ['anna', 'bert'].map((custom_id) => makeTask({ custom_id, status: 'failed' }))
  const [first = makeTask(), second = makeTask()] = failed
  await account.put({ tasks: [makeTask(), ...failed] })
  await page.goto('/')
  await tabTo(page, isFocused(page.getByRole('textbox', { name: 'API key' })))
  await page.keyboard.insertText(account.key)
  await page.keyboard.press('Enter')
  await expect(rowsOf(page)).toHaveCount(3)

  await page.keyboard.press('/')
  const status = page.getByRole('combobox', { name: 'Status' })
  await expect(status).toBeFocused()
  await page.keyboard.type('fail')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL('/tasks?status=failed')
  await expect(rowsOf(page)).toHaveCount(2)

  await tabTo(page, isFocused(rowOf(page, first.task_id).getByRole('link')))
  await page.keyboard.press('j')
  await expect(rowOf(page, second.task_id).getByRole('link')).toBeFocused()
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  const drawer = drawerOf(page, first.task_id)
  await expect(drawer).toBeFocused()
  await expect(region(drawer, 'Error')).toContainText('This task failed')
  const close = drawer.getByRole('button', { name: 'Close task' })
  await tabTo(page, isFocused(close))

  await page.keyboard.press('j')
  await expect(drawerOf(page, second.task_id).getByRole('heading', { level: 2 })).toHaveText('bert')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL('/tasks?status=failed')
  await expect(rowOf(page, second.task_id).getByRole('link')).toBeFocused()
})

test('the exact text of an answer is reached and unfolded by keys', async ({
  connected: page,
  account,
}) => {
  const task = makeTask()
  await account.put({ tasks: [task] })
  await page.goto(`/tasks/${task.task_id}`)
  const drawer = drawerOf(page, task.task_id)
  const copy = drawer.getByRole('button', { name: 'Copy raw response' })
  await expect(copy).toBeVisible()
  await drawer.focus()
  await tabTo(page, isFocused(copy))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(drawer.getByRole('group', { name: 'Exact text of the response' })).toBeVisible()
})

test('on a phone the focus stays in the task that covers the list', async ({
  connected: page,
  account,
}) => {
  await page.setViewportSize({ width: 390, height: 780 })
  const task = makeTask()
  await account.put({ tasks: [task] })
  await page.goto(`/tasks/${task.task_id}`)
  const drawer = page.getByRole('dialog', { name: `Task ${task.task_id}` })
  await expect(drawer.getByRole('button', { name: 'Copy raw response' })).toBeVisible()
  for (let stops = 0; stops < 40; stops += 1) {
    await page.keyboard.press('Tab')
    const where = await page.evaluate(() => {
      const { activeElement: focused } = document
      return focused === document.body || Boolean(focused?.closest('dialog'))
    })
    expect(where, await focusedName(page)).toBe(true)
  }
})

test('? lists the keys, and Esc closes only what lies on top', async ({
  connected: page,
  account,
}) => {
  const task = makeTask()
  await account.put({ tasks: [task] })
  await page.goto(`/tasks/${task.task_id}`)
  const drawer = drawerOf(page, task.task_id)
  await expect(drawer).toBeFocused()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(help).toBeVisible()
  for (const key of ['j', 'k', 'Enter', 'Esc', '/', '?']) {
    await expect(help.getByRole('term').filter({ hasText: key }).first()).toBeVisible()
  }
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await expect(drawer).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)
})
