import { drawerOf, openOnly, openTask, pasted, region, retrieved } from './drawer.ts'
import {
  connect,
  expect,
  failedLoad,
  makeTask,
  makeTasks,
  newAccount,
  passTime,
  rowOf,
  rowsOf,
  shownIds,
  test,
} from './fixtures.ts'

const prompt =
  'List every scene of this film in order, with who is in it, where it plays and how it ends.'
const longPrompt = { analysis_mode: 'general' as const, prompt, temperature: 0.2, max_tokens: 4096 }

test.describe('Opening a task', () => {
  test('shows what its row knows at once, and no cut prompt as if it were whole', async ({
    connected: page,
    account,
  }) => {
    const task = makeTask({ custom_id: 'scene-list', request_params: longPrompt })
    await account.put({ tasks: [task, ...makeTasks(2)] })
    await account.fault({ on: { path: `/analyze/tasks/${task.task_id}` }, hold: true })
    await page.goto('/tasks')
    await rowOf(page, task.task_id).getByText('general').click()

    const drawer = drawerOf(page, task.task_id)
    const request = region(drawer, 'Request parameters')
    await expect(drawer.getByRole('heading', { name: 'scene-list' })).toBeVisible()
    await expect(region(drawer, 'Result')).toContainText('A film in which little happens.')
    await expect(request).toContainText(`${prompt.slice(0, 30)}…`)
    await expect(request).toContainText('which cuts prompts at 30 characters')
    await expect(request.getByRole('button', { name: 'Copy prompt' })).toHaveCount(0)
    await expect(region(drawer, 'Raw response')).toContainText('once the whole task has been')
    await expect(request).not.toContainText(prompt)

    await account.clearFaults()
    await expect(request).toContainText(prompt)
    await expect(request).not.toContainText('cuts prompts')
    await expect(request.getByRole('button', { name: 'Copy prompt' })).toBeVisible()
  })

  test('gives it an address of its own, keeps the query of the list and marks the row', async ({
    connected: page,
    account,
  }) => {
    const [first = makeTask(), second = makeTask()] = makeTasks(2)
    await account.put({ tasks: [first, second] })
    await page.goto('/tasks?status=ready&page_limit=10')
    await rowOf(page, second.task_id).getByRole('link').click()

    await expect(page).toHaveURL(`/tasks/${second.task_id}?status=ready&page_limit=10`)
    await expect(drawerOf(page, second.task_id)).toBeFocused()
    await expect(page).toHaveTitle(/film\.mp4 · Tasklens/)
    await expect(rowOf(page, second.task_id)).toHaveAttribute('aria-current', 'true')
    await expect(rowOf(page, first.task_id)).not.toHaveAttribute('aria-current')
    await expect(rowsOf(page)).toHaveCount(2)

    await rowOf(page, first.task_id).getByText('general').click()
    await expect(drawerOf(page, first.task_id)).toBeVisible()
    await expect(rowOf(page, first.task_id)).toHaveAttribute('aria-current', 'true')
    await expect(rowOf(page, second.task_id)).not.toHaveAttribute('aria-current')
  })

  test('works from a link in a browser that has never been here', async ({
    account,
    browser,
    baseURL,
    guard,
  }) => {
    const task = makeTask({ status: 'failed' })
    await account.put({ tasks: [task, ...makeTasks(3)] })
    const context = await browser.newContext(baseURL ? { baseURL } : {})
    await guard.watch(context)
    const page = await context.newPage()
    await connect(page, account)
    const drawer = await openTask(page, task.task_id, '?status=failed')

    await expect(region(drawer, 'Error')).toContainText('could not be processed')
    await expect(page.getByRole('combobox', { name: 'Status' })).toHaveValue('failed')
    expect(await shownIds(page)).toEqual([task.task_id])
    await context.close()
  })

  test('works for a task that is not among the rows, which then has no neighbours', async ({
    connected: page,
    account,
  }) => {
    const tasks = makeTasks(5)
    const last = tasks.at(-1) ?? makeTask()
    await account.put({ tasks })
    const drawer = await openTask(page, last.task_id, '?page_limit=2')
    await expect(region(drawer, 'Result')).toContainText('A film in which little happens.')
    for (const name of ['Previous task', 'Next task']) {
      await expect(drawer.getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true')
    }
  })
})

test.describe('Closing a task', () => {
  const ways = [
    { by: 'Esc', close: 'Escape' },
    { by: 'its button', close: 'button' },
    { by: 'Back', close: 'back' },
  ]
  for (const { by, close } of ways) {
    test(`by ${by} leads back to the same list, with the focus on its row`, async ({
      connected: page,
      account,
    }) => {
      const [first = makeTask(), second = makeTask()] = makeTasks(2)
      await account.put({ tasks: [first, second] })
      await page.goto('/tasks?status=ready')
      const link = rowOf(page, second.task_id).getByRole('link')
      await link.click()
      const drawer = drawerOf(page, second.task_id)
      await expect(drawer).toBeVisible()

      if (close === 'Escape') await page.keyboard.press('Escape')
      else if (close === 'button') await drawer.getByRole('button', { name: 'Close task' }).click()
      else await page.goBack()

      await expect(drawer).toHaveCount(0)
      await expect(page).toHaveURL('/tasks?status=ready')
      await expect(link).toBeFocused()
      await expect(rowOf(page, second.task_id)).not.toHaveAttribute('aria-current')
      await expect(rowsOf(page)).toHaveCount(2)
    })
  }

  test('on a phone, where it covers the list, gives the focus back as well', async ({
    connected: page,
    account,
  }) => {
    await page.setViewportSize({ width: 390, height: 780 })
    const task = makeTask()
    await account.put({ tasks: [task] })
    await page.goto('/tasks')
    const link = rowOf(page, task.task_id).getByRole('link')
    await link.click()
    await expect(page.getByRole('dialog', { name: `Task ${task.task_id}` })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page).toHaveURL('/tasks')
    await expect(link).toBeFocused()
  })
})

test.describe('A task that cannot be had', () => {
  test('because the API does not know it is said in its words, beside the list', async ({
    connected: page,
    account,
    guard,
  }) => {
    guard.expect(failedLoad)
    await account.put({ tasks: makeTasks(2) })
    const unknown = 'f'.repeat(24)
    await page.goto(`/tasks/${unknown}`)
    const alert = drawerOf(page, unknown).getByRole('alert')
    await expect(alert).toContainText('The API does not know this')
    await expect(alert).toContainText('404')
    await expect(alert).toContainText('resource_not_exists')
    await expect(rowsOf(page)).toHaveCount(2)

    const asked = (await retrieved(account)).length
    await account.addTasks([{ ...makeTask(), task_id: unknown }])
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(region(drawerOf(page, unknown), 'Result')).toContainText('little happens')
    expect(await retrieved(account)).toHaveLength(asked + 1)
  })

  test('because it was deleted after it was listed shows what its row knew', async ({
    connected: page,
    account,
    guard,
  }) => {
    guard.expect(failedLoad)
    const task = makeTask({ request_params: longPrompt })
    await account.put({ tasks: [task] })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(1)
    await account.removeTask(task.task_id)
    await rowOf(page, task.task_id).getByRole('link').click()

    const drawer = drawerOf(page, task.task_id)
    await expect(drawer.getByRole('alert')).toContainText('no longer knows this task')
    await expect(drawer.getByRole('alert')).toContainText('404')
    await expect(drawer.getByRole('alert').getByRole('button')).toHaveText('Try again')
    await expect(region(drawer, 'Result')).toContainText('A film in which little happens.')
    await expect(region(drawer, 'Request parameters')).toContainText('cuts prompts')
  })

  test('because it vanished while it was open keeps what was last known', async ({
    connected: page,
    account,
    guard,
  }) => {
    guard.expect(failedLoad)
    await page.clock.install()
    const task = makeTask({ status: 'processing', request_params: longPrompt })
    const drawer = await openOnly(page, account, task)
    await account.removeTask(task.task_id)

    const alert = drawer.getByRole('alert')
    await passTime(page, () => expect(alert).toBeVisible({ timeout: 1 }))
    await expect(alert).toContainText('no longer knows this task')
    await expect(region(drawer, 'Request parameters')).toContainText(prompt)
  })

  test('because the answer is about another task is an error, and none of it is shown', async ({
    connected: page,
    account,
  }) => {
    const task = makeTask()
    const other = makeTask({ custom_id: 'somebody-elses' })
    await account.put({ tasks: [task] })
    await account.fault({ on: { path: `/analyze/tasks/${task.task_id}` }, body: other })
    await page.goto('/tasks')
    await rowOf(page, task.task_id).getByRole('link').click()
    const drawer = drawerOf(page, task.task_id)
    await expect(drawer.getByRole('alert')).toContainText('The answer is about another task')
    await expect(page.getByText('somebody-elses')).toHaveCount(0)

    await account.put({ tasks: [] })
    await account.fault({ on: { path: `/analyze/tasks/${task.task_id}` }, body: other })
    await page.reload()
    await expect(drawer.getByRole('alert')).toContainText('The answer is about another task')
    await expect(page.getByText('somebody-elses')).toHaveCount(0)
  })

  // S30
  test('because its address holds no ID asks nothing of the API', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: makeTasks(1) })
    for (const id of ['a.b', 'a%20b', 'a'.repeat(65)]) {
      await page.goto(`/tasks/${id}`)
      await expect(page.getByText('This is not the ID of a task')).toBeVisible()
      await expect(rowsOf(page)).toHaveCount(1)
    }
    expect(await retrieved(account)).toEqual([])
  })

  test('because its address walks the paths of the API asks nothing of it', async ({
    connected: page,
    account,
    guard,
  }) => {
    guard.expect(failedLoad)
    await account.put({ tasks: makeTasks(1) })
    for (const path of ['..%2f..', 'a%2Fb', '..%5c..%5cindexes', '%2e%2e%2f%2e%2e%2findexes']) {
      await page.goto('/tasks')
      await expect(rowsOf(page)).toHaveCount(1)
      // As on a server that is less strict than our own.
      await page.evaluate((path) => history.pushState(null, '', `/tasks/${path}`), path)
      await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')))
      await expect(page.getByText('This is not the ID of a task')).toBeVisible()

      await page.goto(`/tasks/${path}`)
      await expect(page.getByText('Not found')).toBeVisible()
    }
    const asked = (await account.requests()).map(({ path }) => path)
    expect(new Set(asked)).toEqual(new Set(['/analyze/tasks']))
  })
})

