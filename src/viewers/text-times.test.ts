import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findTimes, splitTimes } from './text-times.ts'

test.each([
  ['01:23', [83]],
  ['1:02:03', [3723]],
  ['[00:12] A boat', [12]],
  ['(00:12-00:40)', [12, 40]],
  ['00:12–00:40', [12, 40]],
  ['00:12 - 1:00:40', [12, 3640]],
  ['at 0:05.', [5]],
  ['0:05, 0:09,0:12', [5, 9, 12]],
  ['00:12.500 and 00:12,500', [12.5, 12.5]],
  ['125:10', [7510]],
  ['**01:23**', [83]],
  ['01:23/58:03', [83, 3483]],
  ['在01:23处', [83]],
  ['- 00:10: a boat', [10]],
])('in %s the film is sought at %j', (text, seconds) => {
  expect(findTimes(text).map((time) => time.seconds)).toEqual(seconds)
})

test.each([
  'a ratio of 16:9',
  'a score of 3:2',
  '1:60',
  '1:60:00',
  '00:1',
  '1:2:03',
  '10:30 pm',
  '10:30PM',
  '10:30 a.m.',
  '2026-01-02T01:23:45Z',
  '2026-01-02 01:23:45',
  'UTC+02:00',
  'UTC-02:00',
  '00:1A:2B:3C:4D:5E',
  '00:11:22:33:44:55',
  '10.0.0.1:53',
  'fe80::1:22',
  'v1:23',
  '1:234',
  '1:23px',
  'issue #1:23',
  '`01:23`',
  '```\n01:23\n```',
  '``` 01:23 that is never closed',
  'https://example.com/watch?t=01:23',
  'https://example.com/01:23/',
  'www.example.com/01:23',
  's3://bucket/01:23.mp4',
])('%s holds no time of a film', (text) => {
  expect(findTimes(text)).toEqual([])
})

test('a text keeps every character when its times are set apart', () => {
  const word = fc.constantFrom('01:23', '[0:05]', '16:9', ' ', '`', 'http://a', '\n', 'x', ':', '-')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word).map((words) => words.join('')),
      ),
      (text) => {
        const parts = splitTimes(text)
        expect(parts.map((part) => part.text).join('')).toBe(text)
        expect(parts.every((part) => part.text !== '')).toBe(true)
      },
    ),
  )
})

test.each(['`', '```', '1:', '00:00', 'a://', ' '])('megabytes of %j take no time', (piece) => {
  const began = performance.now()
  findTimes(piece.repeat(1_000_000 / piece.length))
  expect(performance.now() - began).toBeLessThan(2_000)
})
