import { readFile } from 'node:fs/promises'
import { fieldOf, openOnly, openTask, region } from './drawer.ts'
import { expect, expectQuery, makeTask, shownIds, test } from './fixtures.ts'

const answer = (data: string, finish_reason: 'stop' | 'length' = 'stop') => ({
  generation_id: '0f6f3a52-53f1-4a4e-9a3e-0d1b5f9f2c11',
  data,
  finish_reason,
  usage: { output_tokens: 512, input_tokens: 8400 },
})

const definitions = [
  {
    id: 'goals',
    description: 'Every goal that counts.',
    fields: [{ name: 'scorer', type: 'string' as const, description: 'As shown on screen.' }],
    time_ranges: [{ start_time: 60, end_time: 120 }],
  },
  { id: 'cards', description: 'Yellow and red cards.' },
]
const segmentRequest = {
  analysis_mode: 'time_based_metadata' as const,
  response_format: { type: 'segment_definitions' as const, segment_definitions: definitions },
  temperature: 0.2,
  max_tokens: 32_768,
}
const schemaRequest = {
  analysis_mode: 'general' as const,
  prompt: 'List what is for sale.',
  response_format: {
    type: 'json_schema' as const,
    json_schema: { type: 'object', properties: { offers: { type: 'array' } } },
  },
  temperature: 0,
  max_tokens: 512,
}

const always = ['Source', 'Result', 'Request parameters', 'Usage', 'Raw response']

