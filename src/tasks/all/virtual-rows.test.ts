import { expect, test } from 'vitest'
import { rangeWithin, steadyRange } from './virtual-rows.tsx'

const range = (startIndex: number, endIndex: number, count = 100) => ({
  startIndex,
  endIndex,
  count,
  overscan: 8,
})

test.each([
  ['a row less', range(0, 20), range(0, 19), 20],
  ['a row more', range(0, 20), range(0, 21), 20],
  ['three rows more', range(0, 20), range(0, 23), 23],
  ['rows further down', range(0, 20), range(1, 21), 21],
  ['a row less, of fewer', range(0, 20), range(0, 18, 19), 18],
])('with %s in view, rows are drawn as far as makes the least work', (_, before, now, end) => {
  expect(steadyRange(before, now)).toEqual({ ...now, endIndex: end })
})

test.each([
  ['in the middle', range(40, 60), 100, [40, 60]],
  ['at the end', range(90, 110), 100, [90, 99]],
  ['beyond all rows', range(300, 320), 100, [99, 99]],
  ['of no rows', range(0, 20), 0, [0, 0]],
])('a view %s shows rows that there are', (_, asked, count, [startIndex, endIndex]) => {
  expect(rangeWithin(asked, count)).toEqual({ ...asked, startIndex, endIndex, count })
})
