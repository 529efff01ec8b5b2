import { expect, test } from 'vitest'
import type { Task } from '~/api/tasks.ts'
import { readTokenUse } from './token-use.ts'

type Params = NonNullable<Task['request_params']>

const makeTask = (duration: number | undefined, params: Params = {}): Task => ({
  task_id: '6650a1f0c2b4d80012e7a913',
  status: 'ready',
  created_at: '2026-11-23T17:04:05Z',
  video_source: { type: 'url', system_metadata: { duration } },
  request_params: params,
  result: { usage: { output_tokens: 300, input_tokens: 6000 } },
})

test.each([
  ['of its limit', { max_tokens: 1200 }, 0.25],
  ['never more than all of it', { max_tokens: 200 }, 1],
  ['nothing without a limit', {}, undefined],
  ['nothing of no limit', { max_tokens: 'unlimited' }, undefined],
  ['nothing of zero', { max_tokens: 0 }, undefined],
])('an answer uses a share: %s', (_, params: Params, share) => {
  expect(readTokenUse(makeTask(60, params)).share).toBe(share)
})

test.each([
  ['the whole film', 120, {}, { input: 3000, output: 150, part: false }],
  ['a part', 600, { start_time: 60, end_time: 120 }, { input: 6000, output: 300, part: true }],
  ['a part to the end', 120, { start_time: 60 }, { input: 6000, output: 300, part: true }],
  ['an end past the film', 60, { end_time: 900 }, { input: 6000, output: 300, part: true }],
  ['a film of unknown length', undefined, {}, undefined],
  ['no length at all', 0, {}, undefined],
  ['a part turned around', 60, { start_time: 90 }, undefined],
  [
    'ranges of the definitions',
    600,
    {
      response_format: { segment_definitions: [{ time_ranges: [{ start_time: 0, end_time: 9 }] }] },
    },
    undefined,
  ],
])('tokens per minute of %s', (_, duration, params: Params, perMinute) => {
  expect(readTokenUse(makeTask(duration, params)).perMinute).toEqual(perMinute)
})
