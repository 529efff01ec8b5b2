import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeGroups } from './export/test-segments.ts'
import { formatMoment, missingSegment, parseMoment, withoutMoment } from './moment.ts'

const parse = (query: string) => parseMoment(new URLSearchParams(query))

test.each([
  'seg=scenes.3',
  'seg=scene.v2.0',
  't=83.5',
  't=0',
  'offset=-3600',
  'seg=a.1&t=2&offset=3.25',
])('%s survives a round trip', (query) => {
  expect(parse(query).broken).toEqual([])
  expect(formatMoment(parse(query).moment).toString()).toBe(query)
})

test.each(['seg=scenes', 'seg=.3', 'seg=scenes.-1', 't=abc', 't=-1', 't=1e9', 't=', 'offset=1h'])(
  '%s is not used, and is named as broken',
  (query) => {
    expect(parse(query).moment).toEqual({})
    expect(parse(query).broken).toHaveLength(1)
  },
)

test('a moment is written beside the filters of the list and taken out again', () => {
  const params = formatMoment(
    { seg: { definition: 'a', index: 1 }, t: 2 },
    new URLSearchParams('status=ready'),
  )
  expect(params.toString()).toBe('status=ready&seg=a.1&t=2')
  expect(formatMoment({ t: undefined }, params).toString()).toBe('status=ready&seg=a.1')
  expect(withoutMoment(`?${params}`)).toBe('status=ready')
})

test('any ID of a definition and any time come back as they were', () => {
  const moment = fc.record({
    seg: fc.record({
      definition: fc.string({ minLength: 1, maxLength: 100, unit: 'grapheme' }),
      index: fc.integer({ min: 0, max: 999_999 }),
    }),
    t: fc.integer({ min: 0, max: 360_000_000 }).map((ms) => ms / 1000),
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
    missingSegment({ seg: { definition, index } }, definitions).map(({ text }) => text)
  expect(missing('a', 1)).toEqual([])
  expect(missing('a', 2)).toEqual(['a.2'])
  expect(missing('b', 1)).toEqual(['b.1'])
  expect(missingSegment({ t: 3 }, definitions)).toEqual([])
})
