import { expect, test } from 'vitest'
import { askedByAny, type RequestParams } from './asked.ts'

type Ranges = [number, number][]
const definition = (id: string, ranges: Ranges) => ({
  id,
  time_ranges: ranges.map(([start_time, end_time]) => ({ start_time, end_time })),
})
const params = (...definitions: ReturnType<typeof definition>[]): RequestParams => ({
  response_format: { type: 'segment_definitions', segment_definitions: definitions },
})

test.each<[string, RequestParams, Ranges | undefined]>([
  ['nothing was said', params(definition('a', [])), undefined],
  [
    'a window was asked for',
    { ...params(definition('a', [])), start_time: 5, end_time: 9 },
    [[5, 9]],
  ],
  [
    'ranges were asked for',
    params(
      definition('a', [
        [0, 4],
        [8, 9],
      ]),
    ),
    [
      [0, 4],
      [8, 9],
    ],
  ],
  [
    'two definitions have ranges of their own',
    params(definition('a', [[0, 4]]), definition('b', [[3, 9]])),
    [[0, 9]],
  ],
  [
    'one of two is about the whole film',
    params(definition('a', [[0, 4]]), definition('b', [])),
    undefined,
  ],
])('where %s, only what nobody asked about is hatched', (_, asked, ranges) => {
  expect(askedByAny(asked)?.map(({ start, end }) => [start, end])).toEqual(ranges)
})
