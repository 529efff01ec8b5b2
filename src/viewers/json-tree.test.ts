import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJson } from '~/lib/json-text.ts'
import type { JsonTree } from '~/lib/json-tree.ts'
import { readTreeKey } from './json-keys.ts'
import { openTo, readRows, rowOf } from './json-rows.ts'
import { makeSearch } from './json-search.ts'
import { changeTree, initialTreeState, matchIndex, type TreeState } from './json-tree-state.ts'

function treeOf(text: string): JsonTree {
  const tree = parseJson(text)
  if (!tree) throw new Error(`not JSON: ${text}`)
  return tree
}

const sample = treeOf('{"scenes":[{"a":1,"b":[]},{"a":2}],"note":"x"}')
const paths = (tree: JsonTree, nodes: Iterable<number>) => [...nodes].map((node) => tree.path(node))

test.each([
  [0, ['$']],
  [1, ['$', '$.scenes', '$.note']],
  [2, ['$', '$.scenes', '$.scenes[0]', '$.scenes[1]', '$.note']],
  [
    9,
    [
      '$',
      '$.scenes',
      '$.scenes[0]',
      '$.scenes[0].a',
      '$.scenes[0].b',
      '$.scenes[1]',
      '$.scenes[1].a',
      '$.note',
    ],
  ],
])('open to depth %i, these rows are seen', (depth, expected) => {
  expect(paths(sample, readRows(sample, openTo(sample, depth)))).toEqual(expected)
})

const press = (state: TreeState, ...keys: string[]) =>
  keys.reduce((state, key) => {
    const action = readTreeKey(key, state, readRows(state.tree, state.open))
    return action ? changeTree(state, action) : state
  }, state)

const closed = { ...initialTreeState(sample), open: openTo(sample, 1) }

test.each([
  [['ArrowDown'], '$.scenes'],
  [['ArrowDown', 'ArrowRight', 'ArrowRight'], '$.scenes[0]'],
  [['ArrowDown', 'Enter', 'ArrowDown', 'ArrowDown'], '$.scenes[1]'],
  [['End'], '$.note'],
  [['End', 'ArrowDown', 'ArrowRight'], '$.note'],
  [['End', 'ArrowLeft'], '$'],
  [['End', 'Home'], '$'],
  [['ArrowUp', 'ArrowLeft', 'ArrowDown'], '$'],
  [['x'], '$'],
])('the keys %j lead to %s', (keys, path) => {
  expect(sample.path(press(closed, ...keys).active)).toBe(path)
})

test('closing everything leaves the selection on what is still seen', () => {
  const deep = { ...closed, open: openTo(sample, 9), active: 3 }
  expect(sample.path(changeTree(deep, { do: 'open-to', depth: 1 }).active)).toBe('$.scenes')
})

const search = (state: TreeState, query: string) =>
  changeTree(state, { do: 'search', query, matches: makeSearch(state.tree)(query) })

test('a search opens the way to what it finds, and goes around', () => {
  let state = search(closed, 'A')
  expect(paths(sample, state.matches)).toEqual(['$.scenes[0].a', '$.scenes[1].a'])
  expect(paths(sample, readRows(sample, state.open))).toContain('$.scenes[0].a')
  state = changeTree(state, { do: 'match', step: 1 })
  expect(matchIndex(state)).toBe(1)
  state = changeTree(state, { do: 'match', step: 1 })
  expect(matchIndex(state)).toBe(0)
  expect(matchIndex(changeTree(state, { do: 'match', step: -1 }))).toBe(1)
})

test.each([
  ['{"Straße":"ÄÖ"}', 'strasse', []],
  ['{"Straße":"ÄÖ"}', 'äö', ['$["Straße"]']],
  ['["İstanbul ΟΔΟΣ", "x"]', 'οδος', ['$[0]']],
  ['["a\\nb", "anb"]', 'a\nb', ['$[0]']],
  ['["a\\nb", "anb"]', 'anb', ['$[1]']],
  ['["a\\u0062c"]', 'abc', ['$[0]']],
  ['["a","b"]', '","', []],
  ['["a, b"]', ', ', ['$[0]']],
  ['[1.50,true,null]', '.5', ['$[0]']],
  ['[1.50,true,null]', 'NULL', ['$[2]']],
  ['["(.*"]', '(.*', ['$[0]']],
  ['{"k":{"k":"k"}}', 'k', ['$.k', '$.k.k']],
  ['["abc"]', '', []],
])('in %s, %j is found at %j', (text, query, expected) => {
  const tree = treeOf(text)
  expect(paths(tree, makeSearch(tree)(query))).toEqual(expected)
})

test('a search finds exactly the keys and values that contain the text', () => {
  const unit = fc.constantFrom('a', 'B', '"', '\\', '\n', ',', 'İ', '1')
  const query = fc.string({ unit, minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(fc.json({ stringUnit: unit }), query, (text, query) => {
      const tree = treeOf(text)
      const fold = (said: string) => said.replaceAll('İ', 'I').toLowerCase()
      const holds = (node: number) =>
        fold(tree.key(node)).includes(fold(query)) ||
        (!tree.isContainer(node) && fold(tree.value(node)).includes(fold(query)))
      const expected = Array.from({ length: tree.size }, (_, node) => node).filter(holds)
      expect([...makeSearch(tree)(query)]).toEqual(expected)
    }),
  )
})

test('whatever keys are pressed, the selection is on a row that is seen', () => {
  const key = fc.constantFrom(
    'ArrowDown',
    'ArrowUp',
    'ArrowLeft',
    'ArrowRight',
    'Enter',
    'End',
    'Home',
    'PageDown',
  )
  fc.assert(
    fc.property(fc.json(), fc.array(key), (text, keys) => {
      const state = press(initialTreeState(treeOf(text)), ...keys)
      const rows = readRows(state.tree, state.open)
      expect(rows[rowOf(rows, state.active)]).toBe(state.active)
    }),
  )
})

test('the same text read again keeps what is open; another text starts anew', () => {
  const again = treeOf(sample.text)
  expect(changeTree(closed, { do: 'show', tree: again })).toEqual({ ...closed, tree: again })
  expect(changeTree({ ...closed, active: 1 }, { do: 'show', tree: treeOf('[]') }).active).toBe(0)
})
