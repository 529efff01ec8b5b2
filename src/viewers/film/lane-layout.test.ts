import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Segment } from '~/viewers/segment.ts'
import { barsIn } from './lane-bars.ts'
import { endOf, segmentsAt, shapeLane } from './lane-layout.ts'

type Times = [start: number | undefined, end: number | undefined]

const makeSegments = (times: Times[]): Segment[] =>
  times.map(([start, end], index) => ({
    index,
    start,
    end,
    startText: undefined,
    endText: undefined,
    metadata: [],
  }))
const shape = (...times: Times[]) => shapeLane(makeSegments(times))
const rowsOf = (...times: Times[]) =>
  shape(...times).rows.map((row) => row.segments.map(({ index }) => index))

test.each<[Times[], number[][]]>([
  [
    [
      [0, 5],
      [5, 9],
    ],
    [[0, 1]],
  ],
  [
    [
      [5, 9],
      [0, 5],
    ],
    [[1, 0]],
  ],
  [
    [
      [0, 5],
      [4, 9],
      [6, 8],
    ],
    [[0, 2], [1]],
  ],
  [
    [
      [0, 9],
      [1, 9],
      [2, 9],
      [3, 9],
    ],
    [[0], [1], [2, 3]],
  ],
  [
    [
      [undefined, 4],
      [3, undefined],
      [7, 2],
    ],
    [[1, 2]],
  ],
  [[], []],
])('%j is stacked as %j', (times, rows) => {
  expect(rowsOf(...times)).toEqual(rows)
})

test.each([
  [0, [0]],
  [4.9, [0]],
  [5, [1]],
  [7, [1, 2]],
  [9.5, []],
  [12, [3]],
  [-1, []],
])('at %f seconds %j are under the playhead', (seconds, expected) => {
  const { rows } = shape([0, 5], [5, 9], [6, 8], [12, 12])
  expect(segmentsAt(rows, seconds).map(({ index }) => index)).toEqual(expected)
})

const bars = (pixelsPerSecond: number, times: Times[], window = { from: 0, to: 1000 }) => {
  const [row] = shape(...times).rows
  return row ? barsIn(row, window, pixelsPerSecond).map(({ first, last }) => [first, last]) : []
}

test('neighbours that can be told apart stay apart, though they touch', () => {
  const touching: Times[] = [
    [0, 4],
    [4, 8],
    [8, 12],
  ]
  expect(bars(10, touching)).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ])
  expect(bars(0.5, touching)).toEqual([[0, 2]])
})

test('many in one say how much of it they fill, and do not grow without end', () => {
  const pulse = Array.from({ length: 100 }, (_, index): Times => [index, index + 0.25])
  const [row] = shape(...pulse).rows
  const found = row ? barsIn(row, { from: 0, to: 100 }, 1) : []
  expect(found.length).toBeGreaterThan(10)
  expect(found.every(({ share }) => share > 0.2 && share < 0.4)).toBe(true)
})

test('a tiny one beside a long one keeps its own bar', () => {
  expect(
    bars(1, [
      [0, 1],
      [1, 50],
      [50, 51],
    ]),
  ).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ])
})

test('only what reaches into the window is drawn', () => {
  const times: Times[] = [
    [0, 10],
    [20, 30],
    [40, 50],
  ]
  expect(bars(10, times, { from: 25, to: 35 })).toEqual([[1, 1]])
  expect(bars(10, times, { from: 5, to: 45 })).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ])
})

const second = fc.double({ min: 0, max: 7200, noNaN: true })
const anySegments = fc
  .array(fc.tuple(fc.option(second, { nil: undefined }), fc.option(second, { nil: undefined })), {
    maxLength: 300,
  })
  .map(makeSegments)

test('every segment with a start is drawn once, and only the last row may overlap', () => {
  fc.assert(
    fc.property(anySegments, (segments) => {
      const { rows, order } = shapeLane(segments)
      expect(rows.flatMap((row) => row.segments).length).toBe(order.length)
      expect(order.length).toBe(segments.filter(({ start }) => start !== undefined).length)
      for (const row of rows.slice(0, 2)) {
        const overlapping = row.segments.filter((segment, place) => {
          const before = row.segments[place - 1]
          return before && endOf(before) > segment.start
        })
        expect(overlapping).toEqual([])
      }
    }),
  )
})

test('the bars of a window hold all its segments in order, and are bounded by its pixels', () => {
  const scale = fc.double({ min: 0.001, max: 200, noNaN: true })
  fc.assert(
    fc.property(anySegments, scale, second, second, (segments, scale, one, other) => {
      const window = { from: Math.min(one, other), to: Math.max(one, other) }
      for (const row of shapeLane(segments).rows) {
        const found = barsIn(row, window, scale)
        const firsts = found.slice(1).map(({ first }) => first)
        expect(firsts).toEqual(found.slice(0, -1).map(({ last }) => last + 1))
        const seen = row.segments.filter(
          (segment) => segment.start <= window.to && endOf(segment) > window.from,
        )
        const drawn = new Set(
          found.flatMap(({ first, last }) => row.segments.slice(first, last + 1)),
        )
        expect(seen.every((segment) => drawn.has(segment))).toBe(true)
        const pixels = (window.to - window.from) * scale
        expect(found.length).toBeLessThanOrEqual(2 * pixels + 4)
      }
    }),
  )
})

test('50,000 segments are a bounded number of bars', () => {
  const times = Array.from({ length: 50_000 }, (_, index): Times => [index / 7, index / 7 + 0.4])
  const { rows } = shapeLane(makeSegments(times))
  const found = rows.flatMap((row) => barsIn(row, { from: 0, to: 7200 }, 0.17))
  expect(found.length).toBeLessThan(2000)
})
