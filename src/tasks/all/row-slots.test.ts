import { expect, test } from 'vitest'
import { RowSlots } from './row-slots.ts'

test('rows keep their slots while they are drawn, and hand them on in order', () => {
  const slots = new RowSlots()
  expect(slots.take([10, 11, 12], undefined)).toEqual([0, 1, 2])
  // Scrolled by one.
  expect(slots.take([11, 12, 13], undefined)).toEqual([1, 2, 0])
  // Another order: each is written where one was.
  expect(slots.take([30, 31, 32], undefined)).toEqual([1, 2, 0])
  expect(slots.take([30, 31, 32, 33], undefined)).toEqual([1, 2, 0, 3])
})

test('a row that has the focus does not become another one', () => {
  const slots = new RowSlots()
  slots.take([10, 11, 12], undefined)
  expect(slots.take([20, 21], 10)).toEqual([1, 2])
})
