import { expect, test } from 'vitest'
import { breakParts } from './break-parts.ts'

test.each([
  ['plain', ['plain']],
  ['a_b_c', ['a_', 'b_', 'c']],
])('%s may break in %j', (text, parts) => {
  expect(breakParts(text, /(?<=_)/)).toEqual(parts)
})

test('a name of a thousand parts is whole, in few', () => {
  const text = 'a_'.repeat(1000)
  const parts = breakParts(text, /(?<=_)/)
  expect(parts.join('')).toBe(text)
  expect(parts.length).toBeLessThanOrEqual(51)
})
