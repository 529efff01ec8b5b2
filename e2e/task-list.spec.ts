import type { Page } from 'playwright/test'
import {
  connect,
  expect,
  expectQuery,
  filtersOf,
  makeTask,
  makeTasks,
  pageQueries,
  rowOf,
  rowsOf,
  shownIds,
  test,
} from './fixtures.ts'

const header = (page: Page, name: string) =>
  page.getByRole('columnheader').filter({ has: page.getByRole('button', { name, exact: true }) })
const drawer = (page: Page, id: string) => page.getByLabel(`Task ${id}`, { exact: true })
/** The cell of a row under a header. */
async function cell(page: Page, id: string, name: string) {
  await expect(header(page, name)).toBeVisible()
  const headers = await page.getByRole('columnheader').allInnerTexts()
  return rowOf(page, id)
    .getByRole('cell')
    .nth(headers.findIndex((text) => text.trim() === name))
}
const column = async (page: Page, name: string) => {
  const ids = await shownIds(page)
  const cells = await Promise.all(ids.map((id) => cell(page, id ?? '', name)))
  return Promise.all(cells.map((one) => one.innerText()))
}

const task_id = '6920aa11bb22cc33dd44ee55'
const finished = makeTask({
  task_id,
  custom_id: 'shot-list-7',
  created_at: '2026-11-20T09:30:00.000Z',
  completed_at: '2026-11-20T09:33:20.000Z',
  video_source: {
    type: 'url',
    url: 'https://media.example.com/films/harbour.mp4',
    system_metadata: { duration: 3725 },
  },
  request_params: { analysis_mode: 'time_based_metadata', prompt: 'Find every shot of a ship' },
  result: {
    generation_id: 'g',
    data: '{}',
    finish_reason: 'stop',
    usage: { output_tokens: 1234, input_tokens: 56_789 },
  },
})