test.describe('The sections', () => {
  test('of a task that went well are named, and there is no Error and no Webhooks', async ({
    connected: page,
    account,
  }) => {
    const drawer = await openOnly(page, account, makeTask())
    for (const name of always) await expect(region(drawer, name)).toBeVisible()
    for (const name of ['Error', 'Webhooks']) await expect(region(drawer, name)).toHaveCount(0)
  })

  const outcomes = [
    {
      what: 'that failed',
      task: makeTask({
        status: 'failed',
        error: { code: 'video_download_failed', message: 'The video could not be downloaded.' },
      }),
      badge: 'failed',
      says: ['This task failed', 'The video could not be downloaded.', 'video_download_failed'],
    },
    {
      what: 'cut at max_tokens',
      task: makeTask({
        result: answer('It begins', 'length'),
        request_params: { prompt: 'Tell it.', max_tokens: 512 },
      }),
      badge: 'ready, cut',
      says: ['the answer was cut at max_tokens', '512'],
    },
    {
      what: 'cut at the context window',
      task: makeTask({ result: answer('It begins', 'length') }),
      badge: 'ready, cut',
      says: ['cut at the context window', 'A higher max_tokens does not help'],
    },
    {
      what: 'ready with a warning',
      task: makeTask({ error: { message: 'Some frames were skipped.' } }),
      badge: 'ready, warning',
      says: ['Ready, with a warning', 'Some frames were skipped.', 'did not fail'],
    },
    {
      what: 'that was canceled',
      task: makeTask({ status: 'canceled' }),
      badge: 'canceled',
      says: ['This task was canceled', 'user_canceled'],
    },
  ]
  for (const { what, task, badge, says } of outcomes) {
    test(`tell a task ${what} apart`, async ({ connected: page, account }) => {
      const drawer = await openOnly(page, account, task)
      await expect(drawer.getByRole('status')).toHaveText(badge)
      for (const text of says) await expect(region(drawer, 'Error')).toContainText(text)
    })
  }

  test('show a status of tomorrow in the words of the API', async ({
    connected: page,
    account,
  }) => {
    const task = JSON.parse(JSON.stringify({ ...makeTask(), status: 'under_review' }))
    delete task.result
    const drawer = await openOnly(page, account, task)
    await expect(drawer.getByRole('status')).toHaveText('under_review')
    await expect(region(drawer, 'Result')).toContainText('says the task is under_review')
  })

  test('show the webhooks, with the token in an address masked', async ({
    connected: page,
    account,
  }) => {
    const url = 'https://hooks.example.com/tasks/v2/T0H9d83kKs02mmXq81'
    const webhooks = [
      { url: 'https://example.com/done', delivered: true, attempts: 1 },
      { url, delivered: false, attempts: 5, last_error: '503 Service Unavailable' },
      { url: 'https://example.com/later', delivered: false, attempts: 0 },
    ]
    const section = region(await openOnly(page, account, makeTask({ webhooks })), 'Webhooks')
    await expect(section.getByRole('listitem')).toHaveCount(3)
    const failing = section.getByRole('listitem').nth(1)
    await expect(failing).toContainText('503 Service Unavailable')
    await expect(fieldOf(failing, 'attempts')).toHaveText('5')
    await expect(fieldOf(failing, 'delivered')).toContainText(/^No/)
    const waiting = section.getByRole('listitem').nth(2)
    await expect(fieldOf(waiting, 'delivered')).toHaveText('Not yet')
    await expect(failing).not.toContainText('T0H9d83kKs02mmXq81')
    await failing.getByRole('button', { name: 'Reveal webhook URL' }).click()
    await expect(failing).toContainText(url)
  })

  // S14
  test('mask what signs a URL within the sentence of an error', async ({
    connected: page,
    account,
  }) => {
    const sentence = 'No film at https://films.example.com/a.mp4?X-Amz-Signature=5eC7et.'
    const task = makeTask({
      status: 'failed',
      error: { message: sentence },
      webhooks: [
        { url: 'https://example.com/done', delivered: false, attempts: 5, last_error: sentence },
      ],
    })
    const drawer = await openOnly(page, account, task)
    for (const name of ['Error', 'Webhooks']) {
      const section = region(drawer, name)
      await expect(section).toContainText('a.mp4?X-Amz-Signature=•••.')
      await expect(section).not.toContainText('5eC7et')
    }
  })

  test('mark what equals a default of the API, and only that', async ({
    connected: page,
    account,
  }) => {
    const params = { analysis_mode: 'general' as const, prompt: 'Why?', temperature: 0.7 }
    const section = region(
      await openOnly(page, account, makeTask({ request_params: { ...params, max_tokens: 4096 } })),
      'Request parameters',
    )
    await expect(fieldOf(section, 'max_tokens')).toHaveText(/4,096\s*default/)
    await expect(fieldOf(section, 'analysis_mode')).toContainText('default')
    await expect(fieldOf(section, 'temperature')).toHaveText('0.7')
    await expect(section).toContainText('Not returned by the API: model_name')
  })

  test('say where the film is from, what it cost and which tasks are on it, too', async ({
    connected: page,
    account,
  }) => {
    const task = makeTask({ result: answer('Well.') })
    const elsewhere = { type: 'url' as const, url: 'https://media.example.com/other.mp4' }
    await account.put({ tasks: [task, makeTask({ video_source: elsewhere })] })
    const drawer = await openTask(page, task.task_id)
    await expect(fieldOf(region(drawer, 'Usage'), 'input_tokens')).toHaveText('8,400')
    await expect(fieldOf(region(drawer, 'Usage'), 'output_tokens')).toContainText(
      '12.5% of 4,096 max_tokens',
    )
    await expect(region(drawer, 'Usage')).toContainText('4,200 input · 256 output')
    await expect(fieldOf(region(drawer, 'Usage'), 'finish_reason')).toContainText('ended by itself')

    const source = region(drawer, 'Source')
    await expect(fieldOf(source, 'duration')).toHaveText('2:00 · 120 s')
    const link = source.getByRole('link', { name: /Open video URL/ })
    await expect(link).toHaveAttribute('rel', /noopener noreferrer/)
    await source.getByRole('link', { name: 'Tasks on this film' }).click()
    await expect(page).toHaveURL(/\/tasks\?video_url=https/)
    await expect(page.getByText(task.task_id.slice(-6))).toBeVisible()
  })
})

