import { expect, test } from 'vitest'
import { askedByDefinition, type RequestParams } from './asked.ts'

type Ranges = [number, number][]
const definition = (id: string, ranges: Ranges) => ({
  id,
  time_ranges: ranges.map(([start_time, end_time]) => ({ start_time, end_time })),
})
const params = (...definitions: ReturnType<typeof definition>[]): RequestParams => ({
  response_format: { type: 'segment_definitions', segment_definitions: definitions },
})

test.each<[string, RequestParams, [string, Ranges][]]>([
  ['nothing was said', params(definition('a', [])), []],
  [
    'a window was asked for',
    { ...params(definition('a', []), definition('b', [])), start_time: 5, end_time: 9 },
    [
      ['a', [[5, 9]]],
      ['b', [[5, 9]]],
    ],
  ],
  [
    'ranges were asked for, some of which touch',
    params(
      definition('a', [
        [8, 9],
        [0, 4],
        [4, 5],
      ]),
    ),
    [
      [
        'a',
        [
          [0, 5],
          [8, 9],
        ],
      ],
    ],
  ],
  [
    'one of two is about the whole film',
    params(definition('a', [[0, 4]]), definition('b', [])),
    [['a', [[0, 4]]]],
  ],
])('where %s, only what was not asked of a definition is hatched', (_, asked, ranges) => {
  const found = [...askedByDefinition(asked)].map(([id, parts]) => [
    id,
    parts.map(({ start, end }) => [start, end]),
  ])
  expect(found).toEqual(ranges)
})
