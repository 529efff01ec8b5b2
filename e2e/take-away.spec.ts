import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Locator, Page } from 'playwright/test'
import type { SandboxTask } from '~/sandbox/types.ts'
import { openOnly, openTask, region } from './drawer.ts'
import { answer, copied, filmAsset, filmTask, found, rowsIn, segment } from './film.ts'
import { expect, makeTask, makeTasks, rowsOf, test, type Account } from './fixtures.ts'

const run = promisify(execFile)

// Nothing of it is asked for: what is taken away is the answer.
const source = {
  type: 'url' as const,
  url: 'https://media.example.com/tasklens-sample-film.webm?from=reel',
  system_metadata: { duration: 72 },
}
const taskOf = (overrides: Partial<SandboxTask> = {}) =>
  filmTask({ video_source: source, ...overrides })

/** Opens "Export" beside the answer. */
async function openExport(drawer: Locator) {
  await region(drawer, 'Result').getByRole('button', { name: 'Export', exact: true }).click()
  return drawer.getByRole('menu', { name: 'Export', exact: true })
}

/** Does what saves a file, and reads what was saved. */
async function saved(page: Page, save: () => Promise<unknown>) {
  const saving = page.waitForEvent('download')
  await save()
  const download = await saving
  const name = download.suggestedFilename()
  await expect(page.getByRole('status').filter({ hasText: `Saved ${name}` })).toHaveCount(1)
  return { name, text: await readFile(await download.path(), 'utf8') }
}

const save = (page: Page, drawer: Locator, format: string) =>
  saved(page, async () => {
    const menu = await openExport(drawer)
    await menu.getByRole('menuitem', { name: format, exact: true }).click()
  })

/** What the browser's own reader makes of WebVTT, in a page that has nothing of the app. */
async function cuesOf(page: Page, text: string) {
  const blank = await page.context().newPage()
  const cues = await blank.evaluate(async (text) => {
    const track = document.createElement('track')
    track.default = true
    track.src = URL.createObjectURL(new Blob([text], { type: 'text/vtt' }))
    const read = new Promise((resolve, reject) => {
      track.addEventListener('load', resolve)
      track.addEventListener('error', reject)
    })
    const video = document.createElement('video')
    video.append(track)
    document.body.append(video)
    track.track.mode = 'hidden'
    await read
    return [...(track.track.cues ?? [])].map((cue) => ({
      id: cue.id,
      start: cue.startTime,
      end: cue.endTime,
      text: cue instanceof VTTCue ? (cue.getCueAsHTML().textContent ?? '') : '',
    }))
  }, text)
  await blank.close()
  return cues
}

/** Cells that hold no quote and no line break. */
const rowsOfCsv = (text: string) =>
  text
    .replace('\ufeff', '')
    .trim()
    .split('\r\n')
    .map((row) => row.slice(1, -1).split('","'))

