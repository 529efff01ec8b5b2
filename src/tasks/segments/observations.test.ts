import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonEntry } from '~/lib/json-value.ts'
import { parseTimecode } from '~/lib/timecode.ts'
import type { Segment, SegmentGroup } from '~/viewers/segment.ts'
import type { RequestParams } from './asked.ts'
import { countObservations, observeSegments, type ObservationContext } from './observations.ts'

// Hundreds of runs or another program: long on a machine that is busy with other tests.
const SLOW = 60_000

const entry = (key: string, text: string): JsonEntry => ({ key, value: { kind: 'string', text } })

const segment = (
  index: number,
  start: number | string | undefined,
  end: number | string | undefined,
  metadata: JsonEntry[] = [],
): Segment => ({
  index,
  start: parseTimecode(start),
  end: parseTimecode(end),
  startText: start === undefined ? undefined : String(start),
  endText: end === undefined ? undefined : String(end),
  metadata,
})

type Times = [number | string | undefined, number | string | undefined]
const scenes = (...times: Times[]): SegmentGroup[] => [
  { id: 'scenes', segments: times.map(([start, end], index) => segment(index, start, end)) },
]
const asked = (
  definition: Record<string, unknown>,
  params: Record<string, unknown> = {},
): RequestParams => ({
  ...params,
  response_format: {
    type: 'segment_definitions',
    segment_definitions: [{ id: 'scenes', description: 'Scenes', ...definition }],
  },
})

const kinds = (groups: SegmentGroup[], context?: ObservationContext) =>
  observeSegments(groups, context).map(({ kind, index }) =>
    index === undefined ? kind : `${kind} ${index}`,
  )
const texts = (groups: SegmentGroup[], context?: ObservationContext) =>
  observeSegments(groups, context).map(({ text }) => text)

const whole: ObservationContext = { duration: 60 }

test.each<[string, Times[], ObservationContext, string[]]>([
  [
    'whole seconds that touch',
    [
      [0, 20],
      [20, 60],
    ],
    whole,
    [],
  ],
  [
    'sums that drift',
    [
      [0, 0.1 + 0.2],
      [0.3, 6.1],
    ],
    { duration: 6.1 },
    [],
  ],
  ['an end one frame past a best-effort duration', [[0, 6.16]], { duration: 6.12 }, []],
  ['an end rounded to the second', [['00:00:00', '00:00:07']], { duration: 6.6 }, []],
  [
    'an end with milliseconds that is too far',
    [['00:00:00.000', '00:00:07.000']],
    { duration: 6.6 },
    ['past-film 0'],
  ],
  ['an end past the film', [[0, 63]], whole, ['past-film 0']],
  ['a film of unknown length', [[0, 9999]], {}, []],
  ['an end before its start', [[9, 5]], whole, ['end-before-start 0']],
  [
    'an overlap',
    [
      [0, 12],
      [10, 20],
    ],
    whole,
    ['overlap 1'],
  ],
  [
    'an overlap with an earlier long one',
    [
      [0, 50],
      [10, 20],
      [30, 40],
    ],
    whole,
    ['overlap 1', 'overlap 2'],
  ],
  [
    'an overlap out of order',
    [
      [10, 20],
      [0, 12],
    ],
    whole,
    ['overlap 0'],
  ],
  [
    'a gap that nobody asked about',
    [
      [0, 10],
      [50, 60],
    ],
    whole,
    [],
  ],
  [
    'a gap longer than asked',
    [
      [0, 10],
      [50, 60],
    ],
    { ...whole, longestGap: 30 },
    ['gap'],
  ],
  [
    'a gap as long as asked',
    [
      [0, 10],
      [40, 60],
    ],
    { ...whole, longestGap: 30 },
    [],
  ],
  [
    'gaps before the first and after the last',
    [[30, 40]],
    { ...whole, longestGap: 5 },
    ['gap', 'gap'],
  ],
  ['no end to measure a gap to', [[30, 40]], { longestGap: 5 }, []],
  [
    'times that cannot be read',
    [
      ['soon', 4],
      [5, undefined],
      [6, 7],
    ],
    whole,
    ['unreadable-time 0', 'unreadable-time 1'],
  ],
])('%s: %j', (_, times, context, expected) => {
  expect(kinds(scenes(...times), context)).toEqual(expected)
})

test.each<[string, Times[], RequestParams, string[]]>([
  ['shorter than asked', [[0, 1]], asked({}, { min_segment_duration: 2 }), ['too-short 0']],
  [
    'as short as asked, but for noise',
    [[0.1, 2.0999999]],
    asked({}, { min_segment_duration: 2 }),
    [],
  ],
  ['short by rounding', [['00:00:01', '00:00:02']], asked({}, { min_segment_duration: 2 }), []],
  ['longer than asked', [[0, 31]], asked({}, { max_segment_duration: 30 }), ['too-long 0']],
  ['before the window', [[0, 8]], asked({}, { start_time: 10, end_time: 40 }), ['outside-asked 0']],
  [
    'across the end of the window',
    [[30, 41]],
    asked({}, { start_time: 10, end_time: 40 }),
    ['outside-asked 0'],
  ],
  ['in the window', [[10, 40]], asked({}, { start_time: 10, end_time: 40 }), []],
  ['after an open start', [[0, 20]], asked({}, { end_time: 10 }), ['outside-asked 0']],
  [
    'between two ranges',
    [[6, 8]],
    asked({
      time_ranges: [
        { start_time: 10, end_time: 20 },
        { start_time: 0, end_time: 5 },
      ],
    }),
    ['outside-asked 0'],
  ],
  [
    'across ranges that touch',
    [[3, 8]],
    asked({
      time_ranges: [
        { start_time: 5, end_time: 10 },
        { start_time: 0, end_time: 5 },
      ],
    }),
    [],
  ],
  ['by an impossible window', [[3, 8]], asked({}, { start_time: 9, end_time: 2 }), []],
])('a segment %s', (_, times, params, expected) => {
  expect(kinds(scenes(...times), { params, duration: 60 })).toEqual(expected)
})

