import { expect, test } from 'vitest'
import { timeTicks } from './time-ticks.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const moments = (start: string, step: number, count: number) =>
  Array.from({ length: count }, (_, at) => Date.parse(start) + at * step)
// In the words of whoever runs this.
const day = (text: string) =>
  new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    Date.parse(text),
  )
const month = (at: number) =>
  new Intl.DateTimeFormat(undefined, { month: 'short', timeZone: 'UTC' }).format(Date.UTC(2026, at))
const labels = (from: number[], most: number, zone = 'UTC') =>
  timeTicks(from, most, zone).map(({ label }) => label)

test('hours of a day, and the day itself at midnight', () => {
  const hours = moments('2026-11-17T15:00:00Z', HOUR, 24)
  expect(labels(hours, 4)).toEqual(['18:00', day('2026-11-18'), '06:00', '12:00'])
})

test('midnight is where the zone has it', () => {
  const hours = moments('2026-11-17T15:00:00Z', HOUR, 24)
  const [first, second] = timeTicks(hours, 2, 'Asia/Tokyo')
  expect([first?.label, second?.label]).toEqual([day('2026-11-18'), '12:00'])
  expect(first?.place).toBe(0)
})

test('days of a month, and months of a year', () => {
  const days = moments('2026-11-05T00:00:00Z', DAY, 28)
  expect(labels(days, 4)).toEqual(['2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'].map(day))
  const months = Array.from({ length: 8 }, (_, at) => Date.UTC(2026, 9 + at, 1))
  expect(labels(months, 8)).toEqual(
    [9, 10, 11, 12, 13, 14, 15, 16].map((at) => (at === 12 ? '2027' : month(at))),
  )
})

test('weeks are named by the month they are the first of', () => {
  const weeks = moments('2026-09-07T00:00:00Z', 7 * DAY, 20)
  expect(timeTicks(weeks, 5, 'UTC')).toEqual([
    { place: 4, label: month(9) },
    { place: 8, label: month(10) },
    { place: 13, label: month(11) },
    { place: 17, label: '2027' },
  ])
})

test('a year and a half of months is named at even distances', () => {
  const months = Array.from({ length: 19 }, (_, at) => Date.UTC(2025, 5 + at, 1))
  expect(timeTicks(months, 7, 'UTC').map(({ place }) => place)).toEqual([1, 4, 7, 10, 13, 16])
})

test('minutes or days of which hardly one is round are named at even distances', () => {
  const minutes = moments('2026-11-17T10:22:00Z', MINUTE, 6)
  expect(timeTicks(minutes, 5, 'UTC')).toEqual([
    { place: 0, label: '10:22' },
    { place: 2, label: '10:24' },
    { place: 4, label: '10:26' },
  ])
  const days = moments('2026-11-10T00:00:00Z', DAY, 6)
  expect(labels(days, 3)).toEqual(['2026-11-10', '2026-11-12', '2026-11-14'].map(day))
})

test('a single moment has its name, by what it is', () => {
  expect(labels(moments('2026-11-17T10:22:00Z', MINUTE, 1), 5)).toEqual(['10:22'])
})

test('never more than there is room for', () => {
  const odd = moments('2026-11-05T00:07:00Z', 37 * MINUTE, 40)
  for (const most of [1, 2, 5, 9])
    expect(timeTicks(odd, most, 'UTC').length).toBeLessThanOrEqual(most)
  expect(timeTicks([], 5)).toEqual([])
})
