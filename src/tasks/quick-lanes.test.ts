import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { quickLanes } from './quick-lanes.ts'
import { readResult } from './result.ts'

const wholeLanes = (data: string) => {
  const result = readResult({ data, finish_reason: 'stop' }, { type: 'segment_definitions' })
  return result.kind === 'segments'
    ? result.definitions.map(({ segments }) => segments.map(({ start, end }) => ({ start, end })))
    : undefined
}

test('the times of every definition, in the order of the answer', () => {
  const answer =
    '{"scenes":[{"end_time":"00:00:08.5","metadata":{"mood":"calm"},"start_time":0}],"cuts":[{}]}'
  expect(quickLanes(answer)).toEqual([
    [{ start: 0, end: 8.5 }],
    [{ start: undefined, end: undefined }],
  ])
})

test('a definition that is called like a field of its segments', () => {
  const answer = '{"sound":[{"start_time":1,"end_time":2,"metadata":{"sound":"a \\"bell\\" {"}}]}'
  expect(quickLanes(answer)).toEqual([[{ start: 1, end: 2 }]])
})

test.each([
  ['a list of a name that comes twice', '{"a":[],"a":[{"start_time":1,"end_time":2}]}'],
  ['a name written in two ways', '{"a":[{"start_time":1}],"\\u0061":[{"start_time":2}]}'],
  ['an empty list under a name written in two ways', '{"a":[],"\\u0061":[]}'],
  ['a name of a list and of a number', '{"a":1,"a":[]}'],
  ['names that an object sorts', '{"b":[],"2":[],"1":[]}'],
  ['a segment with two starts', '{"a":[{"start_time":1,"start_time":2,"end_time":3}]}'],
  ['times inside of metadata', '{"a":[{"start_time":1,"metadata":{"start_time":5}}]}'],
  ['a torn answer', '{"a":[{"start_time":1,"end_time":2},{"start'],
  ['a fenced answer', '```json\n{"a":[]}\n```'],
  ['another shape', '{"a":[],"note":"none"}'],
  ['a list', '[{"start_time":1}]'],
  ['no text', undefined],
])('%s is left to the whole reading', (_what, answer) => {
  expect(quickLanes(answer)).toBeUndefined()
})

const time = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom('00:01', '1:02:03.250', 'soon', '', '7'),
  fc.jsonValue({ maxDepth: 1 }),
)
const segment = fc.oneof(
  fc.record(
    { start_time: time, end_time: time, metadata: fc.jsonValue({ maxDepth: 2 }) },
    { requiredKeys: [] },
  ),
  fc.jsonValue({ maxDepth: 2 }),
)
const name = fc.oneof(
  fc.constantFrom('scenes', 'a b', '"', '1', '__proto__', 'start_time'),
  fc.string(),
)

test('whatever it reads, the whole reading says the same', () => {
  const answers = fc.array(fc.tuple(name, fc.array(segment, { maxLength: 4 })), { maxLength: 4 })
  fc.assert(
    fc.property(answers, fc.nat(2), (lists, indent) => {
      const written = lists.map(
        ([name, list]) => `${JSON.stringify(name)}:${JSON.stringify(list, undefined, indent)}`,
      )
      const answer = `{${written.join(',')}}`
      const quick = quickLanes(answer)
      expect(quick).toEqual(quick && wholeLanes(answer))
    }),
    { numRuns: 500 },
  )
})
