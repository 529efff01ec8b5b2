import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { SandboxTask } from '~/sandbox/types.ts'
import { makeSampleData, sampleFilmAssetId, tellTasks } from './sample-data.ts'

const now = Date.UTC(2026, 10, 23, 18, 0, 0)
const { tasks, assets } = makeSampleData(now)
const told = tellTasks(now)

type Segment = { start_time: number | string; end_time: number | string; metadata: object }

const data = (task: SandboxTask) => task.result?.data ?? ''
const request = (task: SandboxTask) => task.request_params ?? {}
const isSegments = (task: SandboxTask) => request(task).analysis_mode === 'time_based_metadata'
const isTorn = (task: SandboxTask) => task.result?.finish_reason === 'length'
const definitions = (task: SandboxTask) => request(task).response_format?.segment_definitions ?? []
const fields = (task: SandboxTask) => definitions(task).flatMap((one) => one.fields ?? [])
const isWhole = (task: SandboxTask) => isSegments(task) && task.status === 'ready' && !isTorn(task)
const lanes = (task: SandboxTask): Record<string, Segment[]> =>
  isWhole(task) ? JSON.parse(data(task)) : {}
const segments = (task: SandboxTask) => Object.values(lanes(task)).flat()
const starts = (task: SandboxTask) => segments(task).map((segment) => segment.start_time)
const hasStart = (pattern: RegExp) => (task: SandboxTask) =>
  starts(task).some((start) => typeof start === 'string' && pattern.test(start))
const schemaAnswer = (task: SandboxTask): unknown =>
  data(task).startsWith('\n\n') && !isTorn(task) ? JSON.parse(data(task)) : undefined
const filmOf = (task: SandboxTask) => task.video_source?.url ?? task.video_source?.asset_id
const failed = (text: string) => (task: SandboxTask) =>
  task.status === 'failed' && (task.error?.message.includes(text) ?? false)

function seconds(time: number | string) {
  if (typeof time === 'number') return time
  const [hours = 0, minutes = 0, rest = 0] = time.split(':').map(Number)
  return hours * 3600 + minutes * 60 + rest
}

