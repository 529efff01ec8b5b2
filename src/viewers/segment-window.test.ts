import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readWindow, withEarlier, withLater } from './segment-window.ts'

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
