import { drawerOf, openOnly, region } from './drawer.ts'
import { expect, filtersOf, makeTask, makeTasks, rowsOf, test } from './fixtures.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

/** What is said has to be said where it is heard: all but the dialog on top is inert. */
test('on a phone what is done in a task is said inside it', async ({
  connected: page,
  account,
}) => {
  await page.setViewportSize({ width: 390, height: 780 })
  const drawer = await openOnly(page, account, makeTask())
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
  const segments = Array.from({ length: 60 }, (_, at) => ({
    start_time: at * 10,
    end_time: at * 10 + 8,
    metadata: {
      what: `Segment ${at} says rather more than fits a line of a narrow box. `.repeat(3),
    },
  }))
  const task = makeTask({
    request_params: {
      analysis_mode: 'time_based_metadata',
      prompt: prompt.join(' '),
      response_format: {
        type: 'segment_definitions',
        segment_definitions: [{ id: 'scenes', description: 'Every scene.' }],
      },
    },
    result: {
      data: JSON.stringify({ scenes: segments }),
      finish_reason: 'stop',
      generation_id: 'g',
      usage: { output_tokens: 8, input_tokens: 8400 },
    },
  })
  await openOnly(page, account, task)
  const result = region(drawerOf(page, task.task_id), 'Result')
  await result.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  const topOf = () => result.evaluate((element) => Math.round(element.getBoundingClientRect().top))
  const before = await topOf()
  await page.getByRole('button', { name: 'Widen to the page' }).click()
  await expect.poll(async () => Math.abs((await topOf()) - before)).toBeLessThan(24)
  await page.getByRole('button', { name: 'Widen to the page' }).click()
  await expect.poll(async () => Math.abs((await topOf()) - before)).toBeLessThan(24)
})

test('what a filter, a page, an order and a refresh bring is said', async ({
  connected: page,
  account,
}) => {
  const expectSaid = (text: string) =>
    expect(page.getByRole('status').filter({ hasText: text })).toHaveText(text)
  await account.put({
    tasks: makeTasks(25, (index) => ({ status: index < 5 ? 'failed' : 'ready' })),
  })
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(20)
  const status = filtersOf(page).getByRole('combobox', { name: 'Status' })
  await status.selectOption('failed')
  await expectSaid('5 tasks, page 1 of 1')
  await status.selectOption('canceled')
  await expectSaid('No tasks match')
  await page.getByRole('search').getByRole('button', { name: 'Clear filters' }).click()
  await expectSaid('25 tasks, page 1 of 2')
  await page.getByRole('button', { name: 'Next page' }).click()
  await expectSaid('25 tasks, page 2 of 2')
  await page.getByRole('button', { name: 'Took', exact: true }).click()
  await expectSaid('Sorted by Took, descending')
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expectSaid('Updated')
})
