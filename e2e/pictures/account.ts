import type { Page } from 'playwright/test'
import { makeSampleData } from '~/sandbox/sample/sample-data.ts'
import { expect, type Account } from '../fixtures.ts'
import { now } from './look.ts'

// The account of the demo as it is at the time that the pictures were taken: always the same.
const { tasks: told, assets } = makeSampleData(now)
const tasks = told.toSorted((a, b) => Date.parse(b.created_at) - Date.parse(a.created_at))

export const fill = (account: Account, count = 60) =>
  account.put({ tasks: tasks.slice(0, count), assets })

export const idOf = (customId: string) => {
  const task = tasks.find(({ custom_id }) => custom_id === customId)
  if (!task) throw new Error(`No sample task is called ${customId}`)
  return task.task_id
}

/** All of them read, and once more looked at, which happens sooner or later. */
export async function openAllTasks(page: Page, query = '') {
  await page.goto(`/tasks?scope=all${query}`)
  await expect(
    page.getByRole('status').filter({ hasText: /^Read \d+ of \d+ tasks/ }),
  ).toBeAttached()
  await expectTools(page)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByText('just now')).toBeVisible()
}

/** What is fetched when nothing else is to be done: selecting, exporting, views. */
export const expectTools = (page: Page) =>
  expect(page.getByRole('button', { name: 'Views', exact: true, includeHidden: true })).toHaveCount(
    1,
  )
