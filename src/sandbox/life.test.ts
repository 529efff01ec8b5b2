import Ajv from 'ajv'
import { describe, expect, test } from 'vitest'
import { makeTask, makeTasks } from './make-task.ts'
import { makeTestSandbox } from './test-sandbox.ts'

const url = 'https://media.example.com/film.mp4'
const source = { type: 'url' as const, url, system_metadata: { duration: 120 } }

/** What becomes of a create, once it is over. */
async function analyzed(request: object) {
  const { call, get, pass } = makeTestSandbox({ tasks: [makeTask({ video_source: source })] })
  const { body } = await call('POST', '/analyze/tasks', { video: { type: 'url', url }, ...request })
  pass(60)
  return (await get(`/analyze/tasks/${body.task_id}`)).body
}

const segmentation = (definition: object, more = {}, format = {}) =>
  analyzed({
    analysis_mode: 'time_based_metadata',
    response_format: {
      type: 'segment_definitions',
      segment_definitions: [{ id: 'scene', description: 'A scene', ...definition }],
      ...format,
    },
    ...more,
  })

test('a created task goes its way while one watches', async () => {
  const { call, get, pass } = makeTestSandbox()
  const video = { type: 'url', url }
  const { body } = await call('POST', '/analyze/tasks', { video, prompt: 'What is seen?' })
  const seen = new Set<string>()
  for (let second = 0; second < 30; second += 1) {
    const task = (await get(`/analyze/tasks/${body.task_id}`)).body
    seen.add(task.status)
    expect('result' in task).toBe(task.status === 'ready')
    expect('completed_at' in task).toBe(task.status === 'ready')
    pass(0.5)
  }
  expect([...seen]).toEqual(['queued', 'pending', 'processing', 'ready'])
  const task = (await get('/analyze/tasks?status=ready')).body.data[0]
  expect(task.video_source.system_metadata.duration).toBeGreaterThan(0)
  expect(Date.parse(task.completed_at)).toBeGreaterThan(Date.parse(task.created_at))
})

test('a film that cannot be fetched fails', async () => {
  const task = await analyzed({
    video: { type: 'url', url: 'https://film.invalid/a' },
    prompt: 'a',
  })
  expect(task).toMatchObject({ status: 'failed', error: { message: expect.any(String) } })
  expect(task).not.toHaveProperty('result')
})

