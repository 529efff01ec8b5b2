import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJson } from '~/lib/json-text.ts'
import { readJsonEntry } from '~/lib/json-value.ts'
import { countSegmentFacets } from './segment-facets.ts'
import {
  filterGroups,
  isFiltered,
  isPicked,
  matchesFilter,
  noFilter,
  withPickToggled,
  type SegmentFilter,
  type SegmentPick,
} from './segment-filter.ts'
import type { Segment, SegmentGroup } from './segment.ts'

function makeSegment(metadata: string, index = 0): Segment {
  const tree = parseJson(metadata)
  if (!tree) throw new Error(`not JSON: ${metadata}`)
  return {
    index,
    start: index,
    end: index + 1,
    startText: String(index),
    endText: String(index + 1),
    metadata: [...tree.children(0)].map((node) => readJsonEntry(tree, node)),
  }
}

const pick = (text: string): SegmentPick => {
  const [definition = '', field = '', value = ''] = text.split('/')
  return { definition, field, value }
}
const filterBy = (query: string, ...picks: string[]): SegmentFilter => ({
  query,
  picks: picks.map(pick),
})

test.each([
  ['{"mood":"calm"}', filterBy(''), true],
  ['{"mood":"calm"}', filterBy('', 'scenes/mood/calm'), true],
  ['{"mood":"calm"}', filterBy('', 'scenes/mood/loud'), false],
  ['{"mood":"calm"}', filterBy('', 'scenes/mood/loud', 'scenes/mood/calm'), true],
  ['{"mood":"calm","day":true}', filterBy('', 'scenes/mood/calm', 'scenes/day/false'), false],
  ['{"mood":"calm","day":true}', filterBy('', 'scenes/mood/calm', 'scenes/day/true'), true],
  ['{"mood":["loud","calm"]}', filterBy('', 'scenes/mood/calm'), true],
  ['{"mood":null}', filterBy('', 'scenes/mood/null'), false],
  ['{"count":1.0}', filterBy('', 'scenes/count/1'), true],
  ['{"id":9007199254740993}', filterBy('', 'scenes/id/9007199254740992'), false],
  ['{}', filterBy('', 'scenes/mood/calm'), false],
  ['{"mood":"calm"}', filterBy('', 'speakers/mood/loud'), true],
  ['{"__proto__":"x"}', filterBy('', 'scenes/__proto__/x'), true],
  ['{"note":"Größe (.*) A"}', filterBy('GRÖSSE'), false],
  ['{"note":"Größe (.*) A"}', filterBy('größe (.*'), true],
  ['{"note":"a","other":"b"}', filterBy('ab'), false],
  ['{"people":[{"name":"Ada"}]}', filterBy('ada'), true],
  ['{"note":"a"}', filterBy('note'), false],
  ['{"mood":"calm","note":"x"}', filterBy('x', 'scenes/mood/calm'), true],
  ['{"mood":"calm","note":"x"}', filterBy('y', 'scenes/mood/calm'), false],
])('%s is kept by %j: %s', (metadata, filter, kept) => {
  expect(matchesFilter(makeSegment(metadata), filter, 'scenes')).toBe(kept)
})

test('a value is picked by one click and left by the next', () => {
  const calm = pick('scenes/mood/calm')
  const on = withPickToggled(noFilter, calm)
  expect(isPicked(on, { ...calm })).toBe(true)
  expect(isPicked(on, { ...calm, definition: 'speakers' })).toBe(false)
  expect(isFiltered(withPickToggled(on, { ...calm }))).toBe(false)
})

const moods: SegmentGroup = {
  id: 'scenes',
  segments: [
    '{"mood":"calm","day":true,"note":"a"}',
    '{"mood":"loud","day":true,"note":"b"}',
    '{"mood":"loud","day":false,"note":"a"}',
    '{"mood":"odd","note":"c"}',
  ].map(makeSegment),
}
const fields = [
  { name: 'mood', type: 'string', enum: ['calm', 'loud', 'sad'] },
  { name: 'day', type: 'boolean' },
  { name: 'note', type: 'string' },
]
const counts = (filter: SegmentFilter) =>
  countSegmentFacets(moods, fields, filter).map(({ field, values }) => [
    field,
    ...values.map(({ value, count, isDeclared }) => `${value}${isDeclared ? '' : '?'} ${count}`),
  ])

test.each([
  [
    filterBy(''),
    [
      ['mood', 'calm 1', 'loud 2', 'sad 0', 'odd? 1'],
      ['day', 'true 2', 'false 1'],
    ],
  ],
  [
    filterBy('', 'scenes/mood/loud'),
    [
      ['mood', 'calm 1', 'loud 2', 'sad 0', 'odd? 1'],
      ['day', 'true 1', 'false 1'],
    ],
  ],
  [
    filterBy('a', 'scenes/day/true'),
    [
      ['mood', 'calm 1', 'loud 0', 'sad 0', 'odd? 0'],
      ['day', 'true 1', 'false 1'],
    ],
  ],
])('under %j these values are counted', (filter, expected) => {
  expect(counts(filter)).toEqual(expected)
})

test('a definition that nothing was taken from stays the same object', () => {
  const groups = [moods, { id: 'other', segments: [] }]
  expect(filterGroups(groups, noFilter)).toBe(groups)
  const filter = filterBy('', 'scenes/mood/loud')
  const filtered = filterGroups(groups, filter)
  expect(filtered[0]?.segments.map(({ index }) => index)).toEqual([1, 2])
  expect(filtered[1]).toBe(groups[1])
  expect(filterGroups(groups, filter)).toBe(filtered)
})

test('a value counts as many segments as picking it alone would show', () => {
  const word = fc.constantFrom('calm', 'loud', 'sad', 'odd')
  const value = fc.oneof(word, fc.array(word, { maxLength: 3 }))
  const metadata = fc.record({ mood: value, note: word }, { requiredKeys: [] })
  fc.assert(
    fc.property(fc.array(metadata), fc.constantFrom('', 'o', 'sad'), (all, query) => {
      const segments = all.map((one, index) => makeSegment(JSON.stringify(one), index))
      const group = { id: 'scenes', segments }
      for (const { values } of countSegmentFacets(group, fields.slice(0, 1), filterBy(query))) {
        for (const { value, count } of values) {
          const filter = filterBy(query, `scenes/mood/${value}`)
          expect(segments.filter((one) => matchesFilter(one, filter, 'scenes'))).toHaveLength(count)
        }
      }
    }),
  )
})
