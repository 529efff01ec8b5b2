import { expect, test } from 'vitest'
import { countOf } from './numbers.ts'

test.each([
  [0, '0 segments'],
  [1, '1 segment'],
  [2, '2 segments'],
])('%s is counted as %s', (count, text) => {
  expect(countOf(count, 'segment')).toBe(text)
})
