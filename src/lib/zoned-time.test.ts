import { expect, test } from 'vitest'
import { isTimeZone, parseMoment, startOfDay, wallClock } from './zoned-time.ts'

test.each([
  ['2026-11-23', 'UTC', '2026-11-23T00:00:00.000Z'],
  ['2026-11-23', 'Europe/Berlin', '2026-11-22T23:00:00.000Z'],
  ['2026-07-01', 'Europe/Berlin', '2026-06-30T22:00:00.000Z'],
  ['2026-11-23', 'America/New_York', '2026-11-23T05:00:00.000Z'],
  ['2026-11-23', 'Asia/Kolkata', '2026-11-22T18:30:00.000Z'],
  // The day on which the clocks go back begins in summer time, and there is no midnight in Beirut.
  ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z'],
  ['2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00.000Z'],
  ['2026-11-23T10:00:00Z', 'Asia/Tokyo', '2026-11-23T10:00:00.000Z'],
  ['2026-11-23t10:00:00.5+02:00', 'Asia/Tokyo', '2026-11-23T08:00:00.500Z'],
  ['2026-11-23T10:00Z', 'Asia/Tokyo', '2026-11-23T10:00:00.000Z'],
  // Years of which `Date.UTC` would make those of the last century.
  ['0002-11-23', 'UTC', '0002-11-23T00:00:00.000Z'],
  ['0099-12-31', 'America/New_York', '0099-12-31T04:56:02.000Z'],
])('%s in %s is %s', (text, zone, iso) => {
  expect(new Date(parseMoment(text, zone) ?? NaN).toISOString()).toBe(iso)
})

test.each(['', '2026', '2026-02-30', '2026-13-01', '2026-11-23T25:00:00Z', '23.11.2026', 'today'])(
  '%s is no moment',
  (text) => {
    expect(parseMoment(text, 'UTC')).toBeUndefined()
  },
)

test.each([
  ['2026-10-25T23:30:00Z', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
  ['2026-10-25T21:30:00Z', 'Europe/Berlin', '2026-10-24T22:00:00.000Z'],
])('%s in %s belongs to the day that begins at %s', (text, zone, iso) => {
  expect(new Date(startOfDay(Date.parse(text), zone)).toISOString()).toBe(iso)
})

test('zones are those the browser knows', () => {
  expect(isTimeZone('Europe/Berlin')).toBe(true)
  expect(isTimeZone('Mars/Olympus')).toBe(false)
})

test.each(['0002-03-04T05:06:07.089Z', '0000-01-01T00:00:00.000Z', '-000043-03-15T11:00:00.000Z'])(
  'the clock of UTC shows %s as it is',
  (iso) => {
    expect(new Date(wallClock(Date.parse(iso), 'UTC')).toISOString()).toBe(iso)
  },
)
