import { hostileTasks } from '~/sandbox/hostile/hostile-tasks.ts'
import { expectAccessible } from './axe.ts'
import { drawerOf, openTask, region } from './drawer.ts'
import {
  connect,
  connectByForm,
  expect,
  failedLoad,
  makeTask,
  makeTasks,
  newAccount,
  passTime,
  rowOf,
  rowsOf,
  test as base,
  type Account,
} from './fixtures.ts'

// Motion is off, so that nothing is judged half faded in.
const test = base.extend({ contextOptions: { reducedMotion: 'reduce' } })

/** One of everything that a row or a task can look like. */
async function fill(account: Account) {
  const text = makeTask({
    custom_id: 'text',
    result: answer(
      '# Title\n\nA **film**. [a](https://a.example)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] done\n\n> quoted\n\n`code`',
    ),
  })
  const json = makeTask({
    custom_id: 'json',
    request_params: {
      analysis_mode: 'general',
      prompt: 'List.',
      response_format: { type: 'json_schema', json_schema: { type: 'object', properties: {} } },
    },
    result: answer('{"a":[{"b":1,"c":"x"},{"b":null,"c":true}],"d":"word "}'),
  })
  const definitions = ['goals', 'cards'].map((id) => ({
    id,
    description: `All ${id}.`,
    fields: [{ name: 'who', type: 'string' as const, description: 'Who it was', enum: ['a', 'b'] }],
    time_ranges: [{ start_time: 1, end_time: 2 }],
    media_sources: [
      { name: 'logo', media_type: 'image' as const, url: 'https://a.example/logo.png' },
    ],
  }))
  const segments = makeTask({
    custom_id: 'segments',
    request_params: {
      analysis_mode: 'time_based_metadata',
      response_format: { type: 'segment_definitions', segment_definitions: definitions },
      start_time: 1,
      temperature: 0.2,
      max_tokens: 32_768,
    },
    result: answer(
      '{"goals":[{"start_time":1,"end_time":9,"metadata":{"who":"a","tags":["x"],"on":true}}],"cards":[]}',
    ),
  })
  const failed = makeTask({
    custom_id: 'failed',
    status: 'failed',
    error: { code: 'download_failed', message: 'The video could not be downloaded.' },
    video_source: { type: 'url', url: 'https://a.example/f.mp4?X-Amz-Signature=abc' },
    webhooks: [
      { url: 'https://a.example/hook', delivered: true, attempts: 1 },
      { url: 'https://a.example/hook', delivered: false, attempts: 5, last_error: '503' },
    ],
  })
  const cut = makeTask({
    custom_id: 'cut',
    result: { ...answer('It beg'), finish_reason: 'length' },
  })
  const running = makeTask({ custom_id: 'running', status: 'processing' })
  const others = (['queued', 'pending', 'canceled'] as const).map((status) => makeTask({ status }))
  const tasks = [text, json, segments, failed, cut, running, ...others]
  await account.put({ tasks: [...tasks, ...makeTasks(20)] })
  return { text, json, segments, failed, cut, running }
}

function answer(data: string) {
  const usage = { output_tokens: 8, input_tokens: 8400 }
  return { generation_id: 'g', data, finish_reason: 'stop' as const, usage }
}

/** Of what an enemy wrote, one of each kind of place and of answer. */
const hostile = [
  'handlers as segments',
  'markdown as text',
  'constructor as JSON',
  'one word as segments',
  'empty as segments',
  'bidi as JSON',
  'about:blank',
  'nothing but an ID',
  'every inner field {"a":{"b":[1]}}',
  'numbers beyond numbers',
  'times that are none',
  'keys of the prototype',
]

