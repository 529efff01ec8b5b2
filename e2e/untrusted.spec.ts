import * as fc from 'fast-check'
import { visibleText } from '~/lib/visible-text.ts'
import { drawerOf, fieldOf, openOnly, openTask, region } from './drawer.ts'
import { expectInert } from './inert.ts'
import {
  expect,
  makeTask,
  passTime,
  rowOf,
  rowsOf,
  shownIds,
  test,
  type Account,
} from './fixtures.ts'

// What the API sends was written by strangers: the makers of a film, a model, other users of an
// account. The fixture `guard` holds each of these tests to no script error, no violated policy
// and no request to another origin.

const markup =
  '<img src="https://evil.example/x.png" onerror="window.pwned=1"><script>window.pwned=1</script><iframe srcdoc="x"></iframe>'
const formula = '=HYPERLINK("https://evil.example","Open")'

/** Lists and retrieves exactly these bodies, whatever they hold. */
async function serve(account: Account, rows: unknown[]) {
  for (const row of rows) {
    if (typeof row !== 'object' || row === null || !('task_id' in row)) continue
    await account.fault({ on: { path: `/analyze/tasks/${String(row.task_id)}` }, body: row })
  }
  await account.fault({ on: { path: '/analyze/tasks' }, body: { data: rows, page_info: {} } })
}

