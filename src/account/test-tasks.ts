import * as fc from 'fast-check'
import { readTaskPage, type Task } from '~/api/tasks.ts'

/** Tasks for tests: few values, so that they meet, and every field now and then missing. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 })
const START = Date.parse('2026-11-01T00:00:00Z')
const time = (seconds: number) => new Date(START + seconds * 1000).toISOString()

const source = fc.oneof(
  fc
    .constantFrom('a.example/one.mp4', 'b.example/Zwei.mp4?sig=x', 'b.example/Zwei.mp4?sig=y')
    .map((url) => ({ type: 'url', url: `https://${url}` })),
  fc.constantFrom('asset1', 'asset2').map((asset_id) => ({ type: 'asset_id', asset_id })),
  fc.constant({ type: 'base64_string' }),
)

const request = fc.oneof(
  fc.record({
    analysis_mode: maybe(fc.constant('general')),
    prompt: maybe(fc.constantFrom('Tell me', 'tell ME more', 'Ärger 10', 'Ärger 9', '')),
  }),
  fc.record({
    analysis_mode: fc.constant('time_based_metadata'),
    response_format: fc.record({
      type: fc.constant('segment_definitions'),
      segment_definitions: fc.constantFrom(
        [{ id: 'goals', description: 'Each goal' }],
        [{ id: 'scenes', description: 'Scenes' }],
      ),
    }),
  }),
)

const result = fc.record({
  data: fc.constantFrom(
    'text',
    '{"goals":[{"start_time":1,"end_time":5}],"cards":[]}',
    '{"goals":[{"start_time":"00:00:02","end_time":"00:00:04"},{"start',
  ),
  finish_reason: fc.constantFrom('stop', 'length'),
  usage: fc.record({ output_tokens: fc.nat(50), input_tokens: maybe(fc.nat(50)) }),
})

export const someTask = (created: fc.Arbitrary<number> = fc.nat(40)) =>
  fc
    .record({
      created,
      took: fc.integer({ min: -1, max: 5 }),
      duration: maybe(fc.integer({ min: 1, max: 6 })),
      status: fc.constantFrom('queued', 'processing', 'ready', 'ready', 'failed', 'new-one'),
      custom_id: maybe(fc.constantFrom('take-9', 'Take-10', 'take-10', 'b')),
      source: maybe(source),
      request: maybe(request),
      result: maybe(result),
      error: maybe(fc.constantFrom('Too long: 7201 s', 'Too long: 9 s', 'No film')),
      delivered: maybe(fc.boolean()),
      batch_id: maybe(fc.constantFrom('b1', 'b2')),
    })
    .map(({ created, took, duration, source, request, error, delivered, ...rest }) => {
      const isOver = ['ready', 'failed'].includes(rest.status)
      return {
        ...rest,
        created_at: time(created),
        completed_at: isOver && took >= 0 ? time(created + took) : undefined,
        video_source: source && { ...source, system_metadata: duration && { duration } },
        request_params: request,
        error: error && { message: error },
        webhooks: delivered === undefined ? undefined : [{ delivered, attempts: 1, url: '' }],
      }
    })

/** Read as an answer is, each with an ID of its own. */
export const readTasks = (tasks: object[]): Task[] =>
  readTaskPage(
    { data: tasks.map((task, at) => ({ task_id: `id${at}`, ...task })), page_info: {} },
    0,
  ).tasks
