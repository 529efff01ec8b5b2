import { expect, test } from 'vitest'
import { countOf, formatSeconds } from './numbers.ts'

test.each([
  [0, '0 segments'],
  [1, '1 segment'],
  [2, '2 segments'],
])('%s is counted as %s', (count, text) => {
  expect(countOf(count, 'segment')).toBe(text)
})

test('a length keeps all of its digits', () => {
  expect(formatSeconds(7201.123456789)).toBe('7,201.123456789 s')
})
