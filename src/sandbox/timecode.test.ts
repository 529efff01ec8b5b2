import { expect, test } from 'vitest'
import { formatTime } from './timecode.ts'

test.each([
  [61.5, 'seconds', 61.5],
  [0, 'hh:mm:ss', '00:00:00'],
  [59.6, 'hh:mm:ss', '00:01:00'],
  [7199, 'hh:mm:ss', '01:59:59'],
  [1.0625, 'hh:mm:ss.fff', '00:00:01.063'],
  [59.9996, 'hh:mm:ss.fff', '00:01:00.000'],
] as const)('%d in %s is %s', (seconds, format, expected) => {
  expect(formatTime(seconds, format)).toBe(expected)
})
