import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatTimecode, parseTimecode } from './timecode.ts'

test.each([
  [0, 0],
  [6.1, 6.1],
  ['0', 0],
  ['12.5', 12.5],
  ['01:02', 62],
  ['1:02', 62],
  ['75:30', 4530],
  ['00:01:02', 62],
  ['00:01:02.500', 62.5],
  ['00:00:05.03125', 5.03125],
  ['10:00:00,250', 36_000.25],
  [' 00:10 ', 10],
  ['-0:05', -5],
])('%s is read as %d seconds', (value, seconds) => {
  expect(parseTimecode(value)).toBe(seconds)
})

test.each([
  '',
  'soon',
  '1:2',
  '1:60',
  '1:60:00',
  '1:100:00',
  '1:2:3:4',
  '1e3',
  Number.NaN,
  null,
  {},
])('%s is not a time', (value) => {
  expect(parseTimecode(value)).toBeUndefined()
})

test.each([
  [0, '0:00'],
  [83, '1:23'],
  [3723, '1:02:03'],
  [6.1, '0:06.100'],
  [5.03125, '0:05.031'],
  [59.9996, '1:00'],
  [359_999, '99:59:59'],
  [-5, '-0:05'],
  [-0.0001, '0:00'],
  [Number.NaN, '—'],
  [-1e308, '—'],
])('%d seconds are written %s', (seconds, text) => {
  expect(formatTimecode(seconds)).toBe(text)
})

test('a time with milliseconds survives being written and read', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (milliseconds) => {
      const seconds = milliseconds / 1000
      expect(parseTimecode(formatTimecode(seconds))).toBe(seconds)
    }),
  )
})

test('any string is read as a finite number or not at all', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const seconds = parseTimecode(text)
      expect(seconds === undefined || Number.isFinite(seconds)).toBe(true)
    }),
  )
})
