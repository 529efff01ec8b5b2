import { expect, test } from 'vitest'
import { byteRange } from './byte-range.ts'

test.each([
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=2-4', { start: 2, end: 4 }],
  ['bytes=7-', { start: 7, end: 9 }],
  ['bytes=-3', { start: 7, end: 9 }],
  ['bytes=-99', { start: 0, end: 9 }],
  ['bytes=0-99', { start: 0, end: 9 }],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=0-1,3-4', undefined],
  ['bytes=-', undefined],
  ['lines=1-2', undefined],
  ['', undefined],
  [null, undefined],
])('%s of ten bytes', (range, expected) => {
  expect(byteRange({ range }, '"tag"', 10)).toEqual(expected)
})

test.each([
  ['"tag"', { start: 2, end: 4 }],
  [null, { start: 2, end: 4 }],
  ['"other"', undefined],
  // The tag is strong; a weak one does not promise the same bytes.
  ['W/"tag"', undefined],
  ['Mon, 23 Nov 2026 19:22:22 GMT', undefined],
])('of the version %s', (version, expected) => {
  expect(byteRange({ range: 'bytes=2-4', 'if-range': version }, '"tag"', 10)).toEqual(expected)
})