test.describe('Text of strangers', () => {
  test('is text in every field, in the list and in the task', async ({
    connected: page,
    account,
  }) => {
    const media_sources = [{ name: markup, media_type: 'image' as const, asset_id: markup }]
    const field = { name: markup, type: 'string' as const, description: markup, enum: [markup] }
    const definition = { id: markup, description: markup, fields: [field], media_sources }
    const metadata = { [markup]: markup, list: [markup], deep: { [markup]: markup } }
    const data = JSON.stringify({ [markup]: [{ start_time: 1, end_time: markup, metadata }] })
    const task = makeTask({
      custom_id: markup,
      batch_id: markup,
      error: { code: markup, message: markup },
      webhooks: [{ url: markup, delivered: false, attempts: 1, last_error: markup }],
      request_params: {
        prompt: markup,
        prompt_v2: { input_text: markup, media_sources },
        response_format: { type: 'segment_definitions', segment_definitions: [definition] },
      },
      result: { generation_id: markup, data, finish_reason: 'stop', usage: { output_tokens: 1 } },
    })
    const sum = makeTask({ custom_id: formula, request_params: { prompt: formula } })
    await account.put({ tasks: [task, sum] })
    await page.goto('/tasks')
    await expect(rowOf(page, task.task_id).getByRole('link')).toContainText(markup)
    await expect(rowOf(page, sum.task_id).getByRole('link')).toContainText(formula)
    await expectInert(page)

    const drawer = await openTask(page, task.task_id)
    for (const name of ['Error', 'Result', 'Request parameters', 'Webhooks']) {
      await expect(region(drawer, name)).toContainText(markup)
    }
    await expect(drawer.getByRole('heading', { level: 2 })).toHaveText(markup)
    await expectInert(page)
  })

  // S21
  test('in Markdown loads nothing and links only to where it says', async ({
    connected: page,
    account,
  }) => {
    const data = [
      '# Read **this**',
      '![a picture](https://evil.example/track.png) ![inline](data:image/png;base64,AAAA)',
      '[script](javascript:window.pwned=1) [data](data:text/html,<script>1</script>)',
      '[relative](//evil.example/x) [ours](/api/v1.3/analyze/tasks) [named](https://me:pw@evil.example/)',
      '[https://bank.example](https://evil.example/login) <b>bold</b>',
      markup,
      '[mail](mailto:desk@example.com) https://good.example/page',
    ].join('\n\n')
    const result = region(
      await openOnly(page, account, makeTask({ result: answer(data) })),
      'Result',
    )
    await expect(result.getByRole('heading', { name: 'Read this' })).toBeVisible()
    await expectInert(page)

    const links = await result
      .getByRole('link')
      .evaluateAll((links) =>
        links.map((link) => [link.getAttribute('href'), link.getAttribute('rel')].join(' ')),
      )
    const rel = 'noopener noreferrer nofollow'
    expect(links).toEqual([
      `https://evil.example/track.png ${rel}`,
      `https://evil.example/login ${rel}`,
      `mailto:desk@example.com ${rel}`,
      `https://good.example/page ${rel}`,
    ])
    await expect(result).toContainText('https://bank.example (evil.example)')
    await expect(result).toContainText('relative')
  })

  // S22
  test('that would choke a Markdown parser is shown as plain text', async ({
    connected: page,
    account,
  }) => {
    const bombs = [
      '*'.repeat(10_000),
      '>'.repeat(3000),
      '*a_ '.repeat(5000),
      '['.repeat(10_000),
      `${'- '.repeat(2000)}deep`,
      `${'`'.repeat(5000)} # x`,
    ]
    const tasks = bombs.map((bomb) => makeTask({ result: answer(`# Title\n\n${bomb}`) }))
    await account.put({ tasks })
    await page.goto('/tasks')
    await rowsOf(page).first().getByRole('link').click()
    for (const [index, id] of (await shownIds(page)).entries()) {
      const drawer = drawerOf(page, id ?? '')
      const text = bombs[index]?.slice(0, 1000) ?? ''
      await expect.poll(() => region(drawer, 'Result').textContent()).toContain(text)
      await expect(region(drawer, 'Usage')).toBeVisible()
      await page.keyboard.press('j')
    }
    await expectInert(page)
  })

  // S24
  test('as keys of an object changes no object of ours', async ({ connected: page, account }) => {
    const keys = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}'
    const json = makeTask({ result: answer(`{${keys},"toString":"x"}`) })
    const segment = '{"start_time":1,"end_time":2,"metadata":{"__proto__":{"polluted":1}}}'
    const segments = makeTask({
      result: answer(`{"__proto__":[${segment}],"constructor":[${segment}]}`),
    })
    await account.put({ tasks: [json, segments] })
    // In the body itself, where only its exact text can carry them.
    const body = JSON.stringify({ ...json, request_params: {} }).replace(
      '"request_params":{}',
      `${keys},"request_params":{${keys},"response_format":{${keys}}}`,
    )
    const on = { path: `/analyze/tasks/${json.task_id}` }
    await account.fault({ on, body, contentType: 'application/json' })

    const drawer = await openTask(page, json.task_id)
    await expect(region(drawer, 'Result').getByRole('tree')).toContainText('__proto__')
    await expect(region(drawer, 'Request parameters')).toContainText('__proto__')
    await expectInert(page)
    await page.keyboard.press('j')
    const lists = region(drawerOf(page, segments.task_id), 'Segments')
    await expect(lists.getByRole('list', { name: '__proto__' })).toContainText('polluted')
    await expect(lists.getByRole('list', { name: 'constructor' })).toBeVisible()
    await expectInert(page)
  })

  // S25
  test('is marked in a column that is hidden at first as well', async ({
    connected: page,
    account,
  }) => {
    const result = { data: 'It ends', finish_reason: 'st\u202Eop' }
    await account.put({ tasks: [Object.assign(makeTask(), { result })] })
    await page.goto('/tasks')
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('checkbox', { name: /^Finish/ }).check()
    await page.keyboard.press('Escape')
    await expect(rowsOf(page).getByRole('cell', { name: 'st⟨U+202E⟩op' })).toBeVisible()
  })

  // S25
  test('that hides or turns around what is read is marked', async ({
    connected: page,
    account,
  }) => {
    const names = {
      'film\u202Egpj.exe': 'film⟨U+202E⟩gpj.exe',
      'pay\u200Bpal': 'pay⟨U+200B⟩pal',
      'nul\u0000bell\u0007': 'nul␀bell␇',
      'half \uD83D here': 'half ⟨U+D83D⟩ here',
    }
    const tasks = Object.keys(names).map((custom_id) => makeTask({ custom_id }))
    await account.put({ tasks })
    await page.goto('/tasks')
    for (const shown of Object.values(names)) {
      await expect(rowsOf(page).getByRole('link', { name: shown })).toBeVisible()
    }
    await rowsOf(page).first().getByRole('link').click()
    for (const task of tasks) {
      const drawer = drawerOf(page, task.task_id)
      const shown = visibleText(task.custom_id ?? '')
      await expect(drawer.getByRole('heading', { level: 2 })).toHaveText(shown)
      await expect(fieldOf(drawer, 'custom_id')).toHaveText(shown)
      await expect(page).toHaveTitle(`${shown} · Tasklens`)
      await page.keyboard.press('j')
    }
  })

  test('of any characters at all reads as it came', async ({ connected: page, account }) => {
    const made = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), {
      numRuns: 50,
      seed: 7,
    })
    const tasks = made.map((custom_id) => makeTask({ custom_id }))
    await account.put({ tasks })
    await page.goto('/tasks?page_limit=50')
    await expect(rowsOf(page)).toHaveCount(50)
    const shown = await rowsOf(page)
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.textContent))
    const expected = tasks.map(({ custom_id, task_id }) => `${custom_id}…${task_id.slice(-6)}`)
    expect(shown).toEqual(expected.map(visibleText))
    await expectInert(page)
  })
})

