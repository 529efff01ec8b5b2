import { expect, test } from 'vitest'
import { formatElapsed, formatRelative, formatUtc, parseTime } from './time.ts'

const now = Date.parse('2026-11-23T12:00:00Z')
const ago = (seconds: number) => formatRelative(now - seconds * 1000, now)

test.each([
  ['2026-07-07T00:50:49Z', 1783385449000],
  ['2026-07-07T00:50:49.123Z', 1783385449123],
  ['', undefined],
  [null, undefined],
  ['0000-99-99', undefined],
])('%s is read as %s', (text, time) => {
  expect(parseTime(text)).toBe(time)
})

test.each([
  [-60, 'just now'],
  [4, 'just now'],
  [12, '12 sec. ago'],
  [59 * 60, '59 min. ago'],
  [3 * 3600, '3 hr. ago'],
  [6 * 86400, '6 days ago'],
  [40 * 86400, 'Oct 14'],
  [700 * 86400, 'Dec 23, 2024'],
])('%i seconds before now reads as %s', (seconds, text) => {
  expect(ago(seconds)).toBe(text)
})

test.each([
  [800, '0.8 s'],
  [1_000, '1 s'],
  [12_000, '12 s'],
  [200_000, '3 min 20 s'],
  [3_900_000, '1 h 05 min'],
  [200 * 3_600_000, '8 d 8 h'],
  [-1, '—'],
])('%i ms took %s', (milliseconds, text) => {
  expect(formatElapsed(milliseconds)).toBe(text)
})

test('UTC keeps the milliseconds only when there are any', () => {
  expect(formatUtc(1783385449000)).toBe('2026-07-07 00:50:49 UTC')
  expect(formatUtc(1783385449123)).toBe('2026-07-07 00:50:49.123 UTC')
})