test.describe('The segments are saved', () => {
  test('as WebVTT, one cue each, by time', async ({ connected: page, account }) => {
    const task = taskOf()
    const drawer = await openOnly(page, account, task)
    const { name, text } = await save(page, drawer, 'WebVTT')
    expect(name).toBe(`tasklens-sample-film_${task.task_id}.vtt`)
    expect(text).toMatch(/^WEBVTT\n\n/)
    expect(text.match(/^\d\d:.* --> .*$/gm)).toEqual([
      '00:00:00.000 --> 00:00:12.000',
      '00:00:04.500 --> 00:00:06.000',
      '00:00:12.000 --> 00:00:24.000',
      '00:00:24.000 --> 00:00:36.000',
      '00:00:30.000 --> 00:00:31.500',
      '00:00:36.000 --> 00:00:48.000',
      '00:00:48.000 --> 00:01:00.000',
      '00:01:00.000 --> 00:01:12.000',
      '00:01:02.000 --> 00:01:04.000',
    ])
    expect(text).toContain(
      '\n\nscenes.1\n00:00:12.000 --> 00:00:24.000\nscenes: market\npalette: orange\n',
    )
    const cues = await cuesOf(page, text)
    expect(cues).toHaveLength(9)
    expect(cues[1]).toEqual({ id: 'titles.0', start: 4.5, end: 6, text: 'titles: One' })
  })

  test('as WebVTT chapters and as SRT, under the custom ID of the task', async ({
    connected: page,
    account,
  }) => {
    const task = taskOf({ custom_id: 'Reel 7/é' })
    const drawer = await openOnly(page, account, task)
    const chapters = await save(page, drawer, 'WebVTT chapters')
    expect(chapters.name).toBe(`Reel-7-e_${task.task_id}.chapters.vtt`)
    expect(chapters.text).toContain('\n00:00:12.000 --> 00:00:24.000\nscenes: market\n\n')
    const { name, text } = await save(page, drawer, 'SRT')
    expect(name).toBe(`Reel-7-e_${task.task_id}.srt`)
    expect(text).toMatch(/^1\n00:00:00,000 --> 00:00:12,000\nscenes: harbour\n/)
    expect(text).toContain('\n9\n00:01:02,000 --> 00:01:04,000\ntitles: Three\n')
  })

  // S26
  test('as CSV that no spreadsheet runs, and as JSON with every digit', async ({
    connected: page,
    account,
  }) => {
    const data =
      '{"scenes":[{"start_time":1.50,"end_time":12,"metadata":{"setting":"=1+1","palette":"blue","id":9007199254740993}}],"titles":[]}'
    const task = taskOf({ result: answer(data) })
    const drawer = await openOnly(page, account, task)
    const csv = await save(page, drawer, 'CSV')
    expect(csv.name).toBe(`tasklens-sample-film_${task.task_id}.csv`)
    const [head, row] = rowsOfCsv(csv.text)
    const times = ['start_time', 'end_time', 'start', 'end', 'duration']
    expect(head).toEqual(['definition', 'index', ...times, 'setting', 'palette', 'id'])
    const values = ['1.50', '12', '1.5', '12', '10.5', "'=1+1", 'blue', '9007199254740993']
    expect(row).toEqual(['scenes', '0', ...values])
    const json = await save(page, drawer, 'JSON')
    expect(json.name).toBe(`tasklens-sample-film_${task.task_id}.json`)
    expect(json.text).toContain('9007199254740993')
    expect(json.text).toContain('"start_time": 1.50')
    expect(Object.keys(JSON.parse(json.text))).toEqual(['scenes', 'titles'])
  })

  test('asks for the frame rate again when the task has moved', async ({
    connected: page,
    account,
  }) => {
    const drawer = await openOnly(page, account, taskOf())
    const question = page.getByRole('dialog', { name: 'Frames per second' })
    for (const width of [1440, 900]) {
      await page.setViewportSize({ width, height: 900 })
      await expect(question).toHaveCount(0)
      const menu = await openExport(drawer)
      await menu.getByRole('menuitem', { name: 'EDL', exact: true }).click()
      await expect(question.getByRole('combobox')).toBeVisible()
    }
  })

  test('as EDL and OpenTimelineIO in the frame rate that is asked for', async ({
    connected: page,
    account,
  }) => {
    const task = taskOf()
    const drawer = await openOnly(page, account, task)
    const atRate = (format: string, rate: string) =>
      saved(page, async () => {
        const menu = await openExport(drawer)
        await menu.getByRole('menuitem', { name: format, exact: true }).click()
        const dialog = page.getByRole('dialog', { name: 'Frames per second' })
        const button = dialog.getByRole('button', { name: 'Save the file' })
        const field = dialog.getByRole('combobox')
        await expect(field).toHaveValue('25')
        await field.fill('none')
        await expect(button).toBeDisabled()
        if (format === 'EDL') {
          await field.fill('120')
          await expect(dialog.getByRole('alert')).toHaveText(/^An EDL counts from 1 to 100/)
          await expect(button).toBeDisabled()
        }
        await field.fill(rate)
        await button.click()
      })
    const edl = await atRate('EDL', '24')
    expect(edl.name).toBe(`tasklens-sample-film_${task.task_id}.edl`)
    expect(edl.text).toContain('TITLE: tasklens-sample-film.webm\nFCM: NON-DROP FRAME\n')
    expect(edl.text).toContain(
      '002  AX       V     C        00:00:04:12 00:00:06:00 01:00:12:00 01:00:13:12\n',
    )
    const otio = await atRate('OpenTimelineIO', '50')
    expect(otio.name).toBe(`tasklens-sample-film_${task.task_id}.otio`)
    const timeline = JSON.parse(otio.text)
    expect(timeline.OTIO_SCHEMA).toBe('Timeline.1')
    const tracks: { name: string }[] = timeline.tracks.children
    expect(tracks.map(({ name }) => name)).toEqual(['scenes', 'titles'])
    expect(timeline.tracks.children[1].children[1].source_range).toMatchObject({
      start_time: { rate: 50, value: 225 },
      duration: { rate: 50, value: 75 },
    })
  })

  test('as EDL at once where the asset tells the frame rate', async ({
    connected: page,
    account,
  }) => {
    const task = filmTask({ video_source: { type: 'asset_id', asset_id: filmAsset._id } })
    const asset = { ...filmAsset, technical_metadata: { video_fps: 50 } }
    await account.put({ tasks: [task], assets: [asset] })
    const drawer = await openTask(page, task.task_id)
    const { name, text } = await save(page, drawer, 'EDL')
    expect(name).toBe(`tasklens-sample-film_${task.task_id}.edl`)
    expect(text).toContain(' 00:00:04:25 00:00:06:00 ')
  })

  test('of one definition, as filtered, or all of them', async ({ connected: page, account }) => {
    const task = taskOf()
    const drawer = await openOnly(page, account, task)
    const rowsSaved = async () => {
      const { name, text } = await save(page, drawer, 'CSV')
      const rows = rowsOfCsv(text).slice(1)
      return { name, rows: rows.map(([definition, index]) => `${definition}.${index}`) }
    }
    const pick = async (choice: string) => {
      const menu = await openExport(drawer)
      await menu.getByRole('menuitemradio', { name: choice, exact: true }).click()
      await page.keyboard.press('Escape')
    }
    const all = [
      ...found.scenes.map((_, index) => `scenes.${index}`),
      ...found.titles.map((_, index) => `titles.${index}`),
    ]
    expect((await rowsSaved()).rows).toEqual(all)

    const palette = region(drawer, 'Segments').getByRole('group', { name: 'palette' })
    await palette.getByRole('button', { name: 'orange 1' }).click()
    await expect(rowsIn(drawer, 'scenes')).toHaveCount(1)
    expect((await rowsSaved()).rows).toEqual(['scenes.1', 'titles.0', 'titles.1', 'titles.2'])
    await pick('scenes')
    const only = await rowsSaved()
    expect(only).toEqual({
      name: `tasklens-sample-film_${task.task_id}_scenes.csv`,
      rows: ['scenes.1'],
    })
    await pick('All segments')
    expect((await rowsSaved()).rows).toEqual(all.slice(0, 6))
    await pick('All definitions')
    expect((await rowsSaved()).rows).toEqual(all)
  })

  test('as JSON over lines and as exact text, where the answer is no list of segments', async ({
    connected: page,
    account,
  }) => {
    const data = '{"house":9007199254740993}'
    const request_params = { response_format: { type: 'json_schema' as const, json_schema: {} } }
    const task = makeTask({ custom_id: 'for sale', result: answer(data), request_params })
    const drawer = await openOnly(page, account, task)
    const pretty = await save(page, drawer, 'JSON')
    expect(pretty.name).toBe(`for-sale_${task.task_id}.json`)
    expect(pretty.text).toBe('{\n  "house": 9007199254740993\n}\n')
    const exact = await save(page, drawer, 'Exact text')
    expect(exact).toEqual({ name: `for-sale_${task.task_id}.txt`, text: data })
  })

  test('with a word on what is missing from a torn answer', async ({
    connected: page,
    account,
  }) => {
    const data = JSON.stringify(found)
    const task = taskOf({ result: answer(data.slice(0, data.indexOf('"Three"'))) })
    const drawer = await openOnly(page, account, task)
    const { text } = await save(page, drawer, 'CSV')
    expect(text).toContain('Two')
    const notes = page.getByRole('dialog', { name: 'Saved, with these notes' })
    await expect(notes).toContainText('The JSON is not whole')
    await expect(notes).toContainText('inside titles, after 8 whole segments')
  })

  test('with a word on what a format cannot hold', async ({ connected: page, account }) => {
    const scenes = [segment(0, 12), segment(30, 24)]
    const task = taskOf({ result: answer({ scenes, titles: [] }) })
    const drawer = await openOnly(page, account, task)
    const { text } = await save(page, drawer, 'SRT')
    expect(text.match(/-->/g)).toHaveLength(1)
    const notes = page.getByRole('dialog', { name: 'Saved, with these notes' })
    await expect(notes).toContainText('1 segment without a start and a later end is left out.')
    await notes.getByRole('button', { name: 'Close' }).click()
    await expect(notes).toHaveCount(0)
  })
})