test.describe('A task that runs', () => {
  test('says how long it has taken and turns ready by itself, without moving the focus', async ({
    connected: page,
    account,
  }) => {
    const now = Date.now()
    await page.clock.install()
    const task = makeTask({
      status: 'processing',
      created_at: new Date(now - 75_000).toISOString(),
    })
    const drawer = await openOnly(page, account, task)
    await expect(drawer).toContainText(/Taken so far\s*\d min \d\d s/)
    await expect(region(drawer, 'Result')).toContainText('there is no result yet')
    await expect(drawer.getByRole('status')).toContainText('processing')
    const copy = drawer.getByRole('button', { name: 'Copy link', exact: true })
    await copy.focus()

    await account.patchTask(task.task_id, {
      status: 'ready',
      completed_at: new Date(now).toISOString(),
      result: {
        generation_id: 'one',
        data: 'It ends well.',
        finish_reason: 'stop',
        usage: { output_tokens: 4 },
      },
    })
    const result = region(drawer, 'Result')
    await passTime(page, () => expect(result).toContainText('It ends well.', { timeout: 1 }))
    await expect(drawer.getByRole('status')).toContainText('ready')
    await expect(drawer).toContainText(/Took\s*1 min 15 s/)
    await expect(rowOf(page, task.task_id)).toContainText('ready')
    await expect(copy).toBeFocused()
  })
})

