import type { Locator, Page } from 'playwright/test'
import { drawerOf, region } from './drawer.ts'
import { barOf } from './film.ts'
import { expect, makeTask, makeTasks, rowOf, rowsOf, shownIds, test } from './fixtures.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

/** Goes on by Tab, as often as it takes. */
async function tabTo(page: Page, control: Locator) {
  const isThere = () => control.evaluate((element) => element === document.activeElement)
  for (let stops = 0; stops < 120; stops += 1) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Not reached by Tab')
}

async function press(page: Page, control: Locator, key = 'Enter') {
  await tabTo(page, control)
  await page.keyboard.press(key)
}

test('a list is connected to, filtered, paged and sorted, and left, without a mouse', async ({
  page,
  account,
}) => {
  await account.put({ tasks: makeTasks(30) })
  await page.goto('/tasks')
  await tabTo(page, page.getByRole('textbox', { name: 'API key' }))
  await page.keyboard.insertText(account.key)
  await page.keyboard.press('Enter')
  await expect(rowsOf(page)).toHaveCount(20)

  await press(page, page.getByRole('button', { name: 'Next page' }))
  await expect(page).toHaveURL('/tasks?page=2')
  await expect(rowsOf(page)).toHaveCount(10)

  await page.keyboard.press('/')
  await expect(page.getByRole('combobox', { name: 'Status' })).toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Command, task ID or link' })).toBeFocused()
  await page.keyboard.type('status ready')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/tasks?status=ready')
  await expect(rowsOf(page)).toHaveCount(20)

  const newestFirst = await shownIds(page)
  await press(page, page.getByRole('columnheader', { name: 'Created' }).getByRole('button'))
  await expect(page).toHaveURL(/sort=created_at/)
  await expect.poll(() => shownIds(page)).toEqual(newestFirst.toReversed())

  await press(page, page.getByRole('button', { name: 'Sign out' }))
  await expect(page).toHaveURL('/connect')
})

test('a task is opened, read, sought in, exported and linked to without a mouse', async ({
  connected: page,
  account,
}) => {
  const segments = [3, 12, 40].map((start_time) => ({
    start_time,
    end_time: start_time + 5,
    metadata: { what: `from ${start_time}` },
  }))
  const task = makeTask({
    request_params: {
      analysis_mode: 'time_based_metadata',
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
  await account.put({ tasks: [task] })
  await page.goto('/tasks')
  await expect(rowsOf(page)).toHaveCount(1)
  await page.keyboard.press('j')
  await expect(rowOf(page, task.task_id).getByRole('link')).toBeFocused()
  await page.keyboard.press('Enter')
  const drawer = drawerOf(page, task.task_id)
  await expect(drawer).toBeFocused()
  await expect(drawer.getByRole('button', { name: 'Copy raw response' })).toBeVisible()

  const copy = drawer.getByRole('button', { name: 'Copy link', exact: true })
  await press(page, copy)
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached()
  await expect(copy).toBeFocused()

  // In a lane the arrows walk, and what is walked to is in the address: a moment one can send on.
  await tabTo(page, barOf(drawer, 'scenes 0:03–0:08'))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/seg=scenes\.\d/)

  const result = region(drawer, 'Result')
  await press(page, result.getByRole('button', { name: 'Export' }))
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  expect((await download).suggestedFilename()).toMatch(/\.\w+$/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(rowOf(page, task.task_id).getByRole('link')).toBeFocused()
})