test.describe('Every value is copied', () => {
  const copies = [
    ['Copy created_at', '2026-11-20T09:30:00.000Z'],
    ['Copy filename', 'tasklens-sample-film.webm'],
    ['Copy last_error', '503 Service Unavailable'],
    ['Copy definition ID', 'scenes'],
    ['Copy segment 2', '12 – 24\nsetting: market\npalette: orange'],
  ] as const
  test('as it came, a segment with its times', async ({ connected: page, account, context }) => {
    await context.grantPermissions(['clipboard-write'])
    const url = 'https://example.com/done'
    const task = taskOf({
      video_source: { type: 'asset_id', asset_id: filmAsset._id },
      webhooks: [{ url, delivered: false, attempts: 5, last_error: '503 Service Unavailable' }],
    })
    await account.put({ tasks: [task], assets: [filmAsset] })
    const drawer = await openTask(page, task.task_id)
    for (const [name, text] of copies) {
      await drawer.getByRole('button', { name, exact: true }).first().click()
      await expect.poll(() => copied(page)).toBe(text)
    }
  })
})

test.describe('A report', () => {
  test('holds the task in one file that loads nothing and knows no key', async ({
    connected: page,
    account,
    context,
    guard,
  }) => {
    const task = taskOf({ custom_id: 'harbour <b>reel</b>' })
    const drawer = await openOnly(page, account, task)
    const { name, text } = await save(page, drawer, 'HTML report')
    expect(name).toBe(`harbour-b-reel-b_${task.task_id}.html`)
    expect(text).not.toContain(account.key)
    expect(text).not.toMatch(/<script|<iframe|<img|<link|<video|\son\w+=/i)

    const report = await context.newPage()
    const asked: string[] = []
    report.on('request', (request) => asked.push(request.url()))
    await report.setContent(text)
    await expect(report.getByRole('heading', { level: 1 })).toHaveText('harbour <b>reel</b>')
    for (const heading of ['Task', 'Source', 'Result', 'Request parameters', 'Usage']) {
      await expect(report.getByRole('heading', { name: heading, exact: true })).toBeVisible()
    }
    for (const said of ['football pitch', 'Every title that can be read.', task.task_id]) {
      await expect(report.getByText(said, { exact: true }).first()).toBeVisible()
    }
    expect(asked).toEqual([])
    expect(guard.problems).toEqual([])
  })
})

