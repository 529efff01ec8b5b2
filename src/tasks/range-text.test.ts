import { expect, test } from 'vitest'
import { rangeInWords } from './range-text.ts'

test.each([
  [{ least: 60 }, '60 s or more'],
  [{ most: 90 }, 'up to 90 s'],
  [{ least: 60, most: 300 }, '60 to 300 s'],
  [{ least: 60, most: 60 }, '60 s'],
  [{ least: 0 }, '0 s or more'],
])('%o is said as %s', (range, text) => {
  expect(rangeInWords(range, ' s')).toBe(text)
})
