import { execFileSync, spawnSync } from 'node:child_process'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCsv } from '~/lib/csv.ts'
import { parseJson } from '~/lib/json-text.ts'
import { exportJson, exportText } from './export-result.ts'
import { exportSegments } from './export-segments.ts'
import { formatJson } from './format-json.ts'
import { beach, makeGroups, options } from './test-segments.ts'
import { readResult } from '~/tasks/result.ts'

// Hundreds of runs or another program: long on a machine that is busy with other tests.
const SLOW = 60_000

/** RFC 4180, read to the letter: every cell quoted, quotes doubled, CRLF between records. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  const cell = /"((?:[^"]|"")*)"(,|\r\n)/y
  let row: string[] = []
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    row.push((match[1] ?? '').replaceAll('""', '"'))
    if (match[2] === ',') continue
    rows.push(row)
    row = []
    if (cell.lastIndex === text.length) return rows
  }
  throw new Error('This is not CSV')
}

const FORMULA = /^[\s"']*[=+\-@＝＋－＠]|^[\t\r\n\0]/
const withoutGuards = (cell: string) =>
  cell
    .replace(/^'(?=(?:["']|[^\S\r\n])*[\r\n])/, '')
    // oxlint-disable-next-line no-control-regex
    .replace(/(^|[\r\n])'(?=(?:["']|[^\S\r\n])*[=+\-@＝＋－＠\t\0])/g, '$1')

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      '\0',
      '＝',
      ' ',
      '"',
      "'",
      ',',
      ';',
      '1',
      'A',
    ),
  }),
)
const table = fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 })

test(
  'the cells come back, minus the guards, and none begins a formula (S26)',
  () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = writeCsv(rows)
        expect(text.startsWith('\uFEFF')).toBe(true)
        const read = parseCsv(text.slice(1))
        expect(read.map((row) => row.map(withoutGuards))).toEqual(rows)
        const lines = read.flat().flatMap((cell) => [cell, ...cell.split(/[\r\n]/)])
        expect(lines.filter((line) => FORMULA.test(line.replace(/^'.*/s, '')))).toEqual([])
      }),
      { numRuns: 500 },
    )
  },
  SLOW,
)

const hasPython = spawnSync('python3', ['--version']).status === 0

test.skipIf(!hasPython)(
  "Python's csv module reads the same cells (skipped where python3 is not installed)",
  () => {
    // Its reader gives up on NUL before 3.11, and half characters are no UTF-8.
    const rows = fc
      .sample(table, { numRuns: 50, seed: 3 })
      .flatMap((rows) =>
        rows.map((row) => row.map((cell) => cell.toWellFormed().replaceAll('\0', ''))),
      )
    const program =
      'import csv, io, json, sys\n' +
      'text = sys.stdin.buffer.read().decode("utf-8-sig")\n' +
      'print(json.dumps(list(csv.reader(io.StringIO(text, newline=""), strict=True))))'
    const printed = execFileSync('python3', ['-c', program], {
      input: writeCsv(rows),
      encoding: 'utf8',
    })
    expect(JSON.parse(printed)).toEqual(parseCsv(writeCsv(rows).slice(1)))
  },
  SLOW,
)

test('a table of segments has their times as written and in seconds, and a column a key', () => {
  const answer = {
    scenes: [
      { start_time: '00:00:01.500', end_time: 6.2, metadata: { light: 'day', index: '=1+1' } },
      { start_time: 'soon', metadata: { tags: ['a', 'b'] } },
    ],
    ads: [],
  }
  const file = exportSegments('csv', makeGroups(answer), options)
  expect(file.name).toBe(`${options.name}.csv`)
  expect(parseCsv(file.text.slice(1))).toEqual([
    [
      'definition',
      'index',
      'start_time',
      'end_time',
      'start',
      'end',
      'duration',
      'light',
      'metadata.index',
      'tags',
    ],
    ['scenes', '0', '00:00:01.500', '6.2', '1.5', '6.2', '4.7', 'day', "'=1+1", ''],
    ['scenes', '1', 'soon', '', '', '', '', '', '', 'a, b'],
  ])
})

test('the JSON of all segments reads as the answer did', () => {
  const answer =
    '{"scenes":[{"start_time":0,"end_time":1.50,"metadata":{"id":9007199254740993,"id":2,' +
    '"__proto__":{"x":1},"text":"\\ud83d\\ude00 \\"q\\""}},' +
    '{"start_time":"00:00:02","end_time":null}],"ads":[],"ads":[]}'
  const { text } = exportSegments('json', makeGroups(answer), options)
  expect(makeGroups(text)).toEqual(makeGroups(answer))
  expect(text).toContain('"id": 9007199254740993,\n')
  expect(makeGroups(exportSegments('json', makeGroups(beach), options).text)).toEqual(
    makeGroups(beach),
  )
})

test('values too deep for a page are in the JSON all the same', () => {
  const answer = '{"scenes":[{"metadata":{"deep":[[[[[1.0,{"a":[]}]]]]]}}]}'
  const { text } = exportSegments('json', makeGroups(answer), options)
  expect(text.replace(/\s/g, '')).toBe(answer)
})

test('segments that are filtered out are not in the JSON', () => {
  const groups = makeGroups(beach).map((group) => ({ ...group, segments: group.segments.slice(1) }))
  expect(JSON.parse(exportSegments('json', groups, options).text).scenes).toHaveLength(1)
})

test(
  'JSON set over lines is the same JSON, letter for letter between the spaces',
  () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (json) => {
        const tree = parseJson(json)
        const text = tree && formatJson(tree)
        // What JSON.stringify sets is our measure, except for spaces in what it was given.
        expect(text).toBe(JSON.stringify(JSON.parse(json), null, 2))
      }),
    )
  },
  SLOW,
)

test.each([
  [
    '{"a":1.0,"a":1e400,"n":9007199254740993}',
    '{\n  "a": 1.0,\n  "a": 1e400,\n  "n": 9007199254740993\n}',
  ],
  ['[ ]', '[]'],
  ['{ \n}', '{}'],
  [' "\\u0041/" ', '"\\u0041/"'],
])('%s keeps its numbers, keys and escapes', (json, expected) => {
  const tree = parseJson(json)
  expect(tree && formatJson(tree)).toBe(expected)
})

test(
  '100,000 levels are set without a stall',
  () => {
    const tree = parseJson('['.repeat(100_000) + ']'.repeat(100_000))
    expect(tree && formatJson(tree)?.length).toBeLessThan(250_000)
  },
  SLOW,
)

test('a result is taken away exactly, and as JSON when it is whole', () => {
  const fenced = '```json\n{"id":9007199254740993}\n```'
  const result = readResult({ data: fenced })
  expect(exportText(result, 'name')).toMatchObject({ name: 'name.txt', text: fenced })
  expect(exportJson(result, 'name')).toMatchObject({
    name: 'name.json',
    text: '{\n  "id": 9007199254740993\n}\n',
  })
  const torn = readResult({ data: '{"a":[1', finish_reason: 'length' })
  expect(exportJson(torn, 'name')).toBeUndefined()
  expect(exportText(torn, 'name')?.text).toBe('{"a":[1')
  expect(exportJson(readResult({ data: 'words' }), 'name')).toBeUndefined()
  expect(exportText(readResult({ data: '' }), 'name')).toBeUndefined()
})
