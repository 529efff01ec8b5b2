import { expect, test } from 'vitest'
import { defaults } from '~/tasks/search.ts'
import { chooseValue, joinChoices, parameterOf } from './choose-value.ts'

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

test('a source is let go of by the parameter that it was asked for by', () => {
  const film = { value: 'https://a.example/one.mp4', parameter: 'video_url' } as const
  expect(parameterOf(defaults, 'source', film)).toBe('video_url')
  const search = { ...defaults, source: { only: [film.value] } }
  expect(parameterOf(search, 'source', film)).toBe('source')
  expect(parameterOf(search, 'status', { value: 'ready' })).toBe('status')
})
