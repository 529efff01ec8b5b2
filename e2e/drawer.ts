import type { Locator, Page } from 'playwright/test'
import type { SandboxTask } from '~/sandbox/types.ts'
import { expect, type Account } from './fixtures.ts'

/** The task that is open: beside the list where there is room, a dialog over it where there is not. */
export const drawerOf = (page: Page, taskId: string) =>
  page
    .getByRole('complementary', { name: `Task ${taskId}`, exact: true })
    .or(page.getByRole('dialog', { name: `Task ${taskId}`, exact: true }))

export const region = (drawer: Locator, name: string) =>
  drawer.getByRole('region', { name, exact: true })

/** The value beside a label, found by the API's own name for it. */
export const fieldOf = (region: Locator, name: string) =>
  region.getByRole('term').filter({ hasText: name }).locator('..').getByRole('definition')

/** The tasks the API was asked for one by one, in order. */
export async function retrieved(account: Account) {
  const requests = await account.requests()
  return requests.flatMap(({ path }) => path.split('/analyze/tasks/').slice(1))
}

/** Opens a task by its own address and waits until all of it is there. */
export async function openTask(page: Page, taskId: string, query = '') {
  await page.goto(`/tasks/${taskId}${query}`)
  const drawer = drawerOf(page, taskId)
  await expect(drawer.getByRole('button', { name: 'Copy raw response' })).toBeVisible()
  return drawer
}

/** The same for an account that has only this task. */
export async function openOnly(page: Page, account: Account, task: SandboxTask, query = '') {
  await account.put({ tasks: [task] })
  return openTask(page, task.task_id, query)
}

/** What a paste puts into a box of the list: the clipboard as its user has it. */
export async function pasted(page: Page, label: string) {
  const box = page.getByLabel(label, { exact: true })
  await box.click()
  await page.keyboard.press('Control+V')
  return box.inputValue()
}
