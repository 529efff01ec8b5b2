import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  clampView,
  lengthOf,
  panView,
  readExtent,
  revealInView,
  SHORTEST_VIEW,
  ticksIn,
  tickStep,
  timeOutside,
  zoomView,
} from './time-axis.ts'

const hour = { from: 0, to: 3600 }

test.each([
  [
    { from: 10, to: 20 },
    { from: 10, to: 20 },
  ],
  [
    { from: -5, to: 5 },
    { from: 0, to: 10 },
  ],
  [
    { from: 3595, to: 3605 },
    { from: 3590, to: 3600 },
  ],
  [{ from: -100, to: 9999 }, hour],
  [
    { from: 50, to: 50.1 },
    { from: 50, to: 51 },
  ],
])('the view %j becomes %j on an axis of an hour', (view, expected) => {
  expect(clampView(view, hour)).toEqual(expected)
})

test('zooming keeps the moment under the pointer where it is', () => {
  expect(zoomView(hour, hour, 2, 900)).toEqual({ from: 450, to: 2250 })
  expect(zoomView({ from: 450, to: 2250 }, hour, 0.5, 900)).toEqual(hour)
})

test('panning stops at the ends of the axis', () => {
  expect(panView({ from: 10, to: 20 }, hour, -15)).toEqual({ from: 0, to: 10 })
  expect(panView({ from: 10, to: 20 }, hour, 5)).toEqual({ from: 15, to: 25 })
})

test.each([
  ['seen already', { from: 12, to: 18 }, { from: 10, to: 20 }],
  ['to the right', { from: 30, to: 32 }, { from: 23, to: 33 }],
  ['to the left', { from: 4, to: 6 }, { from: 3, to: 13 }],
  ['longer than the view', { from: 100, to: 200 }, { from: 99, to: 109 }],
])('a stretch that is %s is brought into view', (_, { from, to }, expected) => {
  expect(revealInView({ from: 10, to: 20 }, hour, from, to)).toEqual(expected)
})

test.each([
  [
    { duration: 72, offset: 0, firstStart: 3, lastEnd: 60 },
    { from: 0, to: 72 },
  ],
  [
    { duration: 72, offset: 0, firstStart: -2, lastEnd: 80 },
    { from: -2, to: 80 },
  ],
  [
    { duration: 72, offset: 3600, firstStart: 3610, lastEnd: 3620 },
    { from: 3600, to: 3672 },
  ],
  [
    { duration: undefined, offset: 0, firstStart: 3, lastEnd: 60 },
    { from: 0, to: 60 },
  ],
  [
    { duration: undefined, offset: 0, firstStart: undefined, lastEnd: undefined },
    { from: 0, to: 1 },
  ],
])('%j gives the axis %j', (known, extent) => {
  expect(readExtent(known)).toEqual(extent)
})

test.each([
  [1000, 0.1],
  [100, 1],
  [20, 5],
  [7, 15],
  [3, 30],
  [1, 120],
  [0.17, 600],
  [0.011, 7200],
  [0.0001, 864_000],
])('at %f pixels a second the times stand %f seconds apart', (scale, step) => {
  expect(tickStep(scale)).toBe(step)
})

test('ticks stand at whole steps', () => {
  expect(ticksIn({ from: 12, to: 31 }, 20)).toEqual([15, 20, 25, 30])
  expect(ticksIn({ from: 0.05, to: 0.42 }, 1000)).toEqual([0.1, 0.2, 0.3, 0.4])
})

test.each([
  [[], [hour]],
  [[{ start: 0, end: 3600 }], []],
  [
    [{ start: 600, end: 1200 }],
    [
      { from: 0, to: 600 },
      { from: 1200, to: 3600 },
    ],
  ],
  [
    [
      { start: 1200, end: 9999 },
      { start: 0, end: 600 },
      { start: 300, end: 900 },
    ],
    [{ from: 900, to: 1200 }],
  ],
])('beside %j there is %j', (asked, expected) => {
  expect(timeOutside(asked, hour)).toEqual(expected)
})

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const extent = fc
  .tuple(number(-1e4, 1e4), number(0.1, 1e6))
  .map(([from, length]) => ({ from, to: from + length }))

test('whatever one does, the view stays on the axis and never becomes too short', () => {
  const moves = fc.array(fc.tuple(fc.boolean(), number(0.01, 100), number(-1e6, 1e6)))
  fc.assert(
    fc.property(extent, moves, (axis, moves) => {
      let view = axis
      for (const [isZoom, factor, at] of moves) {
        view = isZoom ? zoomView(view, axis, factor, at) : panView(view, axis, at)
      }
      const slack = 1e-6
      expect(view.from).toBeGreaterThanOrEqual(axis.from - slack)
      expect(view.to).toBeLessThanOrEqual(axis.to + slack)
      const shortest = Math.min(SHORTEST_VIEW, lengthOf(axis))
      expect(lengthOf(view)).toBeGreaterThanOrEqual(shortest - slack)
    }),
  )
})

test('ticks are bounded, rising and within the window', () => {
  fc.assert(
    fc.property(extent, number(1e-6, 5000), (window, scale) => {
      const ticks = ticksIn(window, scale)
      const most = Math.max(1000, (lengthOf(window) * scale) / 76 + 1)
      expect(ticks.length).toBeLessThanOrEqual(most)
      expect(ticks.every((tick) => tick > window.from - 0.06 && tick < window.to + 0.06)).toBe(true)
      expect(ticks.every((tick, index) => !index || tick > (ticks[index - 1] ?? tick))).toBe(true)
    }),
  )
})
