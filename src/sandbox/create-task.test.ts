import { describe, expect, test } from 'vitest'
import { makeTestSandbox } from './test-sandbox.ts'

const video = { type: 'url', url: 'https://media.example.com/film.mp4' }
const prompt = 'What is seen?'
const general = { video, prompt }
const definition = { id: 'scene', description: 'A scene' }
const segments = (...definitions: unknown[]) => ({
  video,
  analysis_mode: 'time_based_metadata',
  response_format: { type: 'segment_definitions', segment_definitions: definitions },
})
const withField = (field: object) =>
  segments({ ...definition, fields: [{ name: 'note', description: 'A note', ...field }] })
const ranges = (...pairs: [number, number][]) =>
  segments({
    ...definition,
    time_ranges: pairs.map(([start_time, end_time]) => ({ start_time, end_time })),
  })
const format = (response_format: object) => ({ ...general, response_format })
const cat = { name: 'cat', media_type: 'image', url: 'https://media.example.com/cat.png' }

test.each([
  ['not json', 'body', 'parameter_invalid'],
  ['[]', 'body', 'parameter_invalid'],
  [{}, 'video', 'parameter_not_provided'],
  [{ prompt }, 'video', 'parameter_not_provided'],
  [{ ...general, video: { type: 'url' } }, 'video.url', 'parameter_not_provided'],
  [{ ...general, video: { type: 'url', url: 'film.mp4' } }, 'video.url', 'parameter_invalid'],
  [{ ...general, video: { type: 'file' } }, 'video.type', 'parameter_invalid'],
  [
    { ...general, video: { type: 'asset_id', asset_id: 'x' } },
    'video.asset_id',
    'parameter_invalid',
  ],
  [{ ...general, colour: 1 }, 'colour', 'parameter_unknown'],
  [{ ...general, model_name: 'pegasus9' }, 'model_name', 'parameter_invalid'],
  [{ ...general, custom_id: '' }, 'custom_id', 'parameter_invalid'],
  [{ ...general, custom_id: 'a b' }, 'custom_id', 'parameter_invalid'],
  [{ ...general, custom_id: 'a'.repeat(65) }, 'custom_id', 'parameter_invalid'],
  [{ video }, 'prompt', 'parameter_not_provided'],
  [{ video, prompt: '' }, 'prompt', 'parameter_invalid'],
  [{ ...general, prompt_v2: { input_text: prompt } }, 'prompt_v2', 'parameter_invalid'],
  [{ ...segments(definition), prompt }, 'prompt', 'parameter_invalid'],
  [{ video, prompt_v2: {} }, 'prompt_v2.input_text', 'parameter_not_provided'],
  [
    { video, prompt_v2: { input_text: 'Is <@dog> there?', media_sources: [cat] } },
    'prompt_v2.input_text',
    'parameter_invalid',
  ],
  [
    { video, prompt_v2: { input_text: prompt, media_sources: [cat, cat, cat, cat, cat] } },
    'prompt_v2.media_sources',
    'parameter_invalid',
  ],
  [{ ...general, temperature: 1.1 }, 'temperature', 'parameter_invalid'],
  [{ ...general, temperature: '0.5' }, 'temperature', 'parameter_invalid'],
  [{ ...general, max_tokens: 511 }, 'max_tokens', 'parameter_invalid'],
  [{ ...general, max_tokens: 98_305 }, 'max_tokens', 'parameter_invalid'],
  [{ ...general, max_tokens: 'unlimited' }, 'max_tokens', 'parameter_invalid'],
  [{ ...general, model_name: 'pegasus1.2', max_tokens: 4097 }, 'max_tokens', 'parameter_invalid'],
  [{ ...segments(definition), max_tokens: 2047 }, 'max_tokens', 'parameter_invalid'],
  [{ ...general, analysis_mode: 'both' }, 'analysis_mode', 'parameter_invalid'],
  [{ video, analysis_mode: 'time_based_metadata' }, 'response_format', 'parameter_not_provided'],
  [format({ type: 'segment_definitions' }), 'response_format.type', 'parameter_invalid'],
  [format({ type: 'json_schema' }), 'response_format.json_schema', 'parameter_not_provided'],
  [segments(), 'response_format.segment_definitions', 'parameter_invalid'],
  [
    segments(...Array.from({ length: 21 }, (_, id) => ({ ...definition, id: String(id) }))),
    'response_format.segment_definitions',
    'parameter_invalid',
  ],
  [segments({ id: 'a' }), 'segment_definitions[0].description', 'parameter_not_provided'],
  [segments(definition, definition), 'segment_definitions[1].id', 'parameter_invalid'],
  [withField({ type: 'colour' }), 'fields[0].type', 'parameter_invalid'],
  [withField({ type: 'timestamp' }), 'fields[0].format', 'parameter_not_provided'],
  [withField({ type: 'string', format: 'seconds' }), 'fields[0].format', 'parameter_invalid'],
  [withField({ type: 'array' }), 'fields[0].items', 'parameter_not_provided'],
  [
    withField({ type: 'string', items: { type: 'string' } }),
    'fields[0].items',
    'parameter_invalid',
  ],
  [
    withField({ type: 'string', enum: Array(101).fill('a') }),
    'fields[0].enum',
    'parameter_invalid',
  ],
  [
    withField({ type: 'timestamp', format: 'seconds', enum: ['1'] }),
    'fields[0].enum',
    'parameter_invalid',
  ],
  [withField({ type: 'string', name: 'n'.repeat(51) }), 'fields[0].name', 'parameter_invalid'],
  [ranges([0, 1]), 'time_ranges', 'parameter_invalid'],
  [ranges([0, 10], [9, 20]), 'time_ranges', 'parameter_invalid'],
  [{ ...ranges([0, 10]), start_time: 0 }, 'start_time', 'parameter_invalid'],
  [{ ...ranges([0, 10]), min_segment_duration: 2 }, 'min_segment_duration', 'parameter_invalid'],
  [{ ...general, min_segment_duration: 2 }, 'min_segment_duration', 'parameter_invalid'],
  [
    { ...segments(definition), min_segment_duration: 1 },
    'min_segment_duration',
    'parameter_invalid',
  ],
  [
    { ...segments(definition), min_segment_duration: 9, max_segment_duration: 8 },
    'max_segment_duration',
    'parameter_invalid',
  ],
  [{ ...general, start_time: -1 }, 'start_time', 'parameter_invalid'],
  [{ ...general, start_time: 10, end_time: 13 }, 'end_time', 'parameter_invalid'],
  [{ ...general, end_time: 7201 }, 'end_time', 'parameter_invalid'],
  [{ ...general, image: [{}] }, 'image', 'parameter_invalid'],
])('a create of %j is refused for its %s', async (body, name, code) => {
  const { call, get } = makeTestSandbox()
  const answer = await call('POST', '/analyze/tasks', body)
  expect([answer.status, answer.body.error.code]).toEqual([400, code])
  expect(answer.body.error.message).toContain(name)
  expect((await get('/analyze/tasks')).body.data).toEqual([])
})

