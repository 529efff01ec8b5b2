import { expect, makeTask, makeTasks, rowOf, rowsOf, test } from './fixtures.ts'

test('the list shows the tasks of the account, newest first', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: makeTasks(3) })
  await page.goto('/tasks')
  await expect(page.getByRole('heading', { level: 1, name: 'Analysis tasks' })).toBeVisible()
  await expect(rowsOf(page)).toHaveCount(3)
})

test('a failed task says so', async ({ connected: page, account }) => {
  const task = makeTask({ status: 'failed' })
  await account.put({ tasks: [task] })
  await page.goto('/tasks')
  await expect(rowOf(page, task.task_id)).toContainText('failed')
})