const screens = [
  { name: 'at full width', size: { width: 1440, height: 900 } },
  { name: 'on a phone', size: { width: 390, height: 844 } },
]
for (const { name, size } of screens) {
  test.describe(`Axe finds nothing ${name}`, () => {
    test.use({ viewport: size })

    test('on the connect page, plain and refused', async ({ page, account, guard }) => {
      guard.expect(failedLoad)
      await page.goto('/tasks?status=failed')
      await page.getByText('Where your key is kept').click()
      await expectAccessible(page)
      await account.put({ refused: true })
      await connectByForm(page, account)
      await expect(page.getByRole('alert')).toBeVisible()
      await expectAccessible(page)
    })

    test('on the list, filtered and sorted, with its menus', async ({
      connected: page,
      account,
    }) => {
      await fill(account)
      await page.goto('/tasks')
      await expect(rowsOf(page)).toHaveCount(20)
      await expectAccessible(page)

      await page.goto('/tasks?sort=-took&page_limit=10&analysis_mode=general')
      await expect(page.getByText('Sorted within this page')).toBeVisible()
      await page.getByRole('button', { name: 'Columns' }).click()
      await expect(page.getByRole('button', { name: 'Reset columns and widths' })).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
      await expectAccessible(page)
    })

    test('on the list when it loads, is empty, past its end or broken', async ({
      connected: page,
      account,
    }) => {
      await account.put({ tasks: [] })
      await account.fault({ on: { query: { page_limit: '20' } }, hang: true, times: 1 })
      await page.goto('/tasks')
      await expect(page.getByText('Loading tasks')).toBeVisible()
      await expectAccessible(page)
      const empty = [
        ['/tasks', 'No tasks yet'],
        ['/tasks?status=failed&asset_id=a', 'No tasks match'],
        ['/tasks?page=9', 'Page 9 is past the end'],
        ['/tasks?status=nonsense&page_limit=900', 'The list is not shown'],
        ['/nowhere', 'There is no page at this address'],
      ] as const
      for (const [address, title] of empty) {
        await page.goto(address)
        await expect(page.getByRole('heading', { name: title })).toBeVisible()
        await expectAccessible(page)
      }
    })

    test('on the list when the API refuses, and when it does so after it answered', async ({
      connected: page,
      account,
      guard,
    }) => {
      guard.expect(failedLoad)
      await account.put({ tasks: makeTasks(2) })
      await page.goto('/tasks')
      await expect(rowsOf(page)).toHaveCount(2)
      const fault = { status: 403, body: { code: 'not_allowed', message: 'Not for this key.' } }
      await account.fault({ on: { path: '/analyze/tasks' }, ...fault })
      await page.getByRole('button', { name: 'Refresh' }).click()
      await expect(page.getByRole('alert')).toContainText('Not refreshed')
      await expectAccessible(page)
      await page.reload()
      await expect(page.getByRole('alert')).toContainText('not_allowed')
      await expectAccessible(page)
    })

    test('on the list with new tasks, and with a signed URL as a filter', async ({
      connected: page,
      account,
    }) => {
      await page.clock.install()
      await account.put({ tasks: makeTasks(2) })
      await page.goto('/tasks')
      await expect(rowsOf(page)).toHaveCount(2)
      await account.addTasks([makeTask({ created_at: new Date().toISOString() })])
      const news = page.getByRole('button', { name: '1 new task' })
      await passTime(page, () => expect(news).toBeVisible({ timeout: 1 }), { step: 5000 })
      const more = page.getByRole('button', { name: 'More filters' })
      if (await more.isVisible()) await more.click()
      await page.getByLabel('Video URL').fill('https://a.example/f.mp4?X-Amz-Signature=abc')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('alert')).toContainText('This URL is signed')
      await expectAccessible(page)
    })

    test('on a task of any kind', async ({ connected: page, account }) => {
      test.slow()
      const tasks = await fill(account)
      for (const task of Object.values(tasks)) {
        const drawer = await openTask(page, task.task_id)
        await drawer
          .getByText(/[\d,]+ characters/)
          .last()
          .click()
        await expect(region(drawer, 'Result')).toBeVisible()
        await expectAccessible(page)
      }
    })

    test('on the tasks of an enemy', async ({ page, guard }) => {
      test.slow()
      const account = await newAccount({}, 'tlk_hostile_')
      guard.keepSecret(account.key)
      await connect(page, account)
      // The last page has rows that cannot be opened, and some that are no rows.
      for (const at of [1, Math.ceil(hostileTasks().length / 50)]) {
        await page.goto(`/tasks?page_limit=50&page=${at}`)
        await expect(rowsOf(page).first()).toBeVisible()
        await expectAccessible(page)
      }
      for (const what of hostile) {
        await test.step(what, async () => {
          const { id } = hostileTasks().find((task) => task.what === what) ?? { id: what }
          await openTask(page, id)
          await expectAccessible(page)
        })
      }
    })

    test('on a task that loads, is not there or is none', async ({
      connected: page,
      account,
      guard,
    }) => {
      guard.expect(failedLoad)
      await account.put({ tasks: [] })
      const id = 'f'.repeat(24)
      await account.fault({ on: { path: `/analyze/tasks/${id}` }, hang: true, times: 1 })
      await page.goto(`/tasks/${id}`)
      await expect(drawerOf(page, id)).toContainText('Loading task')
      await expectAccessible(page)
      await page.goto(`/tasks/${id}`)
      await expect(drawerOf(page, id).getByRole('alert')).toContainText('404')
      await expectAccessible(page)
      await page.goto('/tasks/not.an.id')
      await expect(page.getByText('This is not the ID of a task')).toBeVisible()
      await expectAccessible(page)

      const task = makeTask()
      await account.put({ tasks: [task] })
      await page.goto('/tasks')
      await expect(rowsOf(page)).toHaveCount(1)
      await account.removeTask(task.task_id)
      await rowOf(page, task.task_id).getByRole('link').click()
      await expect(drawerOf(page, task.task_id).getByRole('alert')).toBeVisible()
      await expectAccessible(page)
    })
  })
}
