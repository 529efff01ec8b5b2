import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJson, parseJsonAt } from './json-text.ts'
import { JSON_KIND, type JsonTree } from './json-tree.ts'

const nodes = (tree: JsonTree | undefined) =>
  Array.from({ length: tree?.size ?? 0 }, (_, node) => `${tree?.path(node)} ${tree?.source(node)}`)

/** Built back from the nodes, to be compared with what JSON.parse makes of the same text. */
function toValue(tree: JsonTree, node: number): unknown {
  const children = [...tree.children(node)]
  switch (tree.kind(node)) {
    case JSON_KIND.object:
      return Object.fromEntries(children.map((child) => [tree.key(child), toValue(tree, child)]))
    case JSON_KIND.array:
      return children.map((child) => toValue(tree, child))
    case JSON_KIND.string:
      return tree.value(node)
    default:
      return JSON.parse(tree.source(node))
  }
}

const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('a text becomes its nodes, in reading order, with their paths and sources', () => {
  expect(nodes(parseJson('\n\n{"a": [1, "x"], "on screen": {"b": null}}'))).toEqual([
    '$ {"a": [1, "x"], "on screen": {"b": null}}',
    '$.a [1, "x"]',
    '$.a[0] 1',
    '$.a[1] "x"',
    '$["on screen"] {"b": null}',
    '$["on screen"].b null',
  ])
})

test.each(['9007199254740993', '1.0', '-0', '1e400', '0.1000000000000000055511151231257827'])(
  'the number %s keeps every digit',
  (source) => {
    expect(nodes(parseJson(`[${source}]`))[1]).toBe(`$[0] ${source}`)
  },
)

test('duplicate keys and __proto__ are kept as they are', () => {
  expect(nodes(parseJson('{"a":1,"a":2,"__proto__":{"x":3}}'))).toEqual([
    '$ {"a":1,"a":2,"__proto__":{"x":3}}',
    '$.a 1',
    '$.a 2',
    '$.__proto__ {"x":3}',
    '$.__proto__.x 3',
  ])
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
})

test.each([
  '',
  ' ',
  '{',
  '[1',
  '"a',
  '[1,]',
  '{,}',
  '{"a":1,}',
  '[1 2]',
  '{"a" 1}',
  '{a:1}',
  '01',
  '1.',
  '.5',
  '+1',
  '-',
  '1e',
  'nul',
  'nulll',
  '"\t"',
  '"\\x"',
  '"\\u12g4"',
  '[]]',
  '{}{}',
  '[1]x',
  '\uFEFF1',
  '\u00A01',
  '[}',
  '{]',
])('%j is no JSON', (text) => {
  expect(isJson(text)).toBe(false)
  expect(parseJson(text)).toBeUndefined()
})

test.each([
  ['{"a":[1,2', ['$ {"a":[1,2 torn', '$.a [1,2 torn', '$.a[0] 1', '$.a[1] 2 torn']],
  ['[{"a":1},{"b', ['$ [{"a":1},{"b torn', '$[0] {"a":1}', '$[0].a 1', '$[1] {"b torn']],
  ['[{"a":', ['$ [{"a": torn', '$[0] {"a": torn']],
  ['["one", "tw', ['$ ["one", "tw torn', '$[0] "one"', '$[1] "tw torn']],
  ['[true, fal', ['$ [true, fal torn', '$[0] true', '$[1] fal torn']],
])('%s keeps what was whole and marks what was not', (text, expected) => {
  const tree = parseJsonAt(text, 0)
  expect(nodes(tree).map((node, index) => (tree?.isTorn(index) ? `${node} torn` : node))).toEqual(
    expected,
  )
})

test.each([
  ['["a\\n', 'a\n'],
  ['["a\\', 'a'],
  ['["a\\\\', 'a\\'],
  ['["a\\u00', 'a'],
  ['["a\\u00e9', 'aé'],
  ['["a\\\\u00', 'a\\u00'],
])('a string torn at %s still reads', (text, value) => {
  expect(parseJsonAt(text, 0)?.value(1)).toBe(value)
})

test('100,000 levels are parsed and left again without a stack', () => {
  const depth = 100_000
  expect(parseJson('['.repeat(depth) + ']'.repeat(depth))?.deepest).toBe(depth - 1)
  expect(parseJsonAt('{"a":'.repeat(depth), 0)?.deepest).toBe(depth - 1)
})

// Halves of characters too; fast-check's own 'binary' takes a second to set up.
const anyUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code))

test('any JSON value reads as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: anyUnit }), fc.nat(4), (text, spaces) => {
      const pretty = JSON.stringify(JSON.parse(text), undefined, spaces)
      const tree = parseJson(pretty)
      expect(tree && toValue(tree, 0)).toEqual(JSON.parse(pretty))
    }),
  )
})

test('any string is accepted exactly when JSON.parse accepts it', () => {
  const token = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '"a"',
    '1',
    '-0.5e3',
    'true',
    'null',
    '\\',
    ' ',
    '\n',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(token).map((tokens) => tokens.join('')),
      ),
      (text) => {
        expect(parseJson(text) !== undefined).toBe(isJson(text))
      },
    ),
    { numRuns: 2000 },
  )
})

test('wherever a JSON text is cut, the whole values before the cut are kept', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.nat(), (json, at) => {
      const text = `[${json}]`
      const tree = parseJsonAt(text.slice(0, (at % text.length) + 1), 0)
      const kept = Array.from({ length: tree?.size ?? 0 }, (_, node) => node)
      const whole = kept.filter((node) => !tree?.isTorn(node))
      expect(kept).not.toHaveLength(0)
      expect(kept.map((node) => tree?.path(node))).toEqual(
        nodes(parseJson(text)).map(pathOf).slice(0, kept.length),
      )
      expect(whole.map((node) => nodes(tree)[node])).toEqual(
        whole.map((node) => nodes(parseJson(text))[node]),
      )
    }),
  )
})

const pathOf = (_: string, node: number, all: string[]) =>
  parseJson(all[0]?.slice(2) ?? '')?.path(node)
