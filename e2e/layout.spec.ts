import type { Page } from 'playwright/test'
import { drawerOf, openOnly, openTask } from './drawer.ts'
import { connectByForm, expect, failedLoad, makeTask, makeTasks, rowsOf, test } from './fixtures.ts'

const long = 'a-name-without-a-single-space-in-it-that-fills-all-64-characters-'
const unbroken = 'x'.repeat(3000)

/** How far the page itself can be scrolled sideways: nowhere. */
async function expectNoSidewaysScroll(page: Page) {
  const widths = await page.evaluate(() => ({
    content: Math.max(document.documentElement.scrollWidth, document.body.scrollWidth),
    window: innerWidth,
  }))
  expect(widths.content).toBeLessThanOrEqual(widths.window)
}

/** A task in which nothing breaks by itself. */
const wideTask = () =>
  makeTask({
    custom_id: long.slice(0, 64),
    status: 'ready',
    error: { code: 'a_code_that_is_quite_long_for_a_code', message: unbroken },
    video_source: { type: 'url', url: `https://media.example.com/${unbroken}` },
    request_params: { prompt: unbroken, max_tokens: 4096 },
    webhooks: [{ url: `https://example.com/${unbroken}`, delivered: true, attempts: 1 }],
    result: {
      generation_id: unbroken.slice(0, 64),
      data: `# ${unbroken}\n\n| ${unbroken} | b |\n|---|---|\n| 1 | 2 |\n\n\`\`\`\n${unbroken}\n\`\`\``,
      finish_reason: 'stop',
      usage: { output_tokens: 8 },
    },
  })

for (const width of [320, 390, 768, 1024]) {
  test(`nothing scrolls the page sideways at ${width} px`, async ({ page, account, guard }) => {
    guard.expect(failedLoad)
    await page.setViewportSize({ width, height: 700 })
    await page.goto('/tasks?status=failed')
    await expectNoSidewaysScroll(page)
    await account.put({ tasks: [wideTask(), ...makeTasks(5)] })
    await connectByForm(page, account)
    await expect(page.getByText('No tasks match')).toBeVisible()
    await expectNoSidewaysScroll(page)

    await page.goto('/tasks?sort=-took&page_limit=10')
    await expect(rowsOf(page)).toHaveCount(6)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: 'Columns' }).click()
    await expectNoSidewaysScroll(page)
    await page.keyboard.press('Escape')

    await page.goto(`/tasks?status=${unbroken}&asset_id=${unbroken}`)
    await expect(page.getByText('The list is not shown')).toBeVisible()
    await expectNoSidewaysScroll(page)
    await page.goto(`/tasks/${'f'.repeat(64)}`)
    await expect(drawerOf(page, 'f'.repeat(64)).getByRole('alert')).toBeVisible()
    await expectNoSidewaysScroll(page)
  })

  test(`and nothing in a task does so at ${width} px`, async ({ connected: page, account }) => {
    await page.setViewportSize({ width, height: 700 })
    const task = wideTask()
    const request_params = {
      response_format: { type: 'json_schema' as const, json_schema: { [unbroken]: unbroken } },
    }
    const data = JSON.stringify({ [unbroken]: unbroken, list: [unbroken] })
    const json = makeTask({ request_params, result: { ...task.result, ...plain, data } })
    const metadata = { [unbroken]: unbroken, tags: [unbroken] }
    const found = JSON.stringify({ [unbroken]: [{ start_time: 1, end_time: 'x', metadata }] })
    const segments = makeTask({ result: { ...plain, data: found } })
    await account.put({ tasks: [task, json, segments] })
    for (const { task_id } of [task, json, segments]) {
      const drawer = await openTask(page, task_id)
      await drawer
        .getByText(/[\d,]+ characters/)
        .last()
        .click()
      await expectNoSidewaysScroll(page)
      const sideways = await drawer.evaluate((element) =>
        [...element.querySelectorAll('*')]
          .filter((one) => one.scrollWidth > one.clientWidth && one.clientWidth > 0)
          .filter((one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX))
          // A table of an answer scrolls within itself, and can be reached to do so.
          .filter((one) => one.getAttribute('aria-label') !== 'Table')
          .map((one) => one.className),
      )
      expect(sideways).toEqual([])
    }
  })
}

test('a task that slides in does not widen the page on its way', async ({
  connected: page,
  account,
}) => {
  await page.setViewportSize({ width: 1024, height: 700 })
  const task = makeTask()
  await account.put({ tasks: [task] })
  await page.goto('/tasks')
  // Held at its first picture, the slide can be measured on a machine of any speed.
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Animation.enable')
  await devtools.send('Animation.setPlaybackRate', { playbackRate: 0 })
  await rowsOf(page).getByRole('link').click()
  await expect(drawerOf(page, task.task_id)).toBeVisible()
  await expectNoSidewaysScroll(page)
})

const plain = {
  generation_id: 'g',
  finish_reason: 'stop' as const,
  usage: { output_tokens: 8, input_tokens: 8400 },
}

for (const width of [1280, 1440]) {
  test(`at ${width} px every column of the first visit is there, its name whole`, async ({
    connected: page,
    account,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    await account.put({ tasks: makeTasks(30) })
    await page.goto('/tasks?page_limit=50')
    await expect(rowsOf(page)).toHaveCount(30)
    const list = page.getByRole('region', { name: 'Task list' })
    expect(await list.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
    for (const name of await page.getByRole('columnheader').getByRole('button').all()) {
      const cut = await name.evaluate((one) =>
        [...one.children].some((part) => part.scrollWidth > part.clientWidth),
      )
      expect(cut, await name.innerText()).toBe(false)
    }
  })
}

test('a page at twice the size loses nothing: filters, rows, pages and task are in reach', async ({
  connected: page,
  account,
}) => {
  // 200 % of 1280 × 900.
  await page.setViewportSize({ width: 640, height: 450 })
  const tasks = makeTasks(3)
  await account.put({ tasks })
  await page.goto('/tasks?page_limit=2')
  await expect(rowsOf(page)).toHaveCount(2)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(rowsOf(page)).toHaveCount(1)
  await rowsOf(page).first().getByRole('link').click()
  const drawer = drawerOf(page, tasks[2]?.task_id ?? '')
  await drawer.getByRole('button', { name: 'Download raw response' }).scrollIntoViewIfNeeded()
  await expect(drawer.getByRole('button', { name: 'Close task' })).toBeInViewport()
})

test('who asks for less motion gets none', async ({ connected: page, account }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openOnly(page, account, makeTask({ status: 'processing' }))
  const running = () =>
    page.evaluate(
      () => document.getAnimations().filter((one) => one.playState === 'running').length,
    )
  await expect.poll(running).toBe(0)
})

test('dark and light follow the system, and can be set and are kept', async ({
  connected: page,
}) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto('/tasks')
  const light = await background()
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const dark = await background()
  expect(dark).not.toBe(light)

  const settings = page.getByRole('dialog', { name: 'Settings' })
  await page.getByRole('button', { name: 'Settings' }).click()
  await settings.getByRole('radio', { name: 'Light' }).check()
  expect(await background()).toBe(light)
  await page.reload()
  expect(await background()).toBe(light)
  await page.getByRole('button', { name: 'Settings' }).click()
  await settings.getByRole('radio', { name: 'Dark' }).check()
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  expect(await background()).toBe(dark)
})
