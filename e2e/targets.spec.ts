import { openTask, region } from './drawer.ts'
import { expect, makeTask, makeTasks, rowsOf, test } from './fixtures.ts'
import { smallTargets } from './small-targets.ts'

const segments = [0, 4, 8, 12].map((start) => ({
  start_time: start,
  end_time: start + 2,
  metadata: { who: start % 8 ? 'a' : 'b', best: start + 1 },
}))
const shown = makeTask({
  custom_id: 'shown',
  video_source: { type: 'url', url: 'https://a.example/f.mp4', system_metadata: { duration: 60 } },
  request_params: {
    analysis_mode: 'time_based_metadata',
    response_format: {
      type: 'segment_definitions',
      segment_definitions: [
        { id: 'goals', description: 'All goals.', fields: [{ name: 'who', type: 'string' }] },
      ],
    },
  },
  result: {
    generation_id: 'g',
    data: JSON.stringify({ goals: segments }),
    finish_reason: 'stop',
    usage: { output_tokens: 8, input_tokens: 8400 },
  },
})
const others = makeTasks(30, () => ({
  video_source: { type: 'url', url: 'https://a.example/f.mp4' },
}))

for (const width of [1440, 390]) {
  test(`what can be pressed is large enough or has room around it at ${width} px`, async ({
    connected: page,
    account,
  }) => {
    const expectLargeEnough = () => expect.poll(() => smallTargets(page)).toEqual([])
    await page.setViewportSize({ width, height: 900 })
    // The density where it is tightest.
    await page.addInitScript(() => localStorage.setItem('tasklens.density', 'compact'))
    await account.put({ tasks: [shown, ...others] })

    await page.goto('/tasks?sort=-took&analysis_mode=general')
    await expect(rowsOf(page)).not.toHaveCount(0)
    await page.getByRole('button', { name: 'Select', exact: true }).click()
    await expectLargeEnough()
    await page.getByRole('button', { name: 'Columns' }).click()
    await expectLargeEnough()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Settings' }).click()
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
    await expectLargeEnough()

    const drawer = await openTask(page, shown.task_id)
    await expectLargeEnough()
    for (const name of ['Result', 'Source', 'Raw response']) {
      await region(drawer, name).evaluate((element) => element.scrollIntoView())
      await expectLargeEnough()
    }

    await page.goto('/tasks?scope=all&q=a')
    await expect(page.getByText('read all 31')).toBeVisible()
    const overview = page.getByRole('region', { name: 'Overview' })
    if (width < 640) await overview.getByRole('button', { name: 'Overview' }).click()
    await expectLargeEnough()
    await overview.getByRole('button', { name: 'As tables' }).click()
    await expectLargeEnough()
    await page.getByLabel('Group by').selectOption('film')
    await expect(page.getByRole('table', { name: 'Tasks by film' })).toBeVisible()
    await expectLargeEnough()

    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByLabel('API key')).toBeVisible()
    await expectLargeEnough()
  })
}

test('a menu that the keys leave does not stay over what they come to', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: makeTasks(3) })
  await page.goto('/tasks')
  const code = page.getByRole('button', { name: 'Copy list as code' })
  await code.click()
  await expect(page.getByRole('menuitem', { name: 'cURL' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('menuitem', { name: 'cURL' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeFocused()

  await page.getByRole('button', { name: 'Columns' }).focus()
  await page.keyboard.press('Enter')
  const reset = page.getByRole('button', { name: 'Reset columns and widths' })
  await expect(reset).toBeVisible()
  await reset.focus()
  await page.keyboard.press('Tab')
  await expect(reset).toBeHidden()
})

test('what the keys come to, going back up a table, is not under its head', async ({
  connected: page,
  account,
}) => {
  await account.put({ tasks: makeTasks(50) })
  await page.goto('/tasks?page_limit=50')
  await expect(rowsOf(page)).toHaveCount(50)
  await rowsOf(page).nth(30).getByRole('link').focus()
  for (let step = 0; step < 30; step++) await page.keyboard.press('Shift+Tab')
  const focused = rowsOf(page).getByRole('link').and(page.locator(':focus'))
  await expect(focused).toBeVisible()
  // A click that something else would take is not made.
  await focused.click({ trial: true, timeout: 5_000 })
})
