import { expect, test } from 'vitest'
import { problemText } from './task-values.ts'

const LONG = 'x'.repeat(5000)

test.each([
  ['The film is too long', undefined, 'The film is too long'],
  [
    'Cannot load https://f.example/a.mp4?sig=abc',
    '',
    'Cannot load https://f.example/a.mp4?sig=•••',
  ],
  ['The key tlk_0123456789 is not known', undefined, 'The key ••• is not known'],
  [undefined, 'batch_expired', 'batch_expired'],
  [LONG, undefined, LONG.slice(0, 300)],
  [`${LONG.slice(0, 290)} tlk_0123456789`, undefined, `${LONG.slice(0, 290)} •••`],
  ['', undefined, ''],
])('the error %s, %s is shown as %s', (message, code, shown) => {
  const error = { message, code }
  expect(problemText({ task_id: 'a', status: 'failed', created_at: '', error })).toBe(shown)
})

test('a task without an error has no problem', () => {
  expect(problemText({ task_id: 'a', status: 'ready', created_at: '' })).toBeUndefined()
})
