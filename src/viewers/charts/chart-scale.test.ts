import { expect, test } from 'vitest'
import { addUp, highest, roundTop, stackParts } from './chart-scale.ts'

test.each([
  [0, 1],
  [NaN, 1],
  [1, 1],
  [3, 4],
  [7, 8],
  [9, 10],
  [11, 20],
  [413, 600],
  [9_999, 10_000],
  [0.3, 0.4],
])('an axis for %d ends at %d', (most, top) => {
  expect(roundTop(most)).toBeCloseTo(top)
})

test('parts stand on each other, and one is seen where a pixel would be too much', () => {
  expect(stackParts([50, 0, 1], 100, 80)).toEqual([
    { y: 40, height: 40, part: 0 },
    { y: 39, height: 1, part: 2 },
  ])
})

test('columns are added up part by part', () => {
  const columns = [
    [1, 2],
    [3, 4],
  ]
  expect(addUp(columns)).toEqual([4, 6])
  expect(highest(columns)).toBe(7)
  expect(addUp([])).toEqual([])
  expect(highest([])).toBe(0)
})
