import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { JSON_KIND, type JsonTree } from '~/lib/json-tree.ts'
import type { JsonValue } from '~/lib/json-value.ts'
import { readResult, type Result } from './result.ts'

const segmentsAsked = {
  type: 'segment_definitions',
  segment_definitions: [{ id: 'scenes', description: 'Scenes' }],
}
const schemaAsked = { type: 'json_schema' }

const read = (data: string, format?: unknown, finish_reason = 'stop') =>
  readResult({ data, finish_reason }, format)
const cut = (data: string, format?: unknown) => read(data, format, 'length')

const definitionsOf = (result: Result) => (result.kind === 'segments' ? result.definitions : [])
const tornIn = (result: Result) => ('torn' in result ? result.torn : undefined)

const real =
  '{"scenes":[{"end_time":8,"metadata":{"characters":["Golden Retriever"],"on_screen_text":[],' +
  '"setting":"A sandy beach"},"start_time":0}]}'

test.each([undefined, null, {}, { data: null }, { data: '' }, { data: ' \n' }])(
  '%j is no result',
  (fields) => {
    expect(readResult(fields)).toEqual({ kind: 'none' })
  },
)

test.each([
  ['A dog runs along a beach.', undefined, 'text'],
  ['# Summary\n\n- one', undefined, 'text'],
  ['[00:12] A dog barks', undefined, 'text'],
  ['42', undefined, 'text'],
  ['"quoted"', undefined, 'text'],
  ['{"summary": "a dog"', undefined, 'text'],
  ['```\nsome code\n```', undefined, 'text'],
  ['```json\n{"a":1}\n```\nand a remark', undefined, 'text'],
  ['{"summary":"a dog"}', undefined, 'json'],
  ['\n\n{"summary":"a dog"}', schemaAsked, 'json'],
  ['```json\n{"a":1}\n```', undefined, 'json'],
  ['\uFEFF [1,2]\n', undefined, 'json'],
  ['42', schemaAsked, 'json'],
  ['{"items":[]}', undefined, 'json'],
  ['{"scenes":[{"start_time":0,"end_time":1}]}', schemaAsked, 'json'],
  ['{"scenes":[{"start_time":0}]}', undefined, 'json'],
  ['{"scenes":"none"}', segmentsAsked, 'json'],
  [real, segmentsAsked, 'segments'],
  [real, undefined, 'segments'],
  [`\`\`\`json\n${real}\n\`\`\``, undefined, 'segments'],
  ['{"lipsync":[]}', segmentsAsked, 'segments'],
])('%j with format %j is read as %s', (data, format, kind) => {
  const result = read(data, format)
  expect(result.kind).toBe(kind)
  expect('raw' in result && result.raw).toBe(data)
})

test('segments keep the order of the answer and every key beside its metadata', () => {
  const data =
    '{"scenes":[{"end_time":"00:01:02","note":"extra","metadata":{"z":1,"a":[true]},"start_time":5.5}],"ads":[]}'
  expect(definitionsOf(read(data, segmentsAsked))).toEqual([
    {
      id: 'scenes',
      segments: [
        {
          index: 0,
          start: 5.5,
          end: 62,
          startText: '5.5',
          endText: '00:01:02',
          metadata: [
            { key: 'z', value: { kind: 'number', text: '1' } },
            { key: 'a', value: { kind: 'array', items: [{ kind: 'boolean', text: 'true' }] } },
            { key: 'note', value: { kind: 'string', text: 'extra' } },
          ],
        },
      ],
    },
    { id: 'ads', segments: [] },
  ])
})

test.each([
  ['{"start_time":"soon","end_time":2}', { start: undefined, startText: 'soon', end: 2 }],
  ['{"start_time":null,"end_time":true}', { start: undefined, startText: 'null', end: undefined }],
  ['{"end_time":2}', { start: undefined, startText: undefined }],
  ['{"start_time":1e999,"end_time":2}', { start: undefined, startText: '1e999' }],
  [
    '"only text"',
    { start: undefined, metadata: [{ key: '', value: { kind: 'string', text: 'only text' } }] },
  ],
  [
    '{"metadata":"flat"}',
    { metadata: [{ key: 'metadata', value: { kind: 'string', text: 'flat' } }] },
  ],
])('the segment %s is kept, whatever is wrong with it', (segment, expected) => {
  const [first] = definitionsOf(read(`{"scenes":[${segment}]}`, segmentsAsked))[0]?.segments ?? []
  expect(first).toMatchObject(expected)
})

test('numbers beyond 2^53, duplicate keys and __proto__ come through', () => {
  const data =
    '{"scenes":[{"start_time":0,"end_time":1,"metadata":{"id":9007199254740993,"id":2,"__proto__":{"x":1}}}]}'
  expect(definitionsOf(read(data, segmentsAsked))[0]?.segments[0]?.metadata).toEqual([
    { key: 'id', value: { kind: 'number', text: '9007199254740993' } },
    { key: 'id', value: { kind: 'number', text: '2' } },
    {
      key: '__proto__',
      value: { kind: 'object', entries: [{ key: 'x', value: { kind: 'number', text: '1' } }] },
    },
  ])
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
})

const one = '{"start_time":0,"end_time":10,"metadata":{"a":"x"}}'
const two = '{"start_time":10,"end_time":25,"metadata":{"a":"y"}}'