test('unasked time is no gap', () => {
  const params = asked({
    time_ranges: [
      { start_time: 0, end_time: 10 },
      { start_time: 50, end_time: 60 },
    ],
  })
  const context = { params, duration: 60, longestGap: 4 }
  expect(kinds(scenes([0, 10], [50, 60]), context)).toEqual([])
  expect(kinds(scenes([0, 10], [56, 60]), context)).toEqual(['gap'])
  expect(kinds(scenes([0, 60]), { ...context, params: asked({}) })).toEqual([])
})

const fields = [
  { name: 'light', type: 'string', enum: ['day', 'night'] },
  { name: 'tags', type: 'array', enum: ['a', 'b'], items: { type: 'string' } },
  { name: 'score', type: 'number', enum: [1, 2] },
]
const tags = (...texts: string[]): JsonEntry => ({
  key: 'tags',
  value: { kind: 'array', items: texts.map((text) => ({ kind: 'string', text })) },
})
const score = (text: string): JsonEntry => ({ key: 'score', value: { kind: 'number', text } })

test.each<[JsonEntry[], string[]]>([
  [[entry('light', 'day'), tags('a', 'b'), score('1.0')], []],
  [[entry('light', 'dusk'), tags(), score('2')], ['light is "dusk", not one of day, night']],
  [
    [entry('light', 'day'), tags('a', 'z'), score('3')],
    ['tags is "z", not one of a, b', 'score is "3", not one of 1, 2'],
  ],
  [[entry('light', 'day')], ['Has no tags', 'Has no score']],
  [[entry('light', 'day'), tags(), score('1'), entry('extra', 'x')], []],
  [
    [entry('light', '\u202Eyad'), tags(), score('1')],
    ['light is "⟨U+202E⟩yad", not one of day, night'],
  ],
])('metadata %j', (metadata, expected) => {
  const groups = [{ id: 'scenes', segments: [segment(0, 0, 5, metadata)] }]
  expect(texts(groups, { params: asked({ fields }) })).toEqual(expected)
})

test('a definition with nothing found, and one that the answer does not mention', () => {
  const params = asked({})
  params.response_format?.segment_definitions?.push({ id: 'ads' })
  expect(observeSegments([{ id: 'scenes', segments: [] }], { params })).toEqual([
    {
      definition: 'scenes',
      index: undefined,
      kind: 'nothing-found',
      text: 'Nothing was found',
      at: undefined,
    },
    {
      definition: 'ads',
      index: undefined,
      kind: 'nothing-found',
      text: 'The answer does not mention it',
      at: undefined,
    },
  ])
})

test('each says what is seen and where to look', () => {
  const groups = scenes([0, 12], [10, 70], [undefined, 'later'])
  expect(observeSegments(groups, whole)).toEqual([
    {
      definition: 'scenes',
      index: 1,
      kind: 'past-film',
      text: 'Ends 10 s past the end of the film (1:00)',
      at: 10,
    },
    {
      definition: 'scenes',
      index: 1,
      kind: 'overlap',
      text: 'Shares 2 s with the segment 0:00–0:12',
      at: 10,
    },
    {
      definition: 'scenes',
      index: 2,
      kind: 'unreadable-time',
      text: 'Has no start time and has the end time "later"',
      at: undefined,
    },
  ])
  expect(countObservations(observeSegments(groups, whole))).toEqual(new Map([['scenes', 3]]))
})

test(
  '50,000 overlapping segments are observed without a stall',
  () => {
    const times = Array.from({ length: 50_000 }, (_, at): Times => [at / 10, at / 10 + 50])
    const params = asked({ fields, time_ranges: [{ start_time: 0, end_time: 100 }] })
    const from = performance.now()
    const found = observeSegments(scenes(...times), { duration: 4000, params, longestGap: 1 })
    expect(performance.now() - from).toBeLessThan(20_000)
    expect(found.length).toBeGreaterThan(200_000)
  },
  SLOW,
)

const seconds = fc.double({ min: -1e9, max: 1e9, noNaN: true })
const time = fc.oneof(
  seconds,
  fc.integer({ min: -5, max: 200 }),
  fc.string(),
  fc.constant(undefined),
)
const someTimes = fc.array(fc.tuple(time, time), { maxLength: 30 })
const option = fc.option(seconds, { nil: undefined })

test(
  'any times, any request: no throw, and every observation is about a segment there is',
  () => {
    fc.assert(
      fc.property(someTimes, option, option, option, option, (times, duration, gap, from, to) => {
        const params = asked(
          { time_ranges: [{ start_time: from, end_time: to }] },
          { start_time: to, end_time: from, min_segment_duration: gap, max_segment_duration: to },
        )
        const found = observeSegments(scenes(...times), { duration, longestGap: gap, params })
        for (const { index, text } of found) {
          expect(index === undefined || index < times.length).toBe(true)
          expect(text).not.toMatch(/NaN|undefined/)
        }
      }),
    )
  },
  SLOW,
)

test(
  'segments that follow each other inside the film are never remarked upon',
  () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(lengths, (lengths) => {
        let at = 0
        const times = lengths.map((length): Times => {
          const start = at
          at = (start * 1000 + length) / 1000
          return [start, at]
        })
        const context = { duration: at, longestGap: 0, params: asked({}, { end_time: at }) }
        expect(observeSegments(scenes(...times), context)).toEqual([])
      }),
    )
  },
  SLOW,
)