test.each<[string, number, (task: SandboxTask) => boolean]>([
  ['tasks', 1200, () => true],
  ['tasks in general mode', 450, (task) => request(task).analysis_mode === 'general'],
  ['tasks in time_based_metadata mode', 450, isSegments],
  ['queued tasks', 3, (task) => task.status === 'queued'],
  ['pending tasks', 2, (task) => task.status === 'pending'],
  ['processing tasks', 3, (task) => task.status === 'processing'],
  ['ready tasks', 1000, (task) => task.status === 'ready'],
  ['failed tasks', 40, (task) => task.status === 'failed'],
  ['canceled tasks', 5, (task) => task.error?.code === 'user_canceled'],
  ['tasks on a URL', 200, (task) => task.video_source?.type === 'url'],
  [
    'tasks on a pre-signed URL',
    20,
    (task) => task.video_source?.url?.includes('X-Amz-Signature=') ?? false,
  ],
  ['tasks on an asset', 400, (task) => task.video_source?.type === 'asset_id'],
  ['tasks on base64 video', 2, (task) => task.video_source?.type === 'base64_string'],
  ['tasks without a custom_id', 400, (task) => task.custom_id === null],
  ['custom_ids of the full 64 characters', 1, (task) => task.custom_id?.length === 64],
  ['third tries of a prompt', 30, (task) => task.custom_id?.endsWith('-v3') ?? false],
  ['tasks of batches', 60, (task) => task.batch_id !== undefined],
  ['webhooks delivered', 50, (task) => task.webhooks?.[0]?.delivered === true],
  ['webhooks that fail with a reason', 10, (task) => Boolean(task.webhooks?.[0]?.last_error)],
  [
    'prompts with reference images',
    10,
    (task) => /<@\w+>/.test(request(task).prompt_v2?.input_text ?? ''),
  ],
  [
    'definitions with reference images',
    3,
    (task) => definitions(task).some((one) => one.media_sources),
  ],
  ['definitions with time ranges', 1, (task) => definitions(task).some((one) => one.time_ranges)],
  ['requests for a part of the film', 3, (task) => request(task).start_time !== undefined],
  ['temperatures other than the default', 200, (task) => request(task).temperature !== 0.2],
  ['long Markdown answers', 20, (task) => data(task).startsWith('# ') && data(task).length > 2500],
  ['Markdown tables', 30, (task) => data(task).includes('\n| --- |')],
  ['Markdown quotes', 20, (task) => data(task).includes('\n> ')],
  ['code blocks other than JSON', 2, (task) => /```(sql|text)/.test(data(task))],
  ['times in brackets', 30, (task) => /\[\d\d:\d\d\]/.test(data(task))],
  ['JSON in a code fence', 20, (task) => data(task).startsWith('```json\n')],
  ['flat JSON by schema', 5, (task) => data(task).startsWith('\n\n{"brand":')],
  ['nested JSON by schema', 5, (task) => /^\n\n\{"(dish|title|record)":/.test(data(task))],
  ['arrays of flat objects by schema', 10, (task) => Array.isArray(schemaAnswer(task))],
  ['integers beyond 2^53', 1, (task) => data(task).includes('9007199254740993')],
  [
    'segment times as numbers',
    100,
    (task) => starts(task).some((start) => typeof start === 'number'),
  ],
  ['segment times as hh:mm:ss', 30, hasStart(/^\d\d:\d\d:\d\d$/)],
  ['segment times as hh:mm:ss.fff', 30, hasStart(/^\d\d:\d\d:\d\d\.\d{3}$/)],
  ['requests with one definition', 100, (task) => definitions(task).length === 1],
  ['requests with six definitions', 2, (task) => definitions(task).length === 6],
  ['films with 350 segments and more', 1, (task) => segments(task).length >= 350],
  [
    'empty findings',
    20,
    (task) => segments(task).length === 0 && Object.keys(lanes(task)).length > 0,
  ],
  ['torn segments', 5, (task) => isSegments(task) && isTorn(task)],
  ['torn JSON by schema', 1, (task) => isTorn(task) && data(task).startsWith('\n\n')],
  ['torn prose', 5, (task) => isTorn(task) && /^[#A-Z]/.test(data(task))],
  [
    'warnings beside a whole answer',
    2,
    (task) => task.result?.finish_reason === 'stop' && Boolean(task.error),
  ],
  [
    'usages without input_tokens',
    10,
    (task) => Boolean(task.result && !task.result.usage.input_tokens),
  ],
  ['times with milliseconds', 80, (task) => task.created_at.includes('.')],
  ['refused downloads', 2, failed('403 Forbidden')],
  ['unsupported codecs', 2, failed('codec')],
  ['films that are too long', 1, failed('exceeds maximum allowed duration')],
  ['contents that are too short', 1, failed('too short')],
  ['full context windows', 1, failed('context window')],
  ['Japanese answers', 2, (task) => /[ぁ-ん]/.test(data(task))],
  ['Korean answers', 1, (task) => /[가-힣]/.test(data(task))],
  ['Arabic answers', 1, (task) => /[\u0600-\u06ff]/.test(data(task))],
  ['German prompts', 2, (task) => /ü/.test(request(task).prompt ?? '')],
  ['Spanish prompts', 2, (task) => /español/.test(request(task).prompt ?? '')],
  ['tasks on the sample film', 6, (task) => task.video_source?.asset_id === sampleFilmAssetId],
])('the account has %s: at least %i', (_, least, matches) => {
  expect(tasks.filter(matches).length).toBeGreaterThanOrEqual(least)
})

test.each(['string', 'boolean', 'number', 'integer', 'array', 'timestamp'])(
  'segments have fields of type %s',
  (type) => {
    expect(tasks.some((task) => fields(task).some((field) => field.type === type))).toBe(true)
  },
)

test.each(['absent', 'pending', 'processing', 'ready', 'error'])(
  'previews of assets are %s somewhere',
  (state) => {
    expect(assets.some(({ hls }) => (hls?.status ?? 'absent') === state)).toBe(true)
    expect(assets.some(({ thumbnail }) => (thumbnail?.status ?? 'absent') === state)).toBe(true)
  },
)

test('the tasks cover thirty films and more', () => {
  expect(new Set(tasks.map(filmOf)).size).toBeGreaterThanOrEqual(30)
})

test('the same moment gives the same account', () => {
  expect(makeSampleData(now)).toEqual({ tasks, assets })
})

test('another day changes the dates only', () => {
  const later = makeSampleData(now + 5.3 * 86_400_000).tasks
  const undated = (task: SandboxTask) => ({ ...task, created_at: '', completed_at: '' })
  expect(later.map(undated)).toEqual(tasks.map(undated))
})

test('IDs are 24 hex digits and unique', () => {
  const ids = [...tasks.map((task) => task.task_id), ...assets.map((asset) => asset._id)]
  expect(ids.filter((id) => !/^[0-9a-f]{24}$/.test(id))).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
})

test('custom_ids are ones the API accepts', () => {
  const ids = tasks.flatMap(({ custom_id }) => custom_id ?? [])
  expect(ids.filter((id) => !/^[a-zA-Z0-9_-]{1,64}$/.test(id))).toEqual([])
})

test.each([0, 2, 5])('all dates lie in the past 60 days, %i days on', (days) => {
  const day = now + days * 86_400_000
  for (const task of makeSampleData(day).tasks) {
    const created = Date.parse(task.created_at)
    expect(created).toBeGreaterThan(day - 60 * 86_400_000)
    expect(created).toBeLessThanOrEqual(day)
    if (!task.completed_at) continue
    expect(Date.parse(task.completed_at)).toBeGreaterThan(created)
    expect(Date.parse(task.completed_at)).toBeLessThanOrEqual(day)
  }
})

test('office days are busier than weekends', () => {
  const isWeekend = (task: SandboxTask) => new Date(task.created_at).getUTCDay() % 6 === 0
  expect(tasks.filter(isWeekend).length).toBeLessThan(tasks.length / 6)
})

test('unfinished tasks are minutes old, and only final ones have completed_at', () => {
  for (const task of tasks) {
    const isFinal = ['ready', 'failed', 'canceled'].includes(task.status)
    expect(task.completed_at !== undefined).toBe(isFinal)
  }
  const running = tasks.filter((task) => task.completed_at === undefined)
  const ages = running.map((task) => now - Date.parse(task.created_at))
  expect(Math.max(...ages)).toBeLessThan(10 * 60_000)
})

test('every JSON answer that is not torn parses', () => {
  const whole = tasks.filter((task) => task.result && !isTorn(task))
  const bare = (task: SandboxTask) => data(task).replace(/^```json\n([^]*)\n```$/, '$1')
  const json = whole.filter((task) => request(task).response_format || bare(task) !== data(task))
  expect(json.length).toBeGreaterThan(500)
  for (const task of json) expect(() => JSON.parse(bare(task))).not.toThrow()
})

test('torn JSON does not parse', () => {
  const torn = tasks.filter((task) => isTorn(task) && request(task).response_format)
  for (const task of torn) expect(() => JSON.parse(data(task))).toThrow(SyntaxError)
})

test('segments lie in order within the film, but for the deliberately odd ones', () => {
  const plain = told.filter(({ entry }) => !entry.oddity)
  const outside = plain.flatMap(({ entry, task }) => {
    const from = request(task).start_time ?? 0
    // hh:mm:ss is rounded, so an end may be half a second late.
    const to = (request(task).end_time ?? entry.film.duration) + 0.5
    return segments(task).filter(({ start_time, end_time }) => {
      const [start, end] = [seconds(start_time), seconds(end_time)]
      return start < from || end <= start || end > to
    })
  })
  expect(outside).toEqual([])
})

test.each([
  'overlap',
  'gap',
  'past-end',
  'reversed',
  'not-in-enum',
  'missing-field',
  'extra-field',
])('a model slips now and then: %s', (oddity) => {
  expect(told.some(({ entry }) => entry.oddity === oddity)).toBe(true)
})

test('definitions and metadata keys arrive alphabetically', () => {
  for (const task of tasks) {
    const answer = lanes(task)
    expect(Object.keys(answer)).toEqual(Object.keys(answer).toSorted())
    for (const { metadata } of segments(task)) {
      expect(Object.keys(metadata)).toEqual(Object.keys(metadata).toSorted())
    }
  }
})

test('usage fits the length of the text and stays below max_tokens', () => {
  for (const task of tasks) {
    if (!task.result) continue
    const { output_tokens } = task.result.usage
    expect(output_tokens).toBeLessThanOrEqual(request(task).max_tokens ?? 0)
    const length = data(task).length / output_tokens
    expect(length).toBeGreaterThan(1)
    expect(length).toBeLessThan(5)
  }
})

test('some assets that tasks name are gone', () => {
  const known = new Set(assets.map((asset) => asset._id))
  const gone = tasks.flatMap(({ video_source }) => {
    const id = video_source?.asset_id
    return id && !known.has(id) ? [id] : []
  })
  expect(new Set(gone).size).toBeGreaterThanOrEqual(2)
})

test('the sample film is an asset of 72 seconds whose scenes are 12 seconds each', () => {
  const film = assets.find((asset) => asset._id === sampleFilmAssetId)
  expect(film).toMatchObject({ filename: 'tasklens-sample-film.webm', duration: 72 })
  // On the origin of whoever hands it out: the one film that is played without asking.
  expect(film?.hls?.manifest_url).toMatch(/^\/films\/[\w-]+\/playlist\.m3u8$/)
  expect(film?.thumbnail?.representative_url).toMatch(/^\/films\/[\w-]+\.jpg$/)
  const task = tasks.find((task) => task.custom_id === 'sample-film-six-lanes')
  const scenes = task ? (lanes(task).scenes ?? []) : []
  const bounds = scenes.map(({ start_time, end_time }) => [start_time, end_time])
  expect(bounds).toEqual([0, 12, 24, 36, 48, 60].map((start) => [start, start + 12]))
})

test('no placeholder of a template is left in a text', () => {
  const left = tasks.filter((task) => /\{[A-Za-z]+\d?\}|undefined|NaN/.test(JSON.stringify(task)))
  expect(left.map((task) => task.task_id)).toEqual([])
})

test('a text that is read does not say the same sentence twice', () => {
  const repeats = tasks
    .filter((task) => task.status === 'ready' && /^(?:# |\*\*|[A-Z“[])/.test(data(task)))
    .filter((task) => !data(task).startsWith('```'))
    .flatMap((task) => {
      const sentences = data(task)
        .split(/(?<=[.?!”])\s+|\n/)
        .filter((sentence) => sentence.length > 40)
      const twice = sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at)
      return twice.map((sentence) => `${task.custom_id ?? task.task_id}: ${sentence}`)
    })
  expect(repeats).toEqual([])
})

test('the sources stay below 80 kB gzip, and the account below 6 MB', () => {
  const here = import.meta.dirname
  const sources = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )
  const text = sources.map((name) => readFileSync(join(here, name), 'utf8')).join('')
  expect(gzipSync(text).length).toBeLessThan(80_000)
  expect(JSON.stringify(tasks).length).toBeLessThan(6_000_000)
})
