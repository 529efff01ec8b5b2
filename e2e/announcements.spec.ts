import { drawerOf, openTask, region } from './drawer.ts'
import { expect, makeTask, test } from './fixtures.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

/** What is said has to be said where it is heard: all but the dialog on top is inert. */
test('on a phone what is done in a task is said inside it', async ({
  connected: page,
  account,
}) => {
  await page.setViewportSize({ width: 390, height: 780 })
  const task = makeTask()
  await account.put({ tasks: [task] })
  const drawer = await openTask(page, task.task_id)
  await drawer.getByRole('button', { name: 'Copy link', exact: true }).click()
  await expect(drawer.getByRole('status').filter({ hasText: 'Copied' })).toHaveText('Copied')
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1)

  await drawer.getByRole('button', { name: 'Close task' }).click()
  await page.getByRole('button', { name: 'Copy list as code' }).click()
  await page.getByRole('menuitem', { name: 'cURL' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied as cURL' })).toHaveCount(1)
})

test('a task that is made wider stays at what was read', async ({ connected: page, account }) => {
  const prompt = Array.from({ length: 120 }, (_, at) => `${at} is a line of a long prompt.`)
  const text = Array.from({ length: 300 }, (_, at) => `Sentence ${at} of a long answer.`).join(' ')
  const task = makeTask({
    request_params: { analysis_mode: 'general', prompt: prompt.join(' ') },
    result: {
      data: text,
      finish_reason: 'stop',
      generation_id: 'g',
      usage: { output_tokens: 8, input_tokens: 8400 },
    },
  })
  await account.put({ tasks: [task] })
  await openTask(page, task.task_id)
  const request = region(drawerOf(page, task.task_id), 'Request parameters')
  await request.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  const topOf = () => request.evaluate((element) => Math.round(element.getBoundingClientRect().top))
  const before = await topOf()
  await page.getByRole('button', { name: 'Widen to the page' }).click()
  await expect.poll(async () => Math.abs((await topOf()) - before)).toBeLessThan(24)
  await page.getByRole('button', { name: 'Widen to the page' }).click()
  await expect.poll(async () => Math.abs((await topOf()) - before)).toBeLessThan(24)
})
