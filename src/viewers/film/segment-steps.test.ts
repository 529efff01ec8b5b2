import { expect, test } from 'vitest'
import type { SegmentGroup } from '~/viewers/segment.ts'
import { boundsOf, findSegment, stepFrom } from './segment-steps.ts'
import { stripBars } from './strip-bars.ts'
import { shapeLane } from './lane-layout.ts'

const makeGroup = (id: string, ...times: [number, number][]): SegmentGroup => ({
  id,
  segments: times.map(([start, end], index) => ({
    index,
    start,
    end,
    startText: String(start),
    endText: String(end),
    metadata: [],
  })),
})

const definitions = [
  makeGroup('scenes', [0, 12], [12, 24], [24, 36]),
  makeGroup('ads', [5, 8], [30, 33]),
]
const scene = (index: number) => ({ definition: 'scenes', index })

test.each([
  ['after', scene(0), 0, 1, 'scenes', 12],
  ['before', scene(1), 12, -1, 'scenes', 0],
  ['at the start of its own', scene(1), 15, -1, 'scenes', 12],
  ['after, in any definition', undefined, 0, 1, 'ads', 5],
  ['before, in any definition', undefined, 31, -1, 'ads', 30],
] as const)('steps to the segment %s', (_, selected, seconds, direction, definition, start) => {
  const found = stepFrom(definitions, selected, seconds, direction)
  expect([found?.definition, found?.segment.start]).toEqual([definition, start])
})

test('there is nothing beyond the first and the last', () => {
  expect(stepFrom(definitions, scene(2), 24, 1)).toBeUndefined()
  expect(stepFrom(definitions, scene(0), 0, -1)).toBeUndefined()
})

test('bounds and segments are found, or not', () => {
  expect(boundsOf(definitions)).toEqual({ firstStart: 0, lastEnd: 36 })
  expect(boundsOf([])).toEqual({ firstStart: undefined, lastEnd: undefined })
  expect(findSegment(definitions, scene(1))?.start).toBe(12)
  expect(findSegment(definitions, scene(9))).toBeUndefined()
  expect(findSegment(definitions, { definition: 'no', index: 0 })).toBeUndefined()
})

test('the strip has at most fifty marks, and a moment is one too', () => {
  const many = Array.from({ length: 5000 }, (_, i): [number, number] => [i, i + 0.2])
  const bars = (...times: [number, number][]) =>
    stripBars(shapeLane(makeGroup('a', ...times).segments).order, { from: 0, to: 5000 })
  expect(bars(...many)).toEqual([{ from: 0, to: 100 }])
  expect(bars([0, 0], [2500, 2510], [5000, 5000])).toEqual([
    { from: 0, to: 1 },
    { from: 50, to: 51 },
    { from: 99, to: 100 },
  ])
})