test.describe('A row', () => {
  test('shows what the API says of a finished task', async ({ page, account }) => {
    await page.clock.setFixedTime('2026-11-20T12:00:00.000Z')
    await connect(page, account)
    await account.put({ tasks: [finished] })
    await page.goto('/tasks')
    await expect(page.getByRole('heading', { level: 1, name: 'Analysis tasks' })).toBeVisible()
    await expect(page.getByRole('table', { name: 'Analysis tasks' })).toBeVisible()
    await page.getByRole('button', { name: 'Columns' }).click()
    for (const name of ['Source', 'Completed', 'Input tokens', 'Finish reason']) {
      await page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check()
    }
    await page.keyboard.press('Escape')
    const values = {
      Status: 'ready',
      Task: 'shot-list-7',
      Source: 'https://media.example.com/films/harbour.mp4',
      Mode: 'time-based',
      Prompt: 'Find every shot of a ship',
      Film: '1:02:05',
      Created: '2 hr ago',
      Completed: '2 hr ago',
      Took: '3 min 20 s',
      'Output tokens': '1,234',
      'Input tokens': '56,789',
      'Finish reason': 'stop',
    }
    for (const [name, value] of Object.entries(values)) {
      await expect(await cell(page, task_id, name), name).toContainText(value)
    }
    await expect(await cell(page, task_id, 'Prompt')).not.toContainText('…')
    // Both exact readings of a time are one hover away.
    const created = (await cell(page, task_id, 'Created')).getByRole('time')
    await expect(created).toHaveAttribute('title', /20 Nov 2026.*10:30:00.*\n.*09:30:00 UTC/s)
  })

  test('tells the states of a task apart, and never calls a doubtful answer ready', async ({
    connected: page,
    account,
  }) => {
    const states = ['queued', 'pending', 'processing', 'failed', 'canceled', 'ready'] as const
    const tasks = states.map((status) => makeTask({ status, task_id: status }))
    const cut = makeTask({
      task_id: 'cut',
      result: {
        generation_id: 'g',
        data: 'It begins',
        finish_reason: 'length',
        usage: { output_tokens: 4096, input_tokens: 1 },
      },
    })
    const warned = makeTask({ task_id: 'warned', error: { message: 'May be incomplete' } })
    // A word that the API may learn one day.
    const later = Object.assign(makeTask({ task_id: 'later' }), { status: 'archived' })
    await account.put({ tasks: [...tasks, cut, warned, later] })
    await page.goto('/tasks')

    for (const status of states) {
      await expect(await cell(page, status, 'Status'), status).toHaveText(status)
    }
    await expect(await cell(page, 'cut', 'Status')).toHaveText('ready, cut')
    await expect(await cell(page, 'warned', 'Status')).toHaveText('ready, warning')
    await expect(rowOf(page, 'warned').getByTitle('May be incomplete')).not.toHaveCount(0)
    await expect(await cell(page, 'later', 'Status')).toHaveText('archived')
    await expect(await cell(page, 'processing', 'Took')).toContainText('so far')
    await expect(await cell(page, 'failed', 'Took')).toHaveText('12 s')
  })

  test('says where something was found, or why nothing was, without what it must not show', async ({
    connected: page,
    account,
  }) => {
    const failed = (task_id: string, message: string) =>
      makeTask({ task_id, status: 'failed', error: { message } })
    const url = 'https://films.example/a.mp4'
    const found = {
      task_id: 'found',
      request_params: {
        analysis_mode: 'time_based_metadata' as const,
        response_format: {
          type: 'segment_definitions' as const,
          segment_definitions: [{ id: 'ship', description: 'A ship' }],
        },
      },
      result: {
        generation_id: 'g',
        data: JSON.stringify({ ship: [{ start_time: 1, end_time: 5, metadata: {} }] }),
        finish_reason: 'stop' as const,
        usage: { output_tokens: 1, input_tokens: 1 },
      },
    }
    const long = `The film is too long. ${'x'.repeat(500)}`
    await account.put({
      tasks: [
        failed('told', 'Video duration exceeds\nthe maximum'),
        failed('signed', `Cannot load ${url}?sig=abc`),
        failed('long', long),
        makeTask({ ...found, error: { message: 'May be incomplete' } }),
      ],
    })
    for (const address of ['/tasks', '/tasks?scope=all']) {
      await page.goto(address)
      const says = (id: string, name: string) => rowOf(page, id).getByRole('cell', { name })
      await expect(says('told', 'Video duration exceeds the maximum')).toBeVisible()
      await expect(says('signed', `Cannot load ${url}?sig=•••`)).toBeVisible()
      const said = rowOf(page, 'long').getByTitle('The film is too long')
      await expect(said).toHaveAttribute('title', long.slice(0, 300))
      await expect(says('found', '1 segment in 1 definition')).toBeVisible()
      await expect(rowOf(page, 'found')).not.toContainText('May be incomplete')
      // At half of a film of 120 seconds.
      await rowOf(page, 'found').getByRole('img', { name: '1 segment' }).click()
      await expect(page).toHaveURL(/\/tasks\/found\?.*\bt=(59|60)/)
    }
    await page.setViewportSize({ width: 390, height: 844 })
    await expect(rowOf(page, 'told').getByText('Video duration exceeds')).toBeVisible()
  })

  test('marks a prompt of 30 characters as one that may go on', async ({
    connected: page,
    account,
  }) => {
    const withPrompt = (task_id: string, prompt: string) =>
      makeTask({ task_id, request_params: { analysis_mode: 'general', prompt } })
    const start = 'Name every ship that you see i'
    await account.put({
      tasks: [
        withPrompt('long', `${start}n the harbour`),
        withPrompt('same', start),
        withPrompt('short', start.slice(0, 29)),
        withPrompt('emoji', `${'🚢'.repeat(30)}🚢`),
      ],
    })
    await page.goto('/tasks')
    await expect(await cell(page, 'long', 'Prompt')).toHaveText(`${start}…`)
    await expect(await cell(page, 'same', 'Prompt')).toHaveText(`${start}…`)
    await expect(await cell(page, 'short', 'Prompt')).toHaveText(start.slice(0, 29))
    await expect(await cell(page, 'emoji', 'Prompt')).toHaveText(`${'🚢'.repeat(30)}…`)
  })

  test('shows strange values as text and nothing more', async ({ connected: page, account }) => {
    const hostile = '<img src=x onerror=alert(1)>\u202Egpj.mp4'
    await account.put({ tasks: [makeTask({ task_id: 'odd', custom_id: hostile })] })
    await page.goto('/tasks')
    await expect(rowOf(page, 'odd')).toContainText('<img src=x onerror=alert(1)>')
    await expect(rowOf(page, 'odd').getByRole('img')).toHaveCount(0)
    // A sign that turns the reading direction is shown, not obeyed.
    expect(await rowOf(page, 'odd').innerText()).not.toContain('\u202E')
  })

  test('of a task with hardly a field is still a row', async ({ connected: page, account }) => {
    const bare = { status: 'ready' as const, custom_id: null, created_at: '' }
    await account.put({ tasks: [{ task_id: 'bare', ...bare }, makeTask()] })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(2)
    await expect(rowOf(page, 'bare').getByRole('link')).toHaveText('bare')
  })

  test('knows a film by the name and the length of its asset', async ({
    connected: page,
    account,
  }) => {
    const asset_id = '6916fd9a5d9f4a0c8a1b2c3d'
    const asset = {
      _id: asset_id,
      method: 'direct' as const,
      status: 'ready' as const,
      filename: 'harbour at dawn.mov',
      duration: 75,
      file_type: 'video/quicktime',
      created_at: '2026-11-01T00:00:00.000Z',
    }
    const task = makeTask({ video_source: { type: 'asset_id', asset_id } })
    await account.put({ tasks: [task], assets: [asset] })
    await page.goto('/tasks')
    await expect(rowOf(page, task.task_id).getByRole('link')).toContainText('harbour at dawn.mov')
    await expect(rowOf(page, task.task_id).getByRole('cell', { name: '1:15' })).toBeVisible()
    await page.goto('/tasks?scope=all&sort=-duration')
    await expect(rowOf(page, task.task_id).getByRole('cell', { name: '1:15' })).toBeVisible()
  })
})