test.each([
  [
    `{"scenes":[${one},${two},{"start_time":25,"end_`,
    { definition: 'scenes', keptSegments: 2, coveredUntil: 25 },
  ],
  [`{"scenes":[${one},${two}`, { definition: 'scenes', keptSegments: 2, coveredUntil: 25 }],
  [
    `{"ads":[${two}],"scenes":[${one},{"start`,
    { definition: 'scenes', keptSegments: 2, coveredUntil: 10 },
  ],
  [`{"ads":[${two}],"sce`, { definition: undefined, keptSegments: 1, coveredUntil: 25 }],
  [
    `{"scenes":[{"start_time":0`,
    { definition: 'scenes', keptSegments: 0, coveredUntil: undefined },
  ],
  [`\`\`\`json\n{"scenes":[${one},{`, { definition: 'scenes', keptSegments: 1, coveredUntil: 10 }],
])('the cut answer %s keeps its whole segments and says where it tore', (data, torn) => {
  const result = cut(data, segmentsAsked)
  expect(result).toMatchObject({ kind: 'segments', cut: true, torn })
  expect(definitionsOf(result).flatMap((group) => group.segments)).toHaveLength(torn.keptSegments)
})

test.each([
  ['{"summary":"A dog runs', '$.summary'],
  ['{"scenes":[{"a":1},{"b":', '$.scenes[1]'],
  ['[1,2', '$[1]'],
])('the cut JSON %s says that it tore at %s', (data, path) => {
  expect(tornIn(cut(data))).toEqual({ path })
})

test('JSON that was cut after its end is whole', () => {
  expect(cut('```json\n{"a":1}\n``')).toMatchObject({ kind: 'json', cut: true, torn: undefined })
})

test('definitions that the answer does not mention are named', () => {
  const format = { ...segmentsAsked, segment_definitions: [{ id: 'scenes' }, { id: 'ads' }, 7] }
  expect(read('{"scenes":[]}', format)).toMatchObject({ unanswered: ['ads'] })
})

test('the same result object is read once', () => {
  const fields = { data: real, finish_reason: 'stop' }
  expect(readResult(fields, segmentsAsked)).toBe(readResult(fields, segmentsAsked))
  expect(readResult(fields, schemaAsked).kind).toBe('json')
})

/** Every text that a viewer of this value would set. */
const textsIn = (value: JsonValue): string[] => {
  if (value.kind === 'array') return value.items.flatMap(textsIn)
  if (value.kind !== 'object') return [value.text]
  return value.entries.flatMap(({ key, value }) => [key, ...textsIn(value)])
}

function shown(result: Result): string[] {
  switch (result.kind) {
    case 'none':
      return []
    case 'text':
      return [result.raw]
    case 'json':
      return shownNodes(result.tree)
    case 'segments':
      return result.definitions.flatMap(({ id, segments }) => [
        id,
        ...segments.flatMap((segment) => [
          segment.startText ?? '',
          segment.endText ?? '',
          ...segment.metadata.flatMap(({ key, value }) => [key, ...textsIn(value)]),
        ]),
      ])
  }
}

const shownNodes = (tree: JsonTree) =>
  Array.from({ length: tree.size }, (_, node) => [
    tree.key(node),
    tree.isContainer(node) ? tree.source(node) : tree.value(node),
  ]).flat()

// Without escapes what is read is letter for letter what was written.
const letters = fc.string({ unit: fc.constantFrom('a', 'é', '日', ' ', '0', ':', '`') })
const time = fc.oneof(
  fc.nat(9999),
  fc.double({ noNaN: true }),
  letters,
  fc.constant('00:01:02.500'),
)
const value = fc.jsonValue({ stringUnit: fc.constantFrom('a', 'é', '日', ' '), maxDepth: 5 })
const segment = fc.record(
  { start_time: time, end_time: time, metadata: fc.dictionary(letters, value), extra: value },
  { requiredKeys: [] },
)
const answer = fc.oneof(
  fc.dictionary(
    letters,
    fc.array(fc.oneof({ weight: 5, arbitrary: segment }, { weight: 1, arbitrary: value })),
  ),
  value,
)
const format = fc.constantFrom(undefined, segmentsAsked, schemaAsked, { type: 7 }, 'odd')

test('whatever a viewer shows of an answer, whole or cut, is found in its raw text', () => {
  fc.assert(
    fc.property(answer, format, fc.nat(), fc.boolean(), (answer, format, at, isCut) => {
      const whole = JSON.stringify(answer)
      const data = isCut ? whole.slice(0, (at % whole.length) + 1) : whole
      const result = read(data, format, isCut ? 'length' : 'stop')
      expect(shown(result).filter((text) => !data.includes(text))).toEqual([])
    }),
  )
})

// Halves of characters too; fast-check's own 'binary' takes a second to set up.
const anyUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code))

test('any string is read as something, and its raw text is exact', () => {
  const data = fc.oneof(
    fc.string({ unit: anyUnit }),
    fc.json(),
    fc.json().map((json) => `\`\`\`json\n${json}\n\`\`\``),
  )
  fc.assert(
    fc.property(data, format, fc.constantFrom('stop', 'length', 'odd'), (data, format, reason) => {
      const result = read(data, format, reason)
      expect('raw' in result ? result.raw : '').toBe(data.trim() ? data : '')
    }),
  )
})

test('a result 100,000 levels deep is read without a throw', () => {
  const result = cut('[{"a":'.repeat(50_000))
  expect(result.kind === 'json' && result.tree.kind(0)).toBe(JSON_KIND.array)
})

test('with another format of the same type a result is read once, and what was asked for is anew', () => {
  const fields = { data: real, finish_reason: 'stop' }
  const cutFormat = readResult(fields, segmentsAsked)
  const asked = [...segmentsAsked.segment_definitions, { id: 'shots', description: 'Shots' }]
  const whole = readResult(fields, { ...segmentsAsked, segment_definitions: asked })
  expect(definitionsOf(whole)).toBe(definitionsOf(cutFormat))
  expect(whole).toMatchObject({ kind: 'segments', unanswered: ['shots'] })
  expect(readResult(fields, schemaAsked).kind).toBe('json')
})
