import { expect, test } from 'vitest'
import { compareRows, isStart, movedBy } from './compare-rows.ts'

const rows = (...list: number[]) => Uint32Array.from(list)

test.each([
  [rows(1, 2), rows(1, 2), { more: 0, gone: 0, isMoved: false }],
  [rows(1, 2), rows(1, 2, 3), { more: 1, gone: 0, isMoved: false }],
  [rows(1, 2), rows(3, 1, 2), { more: 1, gone: 0, isMoved: true }],
  [rows(1, 2), rows(2, 1), { more: 0, gone: 0, isMoved: true }],
  [rows(1, 2, 3), rows(1, 4), { more: 1, gone: 2, isMoved: false }],
  [rows(), rows(5), { more: 1, gone: 0, isMoved: false }],
])('of %j and %j it tells what came, went and moved', (shown, now, difference) => {
  expect(compareRows(shown, now, 10)).toEqual(difference)
})

test('rows at the end move nothing', () => {
  expect(isStart(rows(1, 2), rows(1, 2, 3))).toBe(true)
  expect(isStart(rows(1, 2), rows(2, 1, 3))).toBe(false)
  expect(isStart(rows(1, 2), rows(1))).toBe(false)
})

test('the place is kept by the first row that is still there', () => {
  expect(movedBy(rows(1, 2, 3), rows(7, 8, 1, 2, 3), 0)).toBe(2)
  expect(movedBy(rows(1, 2, 3), rows(3), 1)).toBe(-2)
  expect(movedBy(rows(1, 2, 3), rows(9), 0)).toBe(0)
})