test('an account without a task says how one is made', async ({ connected: page }) => {
  await page.goto('/tasks')
  await expect(page.getByRole('heading', { name: 'No tasks yet' })).toBeVisible()
  await expect(page.getByText('$TWELVELABS_API_KEY')).toBeVisible()
})

test.describe('Columns', () => {
  test('can be hidden and shown, and stay so', async ({ connected: page, account }) => {
    await account.put({ tasks: [finished] })
    await page.goto('/tasks')
    await expect(header(page, 'Mode')).toBeVisible()
    await expect(header(page, 'Finish reason')).toHaveCount(0)

    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('checkbox', { name: /^Mode/ }).uncheck()
    await page.getByRole('checkbox', { name: /^Finish/ }).check()
    await expect(page.getByRole('checkbox', { name: /^Task/ })).toBeDisabled()
    await page.keyboard.press('Escape')

    await page.reload()
    await expect(header(page, 'Finish reason')).toBeVisible()
    await expect(header(page, 'Mode')).toHaveCount(0)
    // A taste, not a view: it is no part of a link.
    await expect(page).toHaveURL('/tasks')

    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('button', { name: 'Reset columns and widths' }).click()
    await expect(header(page, 'Mode')).toBeVisible()
    await expect(header(page, 'Finish reason')).toHaveCount(0)

    // What an older version kept knows nothing of a column that came since.
    await page.evaluate(() =>
      localStorage.setItem('tasklens.columns', '{"sizes":{},"visibility":{"prompt":false}}'),
    )
    await page.reload()
    await expect(header(page, 'Mode')).toBeVisible()
    await expect(header(page, 'Prompt')).toHaveCount(0)
    await expect(header(page, 'Finish reason')).toHaveCount(0)
  })

  test('can be made wider with the mouse and the keyboard, and stay so', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: [finished] })
    await page.goto('/tasks')
    const handle = page.getByRole('separator', { name: 'Width of Prompt' })
    const width = async () => Number(await handle.getAttribute('aria-valuenow'))
    const before = await width()
    await handle.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(width).toBe(before + 16)

    const grip = await handle.boundingBox()
    const { x, y } = grip ?? { x: 0, y: 0 }
    await page.mouse.move(x + 2, y + 10)
    await page.mouse.down()
    await page.mouse.move(x + 62, y + 10, { steps: 4 })
    await page.mouse.up()
    await expect.poll(width).toBe(before + 76)

    await page.reload()
    await expect.poll(width).toBe(before + 76)
  })
})