test.describe('Text without measure', () => {
  test('of a megabyte is shown in part, and the whole of it is in reach', async ({
    connected: page,
    account,
  }) => {
    const long = 'word and word. '.repeat(70_000)
    const solid = 'x'.repeat(1_000_000)
    const request_params = { prompt: solid, max_tokens: 4096 }
    const task = makeTask({ custom_id: solid.slice(0, 64), request_params, result: answer(long) })
    const next = makeTask({ result: answer(JSON.stringify({ text: solid })) })
    await account.put({ tasks: [task, next] })
    const drawer = await openTask(page, task.task_id)
    const request = region(drawer, 'Request parameters')
    await expect(request.getByRole('button', { name: /Show all 1,000,000 char/ })).toBeVisible()
    await expect(region(drawer, 'Result')).toContainText('1,050,000 characters')
    await region(drawer, 'Raw response')
      .getByText(/characters/)
      .first()
      .click()
    await expect(region(drawer, 'Raw response')).toContainText('The first 200,000 characters')
    await page.keyboard.press('j')
    const tree = region(drawerOf(page, next.task_id), 'Result').getByRole('tree')
    await expect(tree.getByRole('button', { name: 'Show all 1,000,000 characters' })).toBeVisible()
  })

  // S23
  test('of 100,000 levels is shown as text, once and again', async ({
    connected: page,
    account,
  }) => {
    await page.clock.install()
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    const task = makeTask({ status: 'processing', result: answer(deep) })
    await account.put({ tasks: [task] })
    const body = JSON.stringify({ ...task, request_params: { deep: 'HERE' } })
    const on = { path: `/analyze/tasks/${task.task_id}` }
    await account.fault({ on, body: body.replace('"HERE"', deep), contentType: 'application/json' })
    const drawer = await openTask(page, task.task_id)
    await expect(region(drawer, 'Result')).toContainText('100,000 levels deep: shown as text')
    await expect(region(drawer, 'Request parameters')).toContainText('deep')

    const looks = async () => (await account.requests()).filter(({ path }) => path === on.path)
    await passTime(page, async () => expect((await looks()).length).toBeGreaterThan(2))
    await expect(region(drawer, 'Result')).toContainText('100,000 levels deep: shown as text')
    await expect(drawer.getByRole('alert')).toHaveCount(0)
  })
})

