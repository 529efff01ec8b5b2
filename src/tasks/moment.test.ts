import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeGroups } from './export/test-segments.ts'
import { forNextTask, withoutMoment, withoutTask } from './task-address.ts'
import { formatMoment, missingIn, parseMoment } from './moment.ts'

const parse = (query: string) => parseMoment(new URLSearchParams(query))

test.each([
  'seg=scenes.3',
  'seg=scene.v2.0',
  't=83.5',
  't=0',
  'offset=-3600',
  'seg=a.1&t=2&offset=3.25',
  'find=goal+kick',
  'find=a&pick=scenes%3Apalette%3Ared&pick=a%5C%3Ab%3A%3Ax%3Ay',
])('%s survives a round trip', (query) => {
  expect(parse(query).broken).toEqual([])
  expect(formatMoment(parse(query).moment).toString()).toBe(query)
})

test.each([
  'seg=scenes',
  'seg=.3',
  'seg=scenes.-1',
  't=abc',
  't=-1',
  't=1e9',
  't=',
  'offset=1h',
  'find=',
  `find=${'a'.repeat(201)}`,
  'pick=a:b',
  `pick=${'a'.repeat(500)}::`,
  '&pick=a:b:c'.repeat(51),
  't=1&t=2',
  'seg=a.1&seg=a.1',
  'offset=1&offset=1',
])('%s is not used, and is named as broken', (query) => {
  expect(parse(query).moment).toEqual({})
  expect(parse(query).broken).toHaveLength(1)
})

test('a moment is written beside the filters of the list and taken out again', () => {
  const params = formatMoment(
    { seg: { definition: 'a', index: 1 }, t: 2 },
    new URLSearchParams('status=ready'),
  )
  expect(params.toString()).toBe('status=ready&seg=a.1&t=2')
  expect(formatMoment({ t: undefined }, params).toString()).toBe('status=ready&seg=a.1')
  expect(withoutMoment(`?${params}&wide=1`)).toBe('status=ready&wide=1')
  expect(withoutTask(`?${params}&wide=1`)).toBe('status=ready')
})

const name = fc.oneof(
  fc.string({ maxLength: 20, unit: 'grapheme' }),
  fc.string({ maxLength: 20, unit: fc.constantFrom(':', '\\', ',', 'a', '\n') }),
)

test('any ID of a definition, any time and any filter come back as they were', () => {
  const moment = fc.record({
    seg: fc.record({
      definition: fc.string({ minLength: 1, maxLength: 100, unit: 'grapheme' }),
      index: fc.integer({ min: 0, max: 999_999 }),
    }),
    t: fc.integer({ min: 0, max: 360_000_000 }).map((ms) => ms / 1000),
    find: fc.string({ minLength: 1, maxLength: 50, unit: 'grapheme' }),
    pick: fc.array(fc.record({ definition: name, field: name, value: name }), {
      minLength: 1,
      maxLength: 5,
    }),
  })
  fc.assert(
    fc.property(moment, (value) => {
      const { moment: read, broken } = parseMoment(formatMoment(value))
      expect(broken).toEqual([])
      expect(read).toEqual(value)
    }),
  )
})

test('a segment that the answer does not hold is named, one that it holds is not', () => {
  const definitions = makeGroups({ a: [{ start_time: 0 }, { start_time: 1 }] })
  const missing = (definition: string, index: number) =>
    missingIn({ seg: { definition, index } }, definitions).map(({ text }) => text)
  expect(missing('a', 1)).toEqual([])
  expect(missing('a', 2)).toEqual(['a.2'])
  expect(missing('b', 1)).toEqual(['b.1'])
  expect(missingIn({ t: 3 }, definitions)).toEqual([])
  const pick = (definition: string) => [{ definition, field: 'a', value: 'b' }]
  expect(missingIn({ pick: pick('a') }, definitions)).toEqual([])
  expect(missingIn({ pick: pick('b') }, definitions)).toMatchObject([{ text: 'b:a:b' }])
})

test('another task keeps what is searched for, and nothing else of this one', () => {
  const query = '?status=ready&seg=a.1&t=2&find=goal&pick=a:b:c&offset=3'
  expect(forNextTask(query)).toBe('status=ready&find=goal')
  expect(withoutMoment(query)).toBe('status=ready')
})
