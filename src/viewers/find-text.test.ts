import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findAll, lastAtMost } from './find-text.ts'
import { foldCase } from './json-search.ts'

test.each([
  ['A boat, a BOAT', 'boat', [2, 10]],
  ['aaaa', 'aa', [0, 2]],
  ['İstanbul ΟΔΟΣ', 'οδος', [9]],
  ['(.*', '(.*', [0]],
  ['abc', '', []],
  ['', 'a', []],
])('in %s, %j is found at %j (S27)', (text, query, places) => {
  expect(findAll(foldCase(text), query)).toEqual(places)
})

test('the last start at or before a place is found', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.integer({ min: -5, max: 60 }), (numbers, at) => {
      const starts = numbers.toSorted((a, b) => a - b)
      expect(lastAtMost(starts, at)).toBe(starts.findLastIndex((start) => start <= at))
    }),
  )
})

test('5 MB are searched for a letter within a key press (S27)', () => {
  const folded = foldCase('A boat on the sea. '.repeat(270_000))
  const began = performance.now()
  expect(findAll(folded, 'a').length).toBe(810_000)
  expect(performance.now() - began).toBeLessThan(1_000)
})