describe('the result', () => {
  test('of a prompt is text', async () => {
    const { result } = await analyzed({ prompt: 'What is seen?' })
    expect(result).toMatchObject({
      finish_reason: 'stop',
      usage: { output_tokens: expect.any(Number) },
    })
    expect(result.generation_id).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    expect(result.data).toContain('What is seen?')
  })

  test('that is longer than max_tokens is cut, with a warning', async () => {
    const { status, result, error } = await analyzed({
      prompt: 'What is seen?',
      model_name: 'pegasus1.2',
      max_tokens: 8,
    })
    expect([status, result.finish_reason, result.data.length]).toEqual(['ready', 'length', 32])
    expect(error.message).toContain('max_tokens')
  })

  test.each<[string, Record<string, unknown>]>([
    [
      'nested objects',
      {
        type: 'object',
        required: ['title', 'scenes'],
        additionalProperties: false,
        properties: {
          title: { type: 'string', maxLength: 12 },
          score: { type: 'number', minimum: 0, maximum: 1 },
          mood: { enum: ['calm', 'tense'] },
          scenes: {
            type: 'array',
            minItems: 2,
            maxItems: 3,
            items: { $ref: '#/$defs/scene' },
          },
        },
        $defs: {
          scene: {
            type: 'object',
            required: ['number'],
            properties: { number: { type: 'integer', minimum: 5 }, night: { type: 'boolean' } },
          },
        },
      },
    ],
    [
      'a schema within itself',
      {
        $ref: '#/$defs/node',
        $defs: {
          node: {
            type: 'object',
            required: ['name'],
            properties: {
              name: { type: ['null', 'string'] },
              children: { type: 'array', items: { $ref: '#/$defs/node' } },
            },
          },
        },
      },
    ],
    [
      'all of and one of',
      {
        allOf: [
          { properties: { a: { const: 1 } }, required: ['a'] },
          {
            properties: { b: { oneOf: [{ type: 'integer' }, { type: 'null' }] } },
            required: ['b'],
          },
        ],
      },
    ],
  ])('of a JSON schema conforms to it: %s', async (_, json_schema) => {
    const response_format = { type: 'json_schema', json_schema }
    const { result } = await analyzed({ prompt: 'Fill it', response_format })
    expect(result.data.startsWith('\n\n')).toBe(true)
    const ajv = new Ajv({ strict: false })
    ajv.validate(json_schema, JSON.parse(result.data))
    expect(ajv.errors).toBeNull()
  })

  test('of segmentation is keyed by definition and keeps to the window and the lengths', async () => {
    const more = { start_time: 10, end_time: 50, min_segment_duration: 5, max_segment_duration: 8 }
    const { result } = await segmentation({}, more)
    const { scene } = JSON.parse(result.data)
    expect(scene.length).toBeGreaterThan(1)
    let last = 10
    for (const { start_time, end_time } of scene) {
      expect(start_time).toBeGreaterThanOrEqual(last)
      expect(end_time - start_time).toBeGreaterThanOrEqual(5)
      expect(end_time - start_time).toBeLessThanOrEqual(8)
      last = end_time
    }
    expect(last).toBeLessThanOrEqual(50)
  })

  test('of time ranges is one segment for each', async () => {
    const time_ranges = [
      { start_time: 0, end_time: 4 },
      { start_time: 61.5, end_time: 70.25 },
    ]
    const { result } = await segmentation(
      { time_ranges },
      {},
      { segment_time_format: 'hh:mm:ss.fff' },
    )
    expect(JSON.parse(result.data).scene).toEqual([
      { start_time: '00:00:00.000', end_time: '00:00:04.000' },
      { start_time: '00:01:01.500', end_time: '00:01:10.250' },
    ])
  })

  test('has metadata of the types that were asked for', async () => {
    const field = (name: string, more: object) => ({ name, description: name, ...more })
    const fields = [
      field('mood', { type: 'string', enum: ['calm', 'tense'] }),
      field('objects', { type: 'array', items: { type: 'string' } }),
      field('count', { type: 'integer' }),
      field('night', { type: 'boolean' }),
      field('best', { type: 'timestamp', format: 'hh:mm:ss' }),
      field('worst', { type: 'timestamp', format: 'seconds' }),
    ]
    const { result } = await segmentation({ fields }, {}, { segment_time_format: 'hh:mm:ss' })
    const [first] = JSON.parse(result.data).scene
    expect(first.start_time).toMatch(/^\d\d:\d\d:\d\d$/)
    expect(first.metadata).toEqual({
      mood: expect.stringMatching(/^(calm|tense)$/),
      objects: expect.arrayContaining([expect.any(String)]),
      count: expect.any(Number),
      night: expect.any(Boolean),
      best: expect.stringMatching(/^\d\d:\d\d:\d\d$/),
      worst: expect.any(Number),
    })
  })
})

describe('an account', () => {
  const ready = makeTasks(5, () => ({
    created_at: '2026-11-20T09:00:00.000Z',
    video_source: source,
  }))
  const running = (['queued', 'pending', 'processing'] as const).map((status) =>
    makeTask({
      status,
      created_at: '2026-11-20T09:59:00.000Z',
      video_source: { type: 'url', url },
    }),
  )
  const tasks = [...running, ...ready]

  test('is still unless it is live', async () => {
    const { get, pass } = makeTestSandbox({ tasks })
    const before = await get('/analyze/tasks')
    pass(3600)
    expect((await get('/analyze/tasks')).body).toEqual(before.body)
  })

  test('that is live finishes what runs, with the answer a same question got', async () => {
    const { get, pass } = makeTestSandbox({ tasks, live: true })
    await get('/analyze/tasks')
    pass(120)
    for (const { task_id } of running) {
      const { status, result } = (await get(`/analyze/tasks/${task_id}`)).body
      expect([status, result.data]).toEqual(['ready', ready[0]?.result?.data])
    }
  })

  test('that is live gets a new task every 40 seconds, on top', async () => {
    const { get, pass } = makeTestSandbox({ tasks, live: true })
    const total = async () => (await get('/analyze/tasks')).body.page_info.total_results
    expect(await total()).toBe(8)
    pass(39)
    expect(await total()).toBe(8)
    pass(1)
    expect(await total()).toBe(9)
    expect((await get('/analyze/tasks')).body.data[0].status).toBe('queued')
    pass(80)
    expect(await total()).toBe(11)
    pass(86_400)
    expect(await total()).toBeLessThan(300)
  })
})