test.describe('Sorting', () => {
  const long = '2026-11-20T09:40:00.000Z'
  const short = '2026-11-20T09:30:05.000Z'
  const created_at = '2026-11-20T09:30:00.000Z'
  const tasks = () => [
    makeTask({ task_id: 'b', custom_id: 'shot 10', created_at, completed_at: long }),
    makeTask({ task_id: 'c', custom_id: 'shot 2', created_at, completed_at: short }),
    makeTask({ task_id: 'a', custom_id: 'shot 1', created_at, status: 'processing' }),
  ]

  test('by a column orders this page, says that it is only this page, and lives in the URL', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: tasks() })
    await page.goto('/tasks')
    const note = page.getByText('Sorted within this page')
    await expect(header(page, 'Created')).toHaveAttribute('aria-sort', 'descending')
    await expect(header(page, 'Took')).toHaveAttribute('aria-sort', 'none')
    await expect(note).toHaveCount(0)

    await page.getByRole('button', { name: 'Took', exact: true }).click()
    await expect(header(page, 'Took')).toHaveAttribute('aria-sort', 'descending')
    await expect(header(page, 'Created')).toHaveAttribute('aria-sort', 'none')
    await expectQuery(page, { sort: '-took' })
    // A task without a value is last in either direction.
    expect(await shownIds(page)).toEqual(['b', 'c', 'a'])
    await expect(note).toBeVisible()

    await page.getByRole('button', { name: 'Took', exact: true }).click()
    await expect(header(page, 'Took')).toHaveAttribute('aria-sort', 'ascending')
    await expectQuery(page, { sort: 'took' })
    expect(await shownIds(page)).toEqual(['c', 'b', 'a'])

    await page.reload()
    await expect(rowsOf(page)).toHaveCount(3)
    expect(await shownIds(page)).toEqual(['c', 'b', 'a'])
    await expect(note).toBeVisible()

    await page.goBack()
    await expectQuery(page, { sort: '-took' })
    await page.getByRole('button', { name: 'Newest first' }).click()
    await expect(page).toHaveURL('/tasks')
    await expect(note).toHaveCount(0)
    expect(await shownIds(page)).toEqual(['b', 'c', 'a'])
  })

  test('compares numbers in names as numbers, and asks the API for nothing', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: tasks() })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(3)
    const before = await pageQueries(account)
    await page.getByRole('button', { name: 'Task', exact: true }).click()
    await expectQuery(page, { sort: 'custom_id' })
    expect(await column(page, 'Task')).toEqual([
      expect.stringContaining('shot 1'),
      expect.stringContaining('shot 2'),
      expect.stringContaining('shot 10'),
    ])
    expect(await pageQueries(account)).toEqual(before)
  })

  test('stays on the page that is shown', async ({ connected: page, account }) => {
    await account.put({ tasks: makeTasks(25) })
    await page.goto('/tasks?page=2')
    await expect(rowsOf(page)).toHaveCount(5)
    await page.getByRole('button', { name: 'Status', exact: true }).click()
    await expectQuery(page, { page: '2', sort: 'status' })
    await expect(rowsOf(page)).toHaveCount(5)
  })
})

