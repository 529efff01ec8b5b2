import { expect, test } from 'vitest'
import { cautionFor, sayTear } from './caution.ts'
import { readResult } from './result.ts'

const segments = { type: 'segment_definitions' }
const schema = { type: 'json_schema' }
const goals = '{"goals":[{"start_time":1,"end_time":2},{"start_time":3,"end'
const plain = (caution: ReturnType<typeof cautionFor>) =>
  caution?.map((part) => (typeof part === 'string' ? part : part.name)).join('')

test.each([
  ['a whole text', 'Well.', 'stop', undefined, 'whole'],
  ['a cut text', 'Well', 'length', undefined, 'Cut: the text stops'],
  ['whole JSON', '{"a":1}', 'stop', schema, 'whole'],
  ['whole JSON that met a limit', '{"a":1}', 'length', schema, 'Cut: the JSON is whole'],
  ['cut JSON', '{"a":[1,', 'length', schema, 'Cut: the JSON stops inside $'],
  ['torn JSON that nothing calls cut', '{"a":[1,', 'stop', schema, 'nothing says it was cut'],
  ['cut segments', goals, 'length', segments, 'Cut: the JSON stops inside goals, after 1 whole'],
  ['torn segments that nothing calls cut', goals, 'stop', segments, 'nothing says it was cut'],
])('%s is what it looks like, or is said not to be', (_, data, finish_reason, format, said) => {
  const result = readResult({ data, finish_reason }, format)
  expect(plain(cautionFor(result, format?.type)) ?? 'whole').toContain(said)
  expect(sayTear(result)).toEqual(cautionFor(result, format?.type))
})

test('an answer of another kind than was asked for is said to be one, and lacks nothing', () => {
  for (const [data, format, said] of [
    ['Well.', schema, 'the answer is not JSON'],
    ['Well.', segments, 'the answer has none'],
    ['{"a":1}', segments, 'JSON of another shape'],
  ] as const) {
    const result = readResult({ data, finish_reason: 'stop' }, format)
    expect(plain(cautionFor(result, format.type))).toContain(said)
    expect(sayTear(result)).toBeUndefined()
  }
})
