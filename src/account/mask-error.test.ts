import { expect, test } from 'vitest'
import { customIdPrefix, maskError, wholeProblem } from './mask-error.ts'
import { readTasks } from './test-tasks.ts'

test.each([
  ['The film is 7201.5 s long', 'The film is # s long'],
  ['Asset 6a5b1c2d3e4f5a6b7c8d9e0f not found', 'Asset … not found'],
  ['Job 0f6f3a52-53f1-4a4e-9a3e-0d1b5f9f2c11 stopped', 'Job … stopped'],
  ['At 00:12:30, 3,000 frames', 'At #, # frames'],
  ['No numbers, nothing else', 'No numbers, nothing else'],
  ['', ''],
])('%s → %s', (message, masked) => {
  expect(maskError(message)).toBe(masked)
})

test.each([
  ['take-7-b', 'take'],
  ['match_2026_01', 'match'],
  ['plain', 'plain'],
  ['2026-11', '#'],
  ['ep12', 'ep'],
])('the custom ID %s begins with %s', (id, prefix) => {
  expect(customIdPrefix(id)).toBe(prefix)
})

test('S14, S15: what is secret in an error is masked before it is grouped', () => {
  const message =
    'tlk_0A1B2C3D4E may not read https://a.example/f.mp4?X-Amz-Signature=abc&page=1, it says.'
  const [task] = readTasks([{ status: 'failed', error: { message } }])
  if (!task) throw new Error('A task is needed')
  expect(wholeProblem(task)).not.toMatch(/tlk_0A1B|abc/)
  expect(wholeProblem(task)).toContain('page=1, it says.')
})
