import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJsonAt } from '~/lib/json-text.ts'
import {
  findTable,
  hasTable,
  readTable,
  sortTable,
  tableToCsv,
  type JsonTable,
} from './json-table.ts'

function treeOf(text: string) {
  const tree = parseJsonAt(text, 0)
  if (!tree) throw new Error(`not JSON: ${text}`)
  return tree
}
function tableOf(text: string): JsonTable {
  const table = findTable(treeOf(text), 0)
  if (!table) throw new Error(`no table: ${text}`)
  return table
}
const column = ({ tree }: JsonTable, rows: JsonTable['rows'], at: number) =>
  rows.map(({ cells }) => (cells[at] === undefined ? '–' : tree.source(cells[at])))

test.each([
  ['[{"a":1},{"b":"x","a":null}]', ['a', 'b']],
  ['{"scenes":[{"a":1},{"a":2}]}', ['a']],
  ['{"note":"x","scenes":[{"a":1},{"a":2}]}', ['a']],
  ['[{"a":1},{"a":2},{"a":3', ['a']],
  ['[{"__proto__":1},{"__proto__":2}]', ['__proto__']],
  ['[{"a":1},{}]', ['a']],
])('%s is a table of %j', (text, columns) => {
  expect(tableOf(text).columns).toEqual(columns)
})

test.each([
  '[]',
  '[{"a":1}]',
  '[{"a":1},2]',
  '[{"a":1},{"a":[]}]',
  '[{"a":1},{"a":{}}]',
  '[{"a":1,"a":2},{"a":1}]',
  '[{},{}]',
  '{"a":[{"x":1},{"x":2}],"b":[{"x":1},{"x":2}]}',
  '{"a":1}',
  '1',
  `[{${Array.from({ length: 61 }, (_, key) => `"k${key}":1`).join()}},{}]`,
])('%s is no table', (text) => {
  expect(findTable(treeOf(text), 0)).toBeUndefined()
})

test('of several tables the one is shown that holds the selection', () => {
  const tree = treeOf('{"a":[{"x":1},{"x":2}],"b":[{"y":1},{"y":2}]}')
  const shown = Array.from({ length: tree.size }, (_, node) => findTable(tree, node)?.columns[0])
  expect(hasTable(tree)).toBe(true)
  expect(shown).toEqual([undefined, 'x', 'x', 'x', 'x', 'x', 'y', 'y', 'y', 'y', 'y'])
})

test.each([
  ['[{"a":10},{"a":9},{"a":9.5}]', false, ['9', '9.5', '10']],
  ['[{"a":10},{"a":9},{"a":9.5}]', true, ['10', '9.5', '9']],
  ['[{"b":0},{"a":2},{"a":1}]', false, ['1', '2', '–']],
  ['[{"b":0},{"a":2},{"a":1}]', true, ['2', '1', '–']],
  ['[{"a":null},{"a":"x"},{"a":1},{}]', false, ['1', '"x"', 'null', '–']],
  ['[{"a":"scene 10"},{"a":"scene 9"}]', false, ['"scene 9"', '"scene 10"']],
  [
    '[{"a":9007199254740993},{"a":9007199254740992}]',
    false,
    ['9007199254740992', '9007199254740993'],
  ],
  ['[{"a":1e400},{"a":2e400},{"a":1}]', false, ['1', '1e400', '2e400']],
])('%s, descending: %s, is sorted as %j', (text, descending, expected) => {
  const table = tableOf(text)
  const at = table.columns.indexOf('a')
  expect(column(table, sortTable(table, { column: at, descending }), at)).toEqual(expected)
})

test('sorting keeps every row', () => {
  const rows = fc.array(
    fc.dictionary(fc.constantFrom('a', 'b'), fc.oneof(fc.double(), fc.string())),
  )
  fc.assert(
    fc.property(rows, fc.boolean(), (rows, descending) => {
      const table = readTable(treeOf(JSON.stringify(rows)), 0)
      const sorted = table && sortTable(table, { column: 0, descending })
      expect(new Set(sorted)).toEqual(new Set(table?.rows))
    }),
  )
})

test('a copy holds what is shown, and nothing that a spreadsheet would run', () => {
  const table = tableOf('[{"a":"=1+1","b":"x, \\"y\\""},{"b":9007199254740993,"a":null}]')
  expect(tableToCsv(table, table.rows)).toBe(
    '"a","b"\r\n"\'=1+1","x, ""y"""\r\n"null","9007199254740993"\r\n',
  )
})
