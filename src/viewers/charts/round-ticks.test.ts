import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberScale, timeScale, type RoundScale } from './round-scales.ts'
import { placeAmong, roundTicks } from './round-ticks.ts'

/** Up to 24 bins from one value to another, in whole parts of a unit. */
function binsOf(least: number, end: number, parts = 1) {
  const edges = Array.from({ length: 25 }, (_, at) =>
    Math.round(least * (end / least) ** (at / 24)),
  )
  const known = [...new Set(edges)].map((edge) => edge / parts)
  return known.slice(0, -1).map((from, at) => ({ from, to: known[at + 1] ?? from }))
}

const labels = (least: number, end: number, most: number, scale: RoundScale) =>
  roundTicks(binsOf(least, end), most, scale).map(({ label }) => label)

test.each([
  ['a narrow range', 1618, 1931, 7, ['1.65 s', '1.7 s', '1.75 s', '1.8 s', '1.85 s', '1.9 s']],
  ['with less room', 1618, 1931, 4, ['1.7 s', '1.8 s', '1.9 s']],
  ['about a minute', 61_000, 103_334, 6, ['70 s', '80 s', '90 s', '100 s']],
  ['some minutes', 70_000, 250_000, 5, ['2 min', '3 min', '4 min']],
  ['some hours', 3_700_000, 34_000_000, 5, ['2 h', '5 h']],
  ['far and wide', 300, 240_000, 4, ['0.5 s', '5 s', '30 s']],
  ['what differs by the least there is', 1618, 1621, 6, ['1.618 s', '1.619 s', '1.62 s']],
  ['a single value', 1618, 1619, 6, ['1.618 s']],
])('times, %s', (_, least, end, most, ticks) => {
  expect(labels(least, end, most, timeScale)).toEqual(ticks)
})

test.each([
  ['a narrow range', 1210, 1244, 6, ['1.21K', '1.22K', '1.23K', '1.24K']],
  ['far and wide', 2, 90_000, 4, ['2', '50', '1K', '20K']],
])('numbers, %s', (_, least, end, most, ticks) => {
  expect(labels(least, end, most, numberScale)).toEqual(ticks)
})

const units: Record<string, number> = { s: 1000, min: 60_000, h: 3_600_000, K: 1000, M: 1e6 }

function readLabel(label: string) {
  const [, digits = '', name = ''] = /^([\d.,]+) ?(\w*)$/.exec(label) ?? []
  const number = Number(digits.replaceAll(',', ''))
  const unit = units[name] ?? 1
  return { number, unit, value: number * unit }
}

const ranges = fc
  .record({
    least: fc.oneof(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 40_000_000 })),
    ratio: fc.oneof(
      fc.double({ min: 1, max: 1.1, noNaN: true }),
      fc.integer({ min: 1, max: 5000 }),
    ),
    most: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ least, ratio, most }) => ({ least, end: Math.round(least * ratio) + 1, most }))

test.each([
  ['times', timeScale, 1],
  ['numbers', numberScale, 1000],
])(
  '%s on an axis are round, where they say, apart from each other, and two at least',
  (...args) => {
    const [, scale, parts] = args
    fc.assert(
      fc.property(ranges, ({ least, end, most }) => {
        const bins = binsOf(least, end, parts)
        const ticks = roundTicks(bins, most, scale)
        const texts = ticks.map(({ label }) => label)
        expect(new Set(texts).size).toBe(texts.length)
        expect(ticks.length).toBeGreaterThanOrEqual(Math.min(most, bins.length, 2))
        expect(ticks.length).toBeLessThanOrEqual(most)
        for (const [at, { place, label }] of ticks.entries()) {
          expect(place).toBeGreaterThanOrEqual(0)
          expect(place).toBeLessThan(bins.length)
          expect(place - (ticks[at - 1]?.place ?? -Infinity)).toBeGreaterThanOrEqual(
            bins.length / most,
          )
          expect(place).toBeCloseTo(placeAmong(bins, readLabel(label).value), 3)
        }
        // One digit and zeros, or no more digits than what the axis spans asks for.
        const read = texts.map(readLabel)
        const isMultiple = (number: number, unit: number) => {
          const digit = 10 ** Math.floor(Math.log10((end - least) / parts / unit) - 1 + 1e-9)
          return Math.abs(number / digit - Math.round(number / digit)) < 1e-6
        }
        expect(
          read.every(({ number }) => Number(number.toPrecision(1)) === number) ||
            read.every(({ number, unit }) => isMultiple(number, unit)),
        ).toBe(true)
      }),
    )
  },
)
