import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJsonAt } from '~/lib/json-text.ts'
import { makeHints } from './json-hints.ts'

const scene = {
  type: 'object',
  required: ['at', 'mood'],
  additionalProperties: false,
  properties: {
    at: { type: 'string', format: 'timestamp', description: 'When it begins' },
    mood: { enum: ['calm', 'loud', 1, null] },
    count: { type: 'integer' },
    size: { type: ['number', 'null'] },
    tags: { type: 'array', items: { type: 'string' } },
  },
}
const inScene = (properties: object) => ({ ...scene, required: [], properties })

/** Every remark on the text, by path. */
function remarks(text: string, schema: unknown): string[] {
  const tree = parseJsonAt(text, 0)
  if (!tree) throw new Error(`not JSON: ${text}`)
  const hints = makeHints(tree, schema)
  return Array.from({ length: tree.size }, (_, node) => node).flatMap((node) => {
    const { problems, missing } = hints(node)
    return [...problems, ...missing.map((key) => `missing ${key}`)].map(
      (remark) => `${tree.path(node)} ${remark}`,
    )
  })
}

test.each([
  ['{"at":"0:01","mood":"calm"}', []],
  ['{"at":1,"mood":"odd"}', ['$.at not a string', '$.mood not one of calm, loud, 1, null']],
  ['{"at":"0:01","mood":1.0}', []],
  ['{"at":"0:01","mood":"1"}', ['$.mood not one of calm, loud, 1, null']],
  ['{"at":"0:01","mood":null}', []],
  ['{}', ['$ missing at', '$ missing mood']],
  ['[]', ['$ not an object']],
  ['{"at":"","mood":1,"count":1.0}', []],
  ['{"at":"","mood":1,"count":9007199254740993}', []],
  ['{"at":"","mood":1,"count":1.5}', ['$.count not an integer']],
  ['{"at":"","mood":1,"size":"big"}', ['$.size not a number or null']],
  ['{"at":"","mood":1,"size":null}', []],
  ['{"at":"","mood":1,"tags":["a",2]}', ['$.tags[1] not a string']],
  ['{"at":"","mood":1,"more":2}', ['$.more not in the schema']],
  ['{"at":"","mood":1,"__proto__":2}', ['$.__proto__ not in the schema']],
  ['{"at":"0:0', []],
])('of %s it is said: %j', (text, expected) => {
  expect(remarks(text, scene)).toEqual(expected)
})

const defs = { $defs: { scene, 'a/b': { type: 'string' }, loop: { $ref: '#/$defs/loop' } } }

test.each([
  ['[{}]', { ...defs, items: { $ref: '#/$defs/scene' } }, ['$[0] missing at', '$[0] missing mood']],
  ['[1]', { ...defs, items: { $ref: '#/$defs/a~1b' } }, ['$[0] not a string']],
  ['[1]', { ...defs, items: { $ref: '#/$defs/loop' } }, []],
  ['[1]', { ...defs, items: { $ref: '#/$defs/none' } }, []],
  ['[1]', { ...defs, items: { $ref: 'https://example.com/x.json' } }, []],
  [
    '[{}]',
    { ...defs, items: { anyOf: [{ $ref: '#/$defs/scene' }, { type: 'null' }] } },
    ['$[0] missing at', '$[0] missing mood'],
  ],
  ['[null]', { ...defs, items: { anyOf: [{ $ref: '#/$defs/scene' }, { type: 'null' }] } }, []],
  ['[{}]', { items: { oneOf: [scene, scene] } }, []],
  ['[true]', { items: { anyOf: [{ type: 'string' }, { type: 'null' }] } }, []],
  ['[{}]', { items: { allOf: [scene] } }, ['$[0] missing at', '$[0] missing mood']],
  [
    '[1,"a"]',
    { prefixItems: [{ type: 'string' }], items: { type: 'string' } },
    ['$[0] not a string'],
  ],
  ['{"a":1}', { additionalProperties: { type: 'string' } }, ['$.a not a string']],
  ['{"a":1}', { additionalProperties: false, patternProperties: { a: {} } }, []],
  ['{"a":{"b":1}}', inScene({ a: true }), []],
  ['1', true, []],
  ['1', null, []],
  ['1', 'text', []],
  ['1', { type: 7, enum: 'x', required: {} }, []],
])('of %s, by the schema %j, it is said: %j', (text, schema, expected) => {
  expect(remarks(text, schema)).toEqual(expected)
})

test.each([
  ['{"at":"00:01:02"}', scene, 62],
  ['{"at":"soon"}', scene, undefined],
  ['{"at":12.5}', inScene({ at: { format: 'timestamp' } }), 12.5],
  ['{"at":12.5}', undefined, undefined],
  ['{"timestamp":"01:02"}', undefined, 62],
  ['{"start_time":"01:02"}', undefined, 62],
  ['{"start_time":"62"}', undefined, undefined],
  ['{"cat":"01:02"}', undefined, undefined],
  ['{"when":"01:02"}', inScene({ when: { description: 'as MM:SS' } }), 62],
  ['{"ratio":"16:09"}', {}, undefined],
])('in %s with %j the film is sought at %s', (text, schema, seconds) => {
  const tree = parseJsonAt(text, 0)
  expect(tree && makeHints(tree, schema)(1).seconds).toBe(seconds)
})

test('no schema and no text makes it throw', () => {
  fc.assert(
    fc.property(fc.json(), fc.jsonValue(), (text, schema) => {
      expect(remarks(text, schema)).toBeInstanceOf(Array)
    }),
  )
})