test.describe('A value that other tasks have, too,', () => {
  const shared = {
    status: 'failed' as const,
    error: { message: 'The video could not be read after 12 seconds.' },
    request_params: { prompt: 'Describe what happens in this film, scene by scene.' },
    webhooks: [{ url: 'https://example.com/done', delivered: false, attempts: 5 }],
  }
  const like = {
    ...shared,
    error: { message: 'The video could not be read after 40 seconds.' },
    request_params: { prompt: 'Describe what happens in this film and when.' },
  }
  const lists = [
    {
      link: 'Tasks with this error',
      task: shared,
      like,
      query: { error: 'The video could not be read after # seconds.' },
    },
    {
      link: 'Tasks with this prompt',
      task: shared,
      like,
      query: { group: 'prompt:Describe what happens in this ' },
    },
    { link: 'Tasks with a failed webhook', task: shared, like, query: { webhook: 'failed' } },
    {
      link: 'Tasks with this finish reason',
      task: { result: answer('It begins', 'length') },
      like: { result: answer('It began', 'length') },
      query: { finish_reason: 'length' },
    },
    {
      link: 'Tasks with this definition',
      task: { request_params: segmentRequest, result: answer('{"goals":[],"cards":[]}') },
      like: { request_params: segmentRequest, result: answer('{"goals":[],"cards":[]}') },
      query: { definition: 'goals' },
    },
    {
      link: 'Tasks of this batch',
      task: { batch_id: '6a4c4d699dc43a05357164e5' },
      like: { batch_id: '6a4c4d699dc43a05357164e5' },
      query: { batch_id: '6a4c4d699dc43a05357164e5' },
    },
  ]
  for (const { link, task, like, query } of lists) {
    test(`lists them: ${link}`, async ({ connected: page, account }) => {
      const [open, other] = [makeTask(task), makeTask(like)]
      await account.put({ tasks: [open, makeTask({ request_params: {} }), other] })
      const drawer = await openTask(page, open.task_id, '?t=1')
      await drawer.getByRole('link', { name: link }).first().click()
      await expectQuery(page, { scope: 'all', ...query })
      await expect.poll(() => shownIds(page)).toEqual([open.task_id, other.task_id])
    })
  }
})

