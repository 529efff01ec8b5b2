import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeOf, readWindow, withEarlier, withLater } from './segment-window.ts'

test.each([
  [undefined, 5, undefined, { from: 0, to: 5 }],
  [undefined, 5000, undefined, { from: 0, to: 50 }],
  [undefined, 5000, 49, { from: 0, to: 50 }],
  [undefined, 5000, 260, { from: 250, to: 300 }],
  [{ from: 0, to: 500 }, 5000, 250, { from: 0, to: 500 }],
  [{ from: 0, to: 500 }, 5000, 4999, { from: 4950, to: 5000 }],
])('asked for %j of %i with %s selected, %j are shown', (asked, count, selected, shown) => {
  expect(readWindow(asked, count, selected)).toEqual(shown)
})

test('more can be asked for in both directions', () => {
  expect(withLater({ from: 100, to: 200 })).toEqual({ from: 100, to: 550 })
  expect(withEarlier({ from: 100, to: 200 })).toEqual({ from: 0, to: 200 })
})

test('the selected segment is always among those shown', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.nat(9998),
      fc.nat(9999),
      (count, at, from) => {
        const selected = at % count
        const shown = readWindow({ from, to: from + 100 }, count, selected)
        expect(selected >= shown.from && selected < shown.to && shown.to <= count).toBe(true)
      },
    ),
  )
})

test.each([
  [[], 0, undefined],
  [[0, 1, 2], undefined, undefined],
  [[0, 1, 2], 1, 1],
  [[3, 8, 9], 8, 1],
  [[3, 8, 9], 9, 2],
  [[3, 8, 9], 4, undefined],
  [[3, 8, 9], 10, undefined],
])('of %j the segment %s is at place %s', (indexes, index, place) => {
  const times = { start: 0, end: 1, startText: '0', endText: '1', metadata: [] }
  const segments = indexes.map((index) => ({ index, ...times }))
  expect(placeOf(segments, index)).toBe(place)
})
