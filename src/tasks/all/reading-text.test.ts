import { expect, test } from 'vitest'
import type { ReadingState } from '~/account/reading-state.ts'
import {
  filtersText,
  readingSentence,
  readingShare,
  readingStep,
  readingText,
} from './reading-text.ts'

const reading: ReadingState = { phase: 'reading' }
const done: ReadingState = { phase: 'done', reached: 'end' }
const says = (
  read: number,
  total: number | undefined,
  state: ReadingState = reading,
  matches = 41,
) => ({
  progress: { read, total, unreadable: false },
  state,
  matches,
})

test.each([
  [says(3350, 12_480), 'read 3,350 of 12,480 · 41 match'],
  [says(3350, undefined), 'read 3,350 so far · 41 match'],
  [says(0, undefined, reading, 0), 'read 0 so far · 0 match'],
  [says(1, 1, done, 1), 'read the only one · 1 matches'],
  // More came while it was read.
  [says(105, 100), 'read 105 of 105 · 41 match'],
  [says(12_480, 12_480, done), 'read all 12,480 · 41 match'],
  [says(3350, undefined, { phase: 'stopped' }), 'read 3,350 so far · 41 match'],
])('it says how far it looked and what it found', (says, text) => {
  expect(readingText(says)).toBe(text)
})

test('it says how far back it looked', () => {
  const text = readingText(says(50, 900, { phase: 'done', reached: 'created_after' }), 0)
  expect(text).toMatch(/^read 50, back to .*19(70|69).* · 41 match$/)
})

test.each([
  [says(3350, 12_480), 'Read 3,350 of 12,480 tasks, 41 match'],
  [says(3350, undefined), 'Read 3,350 tasks so far, 41 match'],
  [says(12_480, undefined, done), 'Read 12,480 of 12,480 tasks, 41 match'],
  [says(1, 1, done, 1), 'Read 1 of 1 tasks, 1 match'],
])('it is heard as a sentence', (says, text) => {
  expect(readingSentence(says)).toBe(text)
})

test('it is spoken sparingly', () => {
  expect([0, 24, 25, 99, 100].map((read) => readingStep(says(read, 100)))).toEqual([0, 0, 1, 3, 4])
  expect([50, 4999, 5000].map((read) => readingStep(says(read, undefined)))).toEqual([0, 0, 1])
  expect(readingShare(says(50, undefined))).toBeUndefined()
  expect(readingShare(says(0, 0))).toBe(0)
  expect(readingShare(says(7, undefined, done))).toBe(1)
})

test('it names what the API narrowed down', () => {
  expect(filtersText({})).toBe('')
  expect(filtersText({ status: 'failed', analysis_mode: undefined, asset_id: 'a1' })).toBe(
    'status=failed and asset_id=a1',
  )
})