test.describe('The result', () => {
  test('that is plain text keeps its lines', async ({ connected: page, account }) => {
    const result = region(
      await openOnly(page, account, makeTask({ result: answer('One.\nTwo.\n\nThree.') })),
      'Result',
    )
    await expect(result.getByText('One.\nTwo.\n\nThree.', { exact: true })).toBeVisible()
  })

  test('that is Markdown is set as an article, and its exact text is one click away', async ({
    connected: page,
    account,
  }) => {
    const text =
      '# The film\n\n- **Boats** leave\n- Rain\n\n| at | what |\n|---|---|\n| 1:02 | fog |'
    const result = region(
      await openOnly(page, account, makeTask({ result: answer(text) })),
      'Result',
    )
    await expect(result.getByRole('heading', { name: 'The film', level: 4 })).toBeVisible()
    await expect(result.getByRole('listitem')).toHaveText(['Boats leave', 'Rain'])
    await expect(result.getByRole('cell', { name: 'fog' })).toBeVisible()
    await result.getByRole('button', { name: 'Raw', exact: true }).click()
    await expect(result.getByText('**Boats**')).toContainText(text)
  })

  test('that is Markdown may name its characters, under Trusted Types too', async ({
    connected: page,
    account,
  }) => {
    const task = makeTask({
      result: answer('## Rights\n\nR&amp;D &copy;&nbsp;2026 &mdash; **all**'),
    })
    const result = region(await openOnly(page, account, task), 'Result')
    await expect(result.getByRole('heading', { name: 'Rights' })).toBeVisible()
    await expect(result.getByText('R&D ©\u00a02026 — all')).toBeVisible()
  })

  test('that is JSON is a tree that folds and finds, with every digit as it came', async ({
    connected: page,
    account,
  }) => {
    const data = '{"house":9007199254740993,"offers":[{"name":"Lamp","price":12.50}]}'
    const drawer = await openOnly(
      page,
      account,
      makeTask({ result: answer(data), request_params: schemaRequest }),
    )
    const tree = region(drawer, 'Result').getByRole('tree', { name: 'Result' })
    await expect(tree).toContainText('9007199254740993')
    await expect(tree.getByRole('treeitem', { name: /price/ })).toContainText('12.50')
    const offers = tree.getByRole('treeitem', { name: /^offers/ })
    await expect(offers).toHaveAttribute('aria-expanded', 'true')
    await offers.getByText('offers').click()
    await expect(tree.getByRole('treeitem', { name: /price/ })).toHaveCount(0)
    await region(drawer, 'Result').getByRole('searchbox').fill('lamp')
    await expect(tree.getByText('Lamp')).toBeVisible()
    await expect(region(drawer, 'Request parameters').getByRole('tree')).toContainText('properties')
  })

  test('that is JSON torn by a token limit shows what came before the cut', async ({
    connected: page,
    account,
  }) => {
    const result = answer('{"offers":[{"name":"Lamp"},{"name":"Ta', 'length')
    const drawer = await openOnly(
      page,
      account,
      makeTask({ result, request_params: schemaRequest }),
    )
    await expect(region(drawer, 'Error')).toContainText('cut at max_tokens')
    await expect(region(drawer, 'Result')).toContainText('Cut: the JSON stops inside')
    await expect(region(drawer, 'Result').getByRole('tree')).toContainText('Lamp')
    await expect(region(drawer, 'Result').getByRole('tree')).toContainText('cut here')
  })

  test('that has segments lists them by definition, with their times and metadata', async ({
    connected: page,
    account,
  }) => {
    const data =
      '{"goals":[{"start_time":62.5,"end_time":70,"metadata":{"scorer":"Imani"}},{"start_time":100,"end_time":101,"metadata":{"scorer":"Okafor"}}],"cards":[]}'
    const drawer = await openOnly(
      page,
      account,
      makeTask({ result: answer(data), request_params: segmentRequest }),
    )
    const goals = region(drawer, 'Segments').getByRole('list', { name: 'goals' })
    await expect(goals.getByRole('listitem')).toHaveCount(2)
    await expect(goals.getByRole('listitem').first()).toContainText('1:02.500 – 1:10')
    await expect(goals.getByRole('listitem').first()).toContainText('Imani')
    await expect(region(drawer, 'Segments')).toContainText('Nothing found')
    const request = region(drawer, 'Request parameters')
    await expect(request).toContainText('Every goal that counts.')
    await expect(request).toContainText('Yellow and red cards.')
    await expect(request).toContainText('1:00–2:00')
  })

  test('that lists no segment at all promises none to choose', async ({
    connected: page,
    account,
  }) => {
    const drawer = await openOnly(
      page,
      account,
      makeTask({ result: answer('{"goals":[],"cards":[]}'), request_params: segmentRequest }),
    )
    await expect(region(drawer, 'Film')).toContainText('Nothing found')
    await expect(drawer.getByText('A segment that is chosen')).toHaveCount(0)
  })

  test('that has segments torn by a token limit keeps the whole ones and says so', async ({
    connected: page,
    account,
  }) => {
    const data =
      '{"goals":[{"start_time":62,"end_time":70,"metadata":{"scorer":"Imani"}},{"start_time":100,"end_ti'
    const result = region(
      await openOnly(
        page,
        account,
        makeTask({ result: answer(data, 'length'), request_params: segmentRequest }),
      ),
      'Result',
    )
    await expect(result).toContainText('Cut: the JSON stops inside goals, after 1 whole segment')
    await expect(result.getByRole('list', { name: 'goals' }).getByRole('listitem')).toHaveCount(1)
    await expect(result).toContainText('Asked for, but not in the answer.')
  })
})

test.describe('The raw response', () => {
  test('is the exact text of the answer, and is saved under its name and ID', async ({
    connected: page,
    account,
  }) => {
    const task = makeTask({ custom_id: 'exact' })
    const body = `{ "task_id": "${task.task_id}",\n  "status":"ready", "custom_id":"exact", "created_at": "2026-11-20T09:30:00Z",
  "number": 9007199254740993, "price": 1.50, "twice": 1, "twice": 2, "unknown": {"é": "\\u00e9 <b>"} }`
    await account.put({ tasks: [task] })
    const on = { path: `/analyze/tasks/${task.task_id}` }
    await account.fault({ on, body, contentType: 'application/json' })
    const raw = region(await openTask(page, task.task_id), 'Raw response')
    await raw.getByText(`${body.length} characters`).click()
    const shown = raw.getByRole('group', { name: 'Exact text of the response' })
    expect(await shown.evaluate((node) => node.textContent)).toBe(body)

    const saving = page.waitForEvent('download')
    await raw.getByRole('button', { name: 'Download raw response' }).click()
    const saved = await saving
    expect(saved.suggestedFilename()).toBe(`exact_${task.task_id}-response.json`)
    expect(await readFile(await saved.path(), 'utf8')).toBe(body)
  })
})