test.describe('Opening a task', () => {
  test('by a click anywhere in its row keeps the query of the list', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: [finished, makeTask()] })
    await page.goto('/tasks?status=ready')
    await (await cell(page, task_id, 'Mode')).click()
    await expect(page).toHaveURL(`/tasks/${task_id}?status=ready`)
    await expect(drawer(page, task_id)).toBeVisible()
    await expect(rowsOf(page)).toHaveCount(2)
    await expect(rowOf(page, task_id)).toHaveAttribute('aria-current', 'true')

    await page.goBack()
    await expect(page).toHaveURL('/tasks?status=ready')
    await expect(drawer(page, task_id)).toHaveCount(0)
  })

  test('by its link works like any link, in a new tab too', async ({
    connected: page,
    account,
    context,
  }) => {
    await account.put({ tasks: [finished] })
    await page.goto('/tasks?status=ready')
    const link = rowOf(page, task_id).getByRole('link')
    await expect(link).toHaveAttribute('href', `/tasks/${task_id}?status=ready`)

    for (const target of [link, await cell(page, task_id, 'Mode')]) {
      const opened = context.waitForEvent('page')
      await target.click({ modifiers: ['ControlOrMeta'] })
      const tab = await opened
      // The key stays in its tab: the new one asks for it, and knows where to go then.
      await expect(tab.getByText(`/tasks/${task_id}?status=ready`)).toBeVisible()
      await tab.close()
    }
    await expect(page).toHaveURL('/tasks?status=ready')

    await link.click()
    await expect(drawer(page, task_id)).toBeVisible()
  })

  test('is not what selecting text in a row does', async ({ connected: page, account }) => {
    await account.put({ tasks: [finished] })
    await page.goto('/tasks')
    const prompt = (await cell(page, task_id, 'Prompt')).getByText('Find every shot')
    const area = await prompt.boundingBox()
    const { x, y, height } = area ?? { x: 0, y: 0, height: 0 }
    await page.mouse.move(x + 2, y + height / 2)
    await page.mouse.down()
    await page.mouse.move(x + 80, y + height / 2, { steps: 5 })
    await page.mouse.up()
    expect(await page.evaluate(() => String(window.getSelection()))).not.toBe('')
    await expect(page).toHaveURL('/tasks')
  })
})

test.describe('Without a mouse', () => {
  test('j and k walk the rows and Enter opens the task', async ({ connected: page, account }) => {
    const [first = makeTask(), second = makeTask(), third = makeTask()] = makeTasks(3)
    await account.put({ tasks: [first, second, third] })
    await page.goto('/tasks')
    const link = (id: string) => rowOf(page, id).getByRole('link')
    await expect(rowsOf(page)).toHaveCount(3)
    await page.keyboard.press('j')
    await expect(link(first.task_id)).toBeFocused()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect(link(third.task_id)).toBeFocused()
    await page.keyboard.press('k')
    await expect(link(second.task_id)).toBeFocused()

    await page.keyboard.press('Enter')
    await expect(drawer(page, second.task_id)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL('/tasks')
    await expect(link(second.task_id)).toBeFocused()
  })

  test('/ goes to the filters, and no shortcut works while typing or with a modifier', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: makeTasks(2) })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(2)
    await page.keyboard.press('/')
    await expect(page.getByRole('combobox', { name: 'Status' })).toBeFocused()

    const box = filtersOf(page).getByRole('textbox', { name: 'Asset ID' })
    await box.focus()
    await page.keyboard.type('jk?/')
    await expect(box).toHaveValue('jk?/')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await box.fill('')

    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('Control+j')
    await page.keyboard.press('Alt+k')
    await expect(rowsOf(page).getByRole('link').first()).not.toBeFocused()
    await expect(rowsOf(page).getByRole('link').last()).not.toBeFocused()
  })

  test('? lists the shortcuts, and Esc closes only that', async ({ connected: page, account }) => {
    await account.put({ tasks: [finished] })
    await page.goto(`/tasks/${task_id}`)
    await expect(drawer(page, task_id)).toBeVisible()
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await expect(help).toBeVisible()
    await expect(help).toContainText('Next row')
    await page.keyboard.press('Escape')
    await expect(help).toHaveCount(0)
    await expect(drawer(page, task_id)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(drawer(page, task_id)).toHaveCount(0)
  })
})

test.describe('For a reader whose browser speaks German', () => {
  test.use({ locale: 'de-DE' })

  test('numbers and lengths of time have their signs', async ({ connected: page, account }) => {
    const completed_at = '2026-11-20T09:30:00.840Z'
    await account.put({ tasks: [{ ...finished, completed_at }] })
    await page.goto('/tasks')
    await expect(await cell(page, task_id, 'Took')).toHaveText('0,8 s')
    await expect(await cell(page, task_id, 'Output tokens')).toHaveText('1.234')
  })
})