// S28
test.describe('Answers that are not what is documented', () => {
  const plain = { ...makeTask(), request_params: {}, result: undefined }
  const hex = (last: number) => `6b${last.toString(16).padStart(22, '0')}`

  test('cost a field its value and a row its place, and never the page', async ({
    connected: page,
    account,
  }) => {
    const nulls = Object.fromEntries(Object.keys(plain).map((name) => [name, null]))
    const odd = [
      { task_id: hex(1) },
      { ...nulls, task_id: hex(2) },
      { task_id: hex(3), status: 5, created_at: 17, completed_at: {}, custom_id: ['x'] },
      { ...plain, task_id: hex(4), video_source: 'x', request_params: [1], result: 'text' },
      { ...plain, task_id: hex(5), error: 'bad', webhooks: {}, request_params: 'prompt' },
      { ...plain, task_id: hex(6), result: { data: 5, usage: [], finish_reason: {} } },
      { ...plain, task_id: hex(7), created_at: '2026-02-31T25:61:00Z', completed_at: 'soon' },
      { ...plain, task_id: hex(8), created_at: '+275760-09-14T00:00:00Z', completed_at: '' },
      { ...plain, task_id: hex(9), video_source: { system_metadata: { duration: -1e308 } } },
      { ...plain, task_id: hex(10), request_params: { max_tokens: 'many', temperature: -1e308 } },
      { ...plain, task_id: hex(11), status: '__proto__', request_params: { analysis_mode: 'x' } },
    ]
    await serve(account, [null, 5, 'row', [], {}, { task_id: 7 }, ...odd])
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(odd.length)
    await expect(page.getByText('6 rows of the answer could not be read')).toBeVisible()

    await rowOf(page, hex(1)).getByRole('link').click()
    for (const { task_id } of odd) {
      const drawer = drawerOf(page, task_id)
      await expect(drawer.getByRole('button', { name: 'Copy raw response' })).toBeVisible()
      await expect(region(drawer, 'Result')).toBeVisible()
      await expect(region(drawer, 'Usage')).toBeVisible()
      await expect(drawer).not.toContainText(/Invalid Date|NaN|undefined|\[object/)
      await page.keyboard.press('j')
    }
    await expect(page.getByRole('main')).not.toContainText(/Invalid Date|NaN|undefined|\[object/)
    await expectInert(page)
  })

  test('of any shape at all leave a page that stands', async ({ connected: page, account }) => {
    const value = fc.jsonValue({ maxDepth: 3 })
    const names = ['custom_id', 'status', 'created_at', 'completed_at', 'video_source', 'error']
    const more = ['request_params', 'result', 'webhooks', 'batch_id', 'strange']
    const row = fc.record(Object.fromEntries([...names, ...more].map((name) => [name, value])))
    const rows = fc
      .sample(row, { numRuns: 40, seed: 11 })
      .map((row, index) => ({ ...row, task_id: hex(index + 100) }))
    await serve(account, rows)
    await page.goto('/tasks?page_limit=50')
    await expect(rowsOf(page)).toHaveCount(rows.length)
    await rowOf(page, hex(100)).getByRole('link').click()
    for (const { task_id } of rows.slice(0, 15)) {
      const raw = region(drawerOf(page, task_id), 'Raw response')
      await expect(raw.getByRole('button', { name: 'Copy raw response' })).toBeVisible()
      await page.keyboard.press('j')
    }
    await expectInert(page)
  })

  // S30
  test('with an ID that is none give a row without a link, and nothing is asked for it', async ({
    connected: page,
    account,
  }) => {
    const ids = ['../../indexes/x', '..', 'a/b', 'x'.repeat(65), 'a b', '<b>', 'ok_-1']
    const data = ids.map((task_id) => ({ ...plain, task_id, custom_id: null }))
    await account.fault({ on: { path: '/analyze/tasks' }, body: { data, page_info: {} } })
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(ids.length)
    await expect(rowsOf(page).getByRole('link')).toHaveCount(1)
    for (const row of (await rowsOf(page).all()).slice(0, 6)) await row.click()
    await expect(page).toHaveURL('/tasks')
    const asked = (await account.requests()).map(({ path }) => path)
    expect(new Set(asked)).toEqual(new Set(['/analyze/tasks']))
  })

  // S41, S43, S52
  test('with an address of another kind give no link to it', async ({
    connected: page,
    account,
  }) => {
    const addresses = [
      ['javascript', 'window.pwned=1'].join(':'),
      'data:text/html,<script>window.pwned=1</script>',
      'file:///etc/passwd',
      'https://me:secret@evil.example/film.mp4',
      'blob:https://evil.example/1',
      '//evil.example/film.mp4',
      'not an address',
      `https://evil.example/${'a'.repeat(5000)}`,
    ]
    const tasks = addresses.map((url) =>
      makeTask({
        video_source: { type: 'url', url },
        webhooks: [{ url, delivered: true, attempts: 1 }],
        request_params: {
          prompt_v2: { input_text: 'x', media_sources: [{ name: 'a', media_type: 'image', url }] },
        },
      }),
    )
    await account.put({ tasks })
    await page.goto('/tasks')
    await rowsOf(page).first().getByRole('link').click()
    for (const [index, { task_id }] of tasks.entries()) {
      const drawer = drawerOf(page, task_id)
      await expect(drawer.getByRole('button', { name: 'Copy raw response' })).toBeVisible()
      for (const name of ['Source', 'Request parameters', 'Webhooks']) {
        await expect(region(drawer, name)).not.toContainText('secret@')
      }
      const links = await drawer.getByRole('link', { name: /^Open/ }).count()
      expect(links, addresses[index]).toBe(index === 7 ? 2 : 0)
      await expectInert(page)
      await page.keyboard.press('j')
    }
  })
})

function answer(data: string) {
  const usage = { output_tokens: 8, input_tokens: 8400 }
  return { generation_id: 'g', data, finish_reason: 'stop' as const, usage }
}
