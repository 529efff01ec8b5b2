import { expect, test } from 'vitest'
import type { Task } from '~/api/tasks.ts'
import { readCut, readOutcome } from './outcome.ts'

const makeTask = (part: Partial<Task>): Task => ({
  task_id: '6650a1f0c2b4d80012e7a913',
  status: 'ready',
  created_at: '2026-11-23T17:04:05Z',
  ...part,
})
const answered = (finish_reason: string, output_tokens?: number, max_tokens?: number | string) =>
  makeTask({
    result: { finish_reason, usage: { output_tokens } },
    request_params: { max_tokens },
  })

test.each([
  ['at max_tokens', answered('length', 4096, 4096), 'max_tokens'],
  ['past max_tokens', answered('length', 4100, 4096), 'max_tokens'],
  ['short of max_tokens', answered('length', 900, 4096), 'context'],
  ['without a limit of its own', answered('length', 90_000, 'unlimited'), 'context'],
  ['with no output count', answered('length', undefined, 4096), 'unknown'],
  ['with no max_tokens', answered('length', 4096), 'unknown'],
])('an answer cut %s was cut by %s', (_, task, by) => {
  expect(readCut(task).by).toBe(by)
})

test.each([
  ['a ready task has nothing to explain', answered('stop', 10, 4096), undefined],
  ['a running task has nothing to explain', makeTask({ status: 'processing' }), undefined],
  ['a cut answer is not a failure', answered('length', 4096, 4096), 'cut'],
  [
    'a cut answer with its warning is still cut',
    { ...answered('length', 4096, 4096), error: { message: 'output truncated' } },
    'cut',
  ],
  [
    'a ready task with a warning is not a failure',
    { ...answered('stop', 10, 4096), error: { message: 'may be incomplete' } },
    'warning',
  ],
  ['a failed task failed', makeTask({ status: 'failed' }), 'failed'],
  [
    'a canceled task did not fail',
    makeTask({ status: 'canceled', error: { message: 'canceled', code: 'user_canceled' } }),
    'canceled',
  ],
  [
    'an error beside an unknown status is reported as it is',
    makeTask({ status: 'paused', error: { message: 'later' } }),
    'warning',
  ],
])('%s', (_, task, kind) => {
  expect(readOutcome(task)?.kind).toBe(kind)
})

test('a failure whose file was never read points at the file', () => {
  const video_source = { type: 'url', url: 'https://films.example/a.mp4?X-Amz-Signature=1' }
  const advice = readOutcome(makeTask({ status: 'failed', video_source }))?.advice.join(' ')
  expect(advice).toContain('never read')
  expect(advice).toContain('expired')
  const read = { ...video_source, url: undefined, system_metadata: { duration: 12 } }
  const other = readOutcome(makeTask({ status: 'failed', video_source: read }))?.advice.join(' ')
  expect(other).not.toContain('never read')
})