test.each([
  [general, { analysis_mode: 'general', prompt, temperature: 0.2, max_tokens: 4096 }],
  [
    { ...general, temperature: 0, max_tokens: 512, start_time: 1, end_time: 5 },
    {
      analysis_mode: 'general',
      prompt,
      temperature: 0,
      max_tokens: 512,
      start_time: 1,
      end_time: 5,
    },
  ],
  [
    { ...segments(definition), model_name: 'pegasus1.6', max_tokens: 'unlimited' },
    {
      analysis_mode: 'time_based_metadata',
      response_format: { type: 'segment_definitions', segment_definitions: [definition] },
      temperature: 0.2,
      max_tokens: null,
    },
  ],
])('the defaults of create %# are resolved in the task', async (body, request_params) => {
  const { call, get } = makeTestSandbox()
  const created = await call('POST', '/analyze/tasks', body)
  expect(created.status).toBe(202)
  expect(created.body).toEqual({
    task_id: expect.stringMatching(/^[0-9a-f]{24}$/),
    status: 'queued',
  })
  const task = await get(`/analyze/tasks/${created.body.task_id}`)
  expect(task.body).toMatchObject({ custom_id: null, video_source: video, status: 'queued' })
  expect(task.body.request_params).toEqual(request_params)
})

test('the model, time formats and image data are not echoed', async () => {
  const { call, get } = makeTestSandbox()
  const field = { name: 'at', type: 'timestamp', description: 'When' }
  const { body } = await call('POST', '/analyze/tasks', {
    model_name: 'pegasus1.5',
    video: { type: 'base64_string', base64_string: 'AAAA' },
    analysis_mode: 'time_based_metadata',
    response_format: {
      type: 'segment_definitions',
      segment_time_format: 'hh:mm:ss',
      segment_definitions: [
        {
          ...definition,
          fields: [{ ...field, format: 'hh:mm:ss' }],
          media_sources: [{ name: 'cat', media_type: 'image', base64_string: 'AAAA' }],
        },
      ],
    },
  })
  const task = (await get(`/analyze/tasks/${body.task_id}`)).body
  expect(task.video_source).toEqual({ type: 'base64_string' })
  expect(task.request_params.response_format).toEqual({
    type: 'segment_definitions',
    segment_definitions: [
      { ...definition, fields: [field], media_sources: [{ name: 'cat', media_type: 'image' }] },
    ],
  })
})

describe('an asset', () => {
  const asset = {
    _id: '6b0000000000000000000001',
    method: 'direct' as const,
    filename: 'film.mp4',
    file_type: 'video/mp4',
    created_at: '2026-11-01T00:00:00Z',
  }
  const body = { prompt, video: { type: 'asset_id', asset_id: asset._id } }

  test('can be analyzed once it is ready', async () => {
    const ready = makeTestSandbox({ assets: [{ ...asset, status: 'ready' }] })
    expect((await ready.call('POST', '/analyze/tasks', body)).status).toBe(202)
    const processing = makeTestSandbox({ assets: [{ ...asset, status: 'processing' }] })
    expect((await processing.call('POST', '/analyze/tasks', body)).status).toBe(400)
  })
})

test('the same Idempotency-Key makes one task', async () => {
  const { call, get } = makeTestSandbox()
  const headers = { 'idempotency-key': 'once' }
  const first = await call('POST', '/analyze/tasks', general, headers)
  const second = await call('POST', '/analyze/tasks', general, headers)
  expect(second.body).toEqual(first.body)
  await call('POST', '/analyze/tasks', general)
  expect((await get('/analyze/tasks')).body.data).toHaveLength(2)
})