test.describe('The width of the drawer', () => {
  test('takes nothing back that the reader chose', async ({ connected: page, account }) => {
    const text = '# The film\n\n**Boats** leave.'
    const drawer = await openOnly(page, account, makeTask({ result: answer(text) }))
    const article = region(drawer, 'Result')
    await article.getByRole('button', { name: 'Raw', exact: true }).click()
    const response = region(drawer, 'Raw response')
    await response.getByText(/characters$/).click()
    const exact = response.getByRole('group', { name: 'Exact text of the response' })
    const isAsChosen = async () => {
      await expect(article.getByText('**Boats**')).toHaveCount(1)
      await expect(exact).toBeInViewport()
    }
    await isAsChosen()

    await page.setViewportSize({ width: 900, height: 900 })
    await expect(page.getByRole('dialog', { name: /^Task/ })).toBeFocused()
    await isAsChosen()
    await page.setViewportSize({ width: 1440, height: 900 })
    await expect(page.getByRole('complementary', { name: /^Task/ })).toBeFocused()
    await isAsChosen()
    await drawer.getByRole('button', { name: 'Widen to the page' }).click()
    await isAsChosen()
  })

  test('is changed by keyboard, and remembered', async ({ connected: page, account }) => {
    const drawer = await openOnly(page, account, makeTask())
    const edge = drawer.getByRole('separator', { name: 'Width of the task' })
    // While it slides in, its box is off by a hair.
    const width = async () => Math.round((await drawer.boundingBox())?.width ?? 0)
    const before = await width()
    await edge.focus()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await expect.poll(width).toBeGreaterThan(before)
    const after = await width()
    await expect(edge).toHaveAttribute('aria-valuenow', String(after))

    await page.reload()
    await expect(edge).toHaveAttribute('aria-valuenow', String(after))
    await expect.poll(width).toBe(after)
    await edge.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(width).toBeLessThan(after)
  })

  test('ends where there is no more room, and says so', async ({ connected: page, account }) => {
    const drawer = await openOnly(page, account, makeTask())
    const edge = drawer.getByRole('separator', { name: 'Width of the task' })
    const width = async () => Math.round((await drawer.boundingBox())?.width ?? 0)
    await edge.focus()
    for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowLeft')
    await expect(edge).toHaveAttribute('aria-valuenow', '792')
    await expect(edge).toHaveAttribute('aria-valuemax', '792')
    await expect.poll(width).toBe(792)
    await page.keyboard.press('ArrowRight')
    await expect.poll(width).toBe(760)
    await expect(edge).toHaveAttribute('aria-valuenow', '760')
  })

  test('can be that of the page, and back', async ({ connected: page, account }) => {
    const drawer = await openOnly(page, account, makeTask())
    const widen = drawer.getByRole('button', { name: 'Widen to the page' })
    await widen.click()
    await expect.poll(async () => (await drawer.boundingBox())?.width).toBe(1440)
    await expect(page.getByRole('heading', { name: 'Analysis tasks' })).toBeHidden()
    await expect(page).toHaveURL(/\bwide=1/)
    await page.reload()
    await expect.poll(async () => (await drawer.boundingBox())?.width).toBe(1440)
    await widen.click()
    await expect(page.getByRole('heading', { name: 'Analysis tasks' })).toBeVisible()
    await expect(page).not.toHaveURL(/wide/)
    await widen.click()
    await drawer.getByRole('button', { name: 'Close task' }).click()
    await expect(page).not.toHaveURL(/wide/)
    await expect(page.getByRole('heading', { name: 'Analysis tasks' })).toBeVisible()
  })
})
