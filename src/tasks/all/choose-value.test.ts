import { expect, test } from 'vitest'
import { chooseValue, joinChoices } from './choose-value.ts'

test.each([
  [undefined, 'only', { only: ['a'], not: [] }],
  [{ only: ['b'] }, 'only', { only: ['b', 'a'], not: [] }],
  [{ only: ['a', 'b'] }, 'only', { only: ['b'], not: [] }],
  [{ only: ['a'] }, 'not', { only: [], not: ['a'] }],
  [{ not: ['a'] }, 'not', { only: [], not: [] }],
] as const)('from %j, a chosen for "%s" makes %j', (before, side, after) => {
  expect(chooseValue(before, 'a', side)).toEqual(after)
})

test('what is asked for later goes before what was asked for', () => {
  expect(joinChoices({ only: ['a'], not: ['b'] }, { only: ['b', 'c'] })).toEqual({
    only: ['a', 'b', 'c'],
    not: [],
  })
  expect(joinChoices(undefined, { not: ['x'] })).toEqual({ only: [], not: ['x'] })
})
