import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { changeSettings, currentSettings, readerTimeZone } from './settings.ts'
import { formatLocal, formatRelative, formatShort, formatTitle } from './time.ts'

const time = Date.parse('2026-11-23T16:04:05Z')
const now = time + 3 * 3_600_000

beforeEach(() => {
  vi.stubGlobal('document', { documentElement: { dataset: {} } })
})
afterEach(() => {
  changeSettings({ theme: 'system', zone: 'local', clock: 'locale', times: 'relative' })
  vi.unstubAllGlobals()
})

test('settings hold where storage is refused, for as long as the page', () => {
  changeSettings({ density: 'compact' })
  expect(currentSettings().density).toBe('compact')
  changeSettings({ density: 'normal' })
})

test('each time is written in the zone and by the clock that were chosen', () => {
  changeSettings({ zone: 'Asia/Tokyo', clock: '24' })
  expect(formatLocal(time)).toBe('Nov 24, 2026, 01:04:05 GMT+9')
  expect(formatShort(time, now)).toBe('Nov 24, 01:04')
  changeSettings({ clock: '12' })
  expect(formatShort(time, now)).toBe('Nov 24, 01:04 AM')
  changeSettings({ zone: 'UTC', clock: '24' })
  expect(formatShort(time, now)).toBe('Nov 23, 16:04')
  expect(readerTimeZone()).toBe('UTC')
})

test('days and years are those of the zone', () => {
  const newYear = Date.parse('2026-12-31T20:00:00Z')
  changeSettings({ zone: 'Asia/Tokyo' })
  expect(formatRelative(newYear, newYear + 30 * 86_400_000)).toBe('Jan 1')
  changeSettings({ zone: 'UTC' })
  expect(formatRelative(newYear, newYear + 30 * 86_400_000)).toBe('Dec 31, 2026')
})

test('the title of a time has every reading of it, and none twice', () => {
  changeSettings({ zone: 'Asia/Tokyo', clock: '24' })
  const lines = formatTitle(time, now).split('\n')
  expect(lines[0]).toBe('Nov 24, 2026, 01:04:05 GMT+9')
  expect(lines.slice(-2)).toEqual(['2026-11-23 16:04:05 UTC', '3 hr. ago'])
  changeSettings({ zone: 'local' })
  expect(new Set(formatTitle(time, now).split('\n')).size).toBe(3)
})