test.describe('A task that ends while it is open', () => {
  test('is fetched whole as soon as the list knows, however long it had run', async ({
    connected: page,
    account,
  }) => {
    await page.clock.install()
    const task = makeTask({ status: 'processing', request_params: longPrompt })
    const drawer = await openOnly(page, account, task)
    const looks = async () => (await retrieved(account)).length
    // By now it is looked at every twenty seconds or so.
    await passTime(page, async () => expect(await looks()).toBeGreaterThan(5), {
      step: 5000,
    })

    await account.patchTask(task.task_id, { ...makeTask(), request_params: longPrompt })
    const row = rowOf(page, task.task_id)
    await passTime(page, () => expect(row).toContainText('ready', { timeout: 1 }))
    await page.clock.runFor(2000)
    await expect(region(drawer, 'Request parameters')).toContainText(prompt)
    await expect(region(drawer, 'Result')).toContainText('little happens')
  })
})

test.describe('Passing a task on', () => {
  test('its link and its ID are copied whole', async ({ connected: page, account, context }) => {
    await context.grantPermissions(['clipboard-write'])
    const task = makeTask()
    const drawer = await openOnly(page, account, task, '?status=ready')
    await drawer.getByRole('button', { name: 'Copy task ID' }).first().click()
    expect(await pasted(page, 'Asset ID')).toBe(task.task_id)

    await page.goBack()
    await drawer.getByRole('button', { name: 'Copy link', exact: true }).click()
    expect(await pasted(page, 'Video URL')).toBe(page.url().replace(/&video_url=.*/, ''))
  })

  // S14
  test('a link leaves out a signed video URL that the list is filtered by', async ({
    connected: page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-write'])
    const account = await newAccount()
    await connect(page, account)
    const url = 'https://media.example.com/film.mp4?X-Amz-Signature=abc'
    const task = makeTask({ video_source: { type: 'url', url } })
    await account.put({ tasks: [task] })
    const query = `?status=ready&video_url=${encodeURIComponent(url)}`
    const drawer = await openTask(page, task.task_id, query)
    await drawer.getByRole('button', { name: 'Copy link', exact: true }).click()
    await page.getByRole('button', { name: 'Clear filters' }).click()
    expect(await pasted(page, 'Video URL')).toMatch(`/tasks/${task.task_id}?status=ready`)
  })
})