const prompt = `Tell what “happens”, in order:\n- it's $HOME & \`who\` \\ is there;\n${'who, where and when; '.repeat(40)}\nthe end`

/** Copies by the menu of a part of the page, and reads the clipboard. */
async function copyCode(page: Page, part: Locator, language: string) {
  await part.getByRole('button', { name: /^Copy (list )?as code$/ }).click()
  await part.getByRole('menuitem', { name: language, exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: `Copied as ${language}` })).toHaveCount(1)
  return copied(page)
}

const cache = fileURLToPath(new URL('../.cache/', import.meta.url))

/** Runs Node.js code as it is against the sandbox, with the SDK that is installed beside it. */
async function runNode(code: string, account: Account) {
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(`${cache}code-`)
  try {
    const file = `${folder}/code.mjs`
    await writeFile(file, code)
    const { stdout } = await run(process.execPath, [file], {
      env: {
        ...process.env,
        TWELVELABS_API_KEY: account.key,
        TWELVELABS_BASE_URL: `http://127.0.0.1:${process.env['E2E_SANDBOX_PORT']}/v1.3`,
      },
      timeout: 30_000,
    })
    return stdout.trim()
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Runs a command as it is, but for the host: cURL has no variable for that. */
const runCurl = (code: string, account: Account) =>
  run(
    'sh',
    [
      '-c',
      code.replaceAll(
        'https://api.twelvelabs.io/',
        `http://127.0.0.1:${process.env['E2E_SANDBOX_PORT']}/`,
      ),
    ],
    { env: { ...process.env, TWELVELABS_API_KEY: account.key }, timeout: 30_000 },
  )

test.describe('Code', () => {
  test.beforeEach(({ context }) => context.grantPermissions(['clipboard-write']))

  test('to make a task again holds the whole prompt in each language, and never the key', async ({
    connected: page,
    account,
  }) => {
    const request_params = { analysis_mode: 'general' as const, prompt, max_tokens: 512 }
    const drawer = await openOnly(page, account, makeTask({ video_source: source, request_params }))
    const request = region(drawer, 'Request parameters')
    const written = {
      cURL: JSON.stringify(prompt).replaceAll("'", `'\\''`),
      Python: 'the end',
      'Node.js': 'the end',
    }
    for (const [language, whole] of Object.entries(written)) {
      const code = await copyCode(page, request, language)
      expect(code).toContain(whole)
      expect(code.match(/who, where and when; /g)).toHaveLength(40)
      expect(code).toContain('TWELVELABS_API_KEY')
      expect(code).toContain('model_name is not returned by the API')
      expect(code).not.toContain(account.key)
    }
  })

  test('for cURL makes the same task when it is run', async ({ connected: page, account }) => {
    const hasCurl = await run('curl', ['--version']).catch(() => undefined)
    test.skip(!hasCurl, 'There is no curl here.')
    const task = taskOf({ custom_id: 'reel-7' })
    const drawer = await openOnly(page, account, task)
    const request = region(drawer, 'Request parameters')
    const code = await copyCode(page, request, 'cURL')
    const { stdout } = await runCurl(code, account)
    const { task_id: id }: { task_id: string } = JSON.parse(stdout)
    expect(id).toMatch(/^[0-9a-f]{24}$/)
    const made = await openTask(page, id)
    expect(await copyCode(page, region(made, 'Request parameters'), 'cURL')).toBe(code)

    await page.goto('/tasks?page_limit=10')
    await expect(rowsOf(page)).toHaveCount(2)
    const list = await runCurl(await copyCode(page, page.getByRole('main'), 'cURL'), account)
    const answered: { data: { task_id: string }[] } = JSON.parse(list.stdout)
    expect(answered.data.map(({ task_id }) => task_id).toSorted()).toEqual(
      [task.task_id, id].toSorted(),
    )
  })

  test('holds what signs a URL only when that is asked for', async ({
    connected: page,
    account,
  }) => {
    const url = 'https://films.example/a.mp4?token=abc'
    const task = makeTask({ video_source: { type: 'url', url } })
    const drawer = await openOnly(page, account, task)
    const request = region(drawer, 'Request parameters')
    expect(await copyCode(page, request, 'cURL')).not.toContain('token=abc')
    await request.getByRole('button', { name: 'Copy as code' }).click()
    await page.getByRole('menuitemradio', { name: 'In clear' }).click()
    await page.getByRole('menuitem', { name: 'Python' }).click()
    await expect.poll(() => copied(page)).toContain('token=abc')
  })

  test('of all tasks asks what the API can be asked, and says so', async ({
    connected: page,
    account,
  }) => {
    await account.put({ tasks: [makeTask({ status: 'failed' })] })
    await page.goto('/tasks?scope=all&status=failed&q=film')
    const code = await copyCode(page, page.getByRole('main'), 'cURL')
    for (const asked of ['page=1', 'page_limit=50', 'status=failed']) expect(code).toContain(asked)
    expect(code).toContain('# The first page: All tasks reads every one')
    expect(code).not.toContain('film')
    await page.getByRole('button', { name: 'Copy list as code' }).click()
    await expect(page.getByRole('menuitemradio')).toHaveCount(0)
  })

  test('for Python is Python', async ({ connected: page, account }) => {
    const hasPython = await run('python3', ['--version']).catch(() => undefined)
    test.skip(!hasPython, 'There is no python3 here.')
    const task = taskOf()
    const drawer = await openOnly(page, account, task)
    const code = await copyCode(page, region(drawer, 'Request parameters'), 'Python')
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(1)
    for (const one of [code, await copyCode(page, page.getByRole('main'), 'Python')]) {
      const compile = 'import sys; compile(sys.argv[1], "code.py", "exec")'
      await run('python3', ['-c', compile, one])
    }
  })

  test('for Node.js makes the same task when it is run', async ({ connected: page, account }) => {
    test.slow()
    const general = { analysis_mode: 'general' as const, prompt, temperature: 0.2, max_tokens: 512 }
    const text = makeTask({ custom_id: 'text', video_source: source, request_params: general })
    const segments = taskOf({ custom_id: 'segments' })
    await account.put({ tasks: [text, segments] })
    for (const task of [text, segments]) {
      const drawer = await openTask(page, task.task_id)
      const code = await copyCode(page, region(drawer, 'Request parameters'), 'Node.js')
      const id = await runNode(code, account)
      expect(id).toMatch(/^[0-9a-f]{24}$/)
      expect(id).not.toBe(task.task_id)

      const made = await openTask(page, id)
      const again = await copyCode(page, region(made, 'Request parameters'), 'Node.js')
      expect(again).toBe(code)
      if (task === text) {
        await expect(region(made, 'Request parameters')).toContainText('the end')
      }
    }
    await page.goto('/tasks')
    await expect(rowsOf(page)).toHaveCount(4)
  })

  test('for the list asks for what is shown, and prints it when it is run', async ({
    connected: page,
    account,
  }) => {
    test.slow()
    const failed = makeTasks(2, () => ({ status: 'failed' }))
    await account.put({ tasks: [...failed, ...makeTasks(3)] })
    await page.goto('/tasks?status=failed&page_limit=10')
    await expect(rowsOf(page)).toHaveCount(2)
    const main = page.getByRole('main')
    const curl = await copyCode(page, main, 'cURL')
    expect(curl).toContain('--data-urlencode status=failed')
    expect(curl).not.toContain(account.key)
    const printed = await runNode(await copyCode(page, main, 'Node.js'), account)
    expect(printed.split('\n')).toEqual(failed.map(({ task_id }) => `${task_id} failed`))
  })
})
