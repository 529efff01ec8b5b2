import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportSegments } from './export-segments.ts'
import { formatFrames, frameRates, toFrames } from './frames.ts'
import { beach, makeGroups, options } from './test-segments.ts'
import { toTracks } from './tracks.ts'

// Hundreds of runs or another program: long on a machine that is busy with other tests.
const SLOW = 60_000

// The grammar of a CMX 3600 event with a cut, and the example that Avid's, Premiere's and DaVinci
// Resolve's manuals share in one form or another.
const EVENT =
  /^(\d{3}) {2}(\S{1,8}) +(V|A\d?|AA|B|AA\/V) +C {8}(\d\d:\d\d:\d\d:\d\d) (\d\d:\d\d:\d\d:\d\d) (\d\d:\d\d:\d\d:\d\d) (\d\d:\d\d:\d\d:\d\d)$/
const published = '001  ZZ100_50 V     C        01:00:04:05 01:00:05:12 00:59:53:11 00:59:54:18'

/** Frames of a non-drop timecode, reckoned the other way round. */
const readTimecode = (text: string, nominal: number) => {
  const [hours = 0, minutes = 0, seconds = 0, frames = 0] = text.split(':').map(Number)
  return ((hours * 60 + minutes) * 60 + seconds) * nominal + frames
}

test('the grammar takes a published event', () => {
  expect(published).toMatch(EVENT)
})

test('an edit decision list strings the segments out from one hour', () => {
  const { name, text, notes } = exportSegments('edl', makeGroups(beach), options)
  expect(name).toMatch(/_scenes\.edl$/)
  expect(notes).toEqual([])
  expect(text).toBe(`TITLE: beach-dog.mp4
FCM: NON-DROP FRAME

001  AX       V     C        00:00:00:00 00:00:08:00 01:00:00:00 01:00:08:00
* FROM CLIP NAME: beach-dog.mp4
* COMMENT: scenes.0 A golden retriever runs along the shore.
* COMMENT: characters: Golden Retriever
* COMMENT: setting: A sandy beach at sunset
* COMMENT: tags: dog, beach

002  AX       V     C        00:00:08:00 00:01:02:13 01:00:08:00 01:01:02:13
* FROM CLIP NAME: beach-dog.mp4
* COMMENT: scenes.1 The dog rests.
* COMMENT: setting: A pier
`)
})

const words = fc.string({ unit: 'binary' })
const times = fc.array(
  fc.tuple(
    fc.double({ min: -1, max: 7300, noNaN: true }),
    fc.double({ min: 0, max: 90, noNaN: true }),
  ),
  { maxLength: 30 },
)

test(
  'every line of a list is within 80 columns, and its times add up at any rate',
  () => {
    fc.assert(
      fc.property(
        times,
        words,
        words,
        fc.constantFrom(...frameRates),
        (times, title, text, rate) => {
          const scenes = times.map(([start_time, length]) => ({
            start_time,
            end_time: start_time + length,
            metadata: { text: `${text} ${text} `.repeat(4) },
          }))
          const file = exportSegments('edl', makeGroups({ scenes }), {
            ...options,
            title,
            frameRate: rate,
          })
          const lines = file.text.split('\n')
          expect(lines.filter((line) => [...line].length > 80)).toEqual([])
          const nominal = Math.round(rate)
          let record = 3600 * nominal
          const events = lines.filter((line) => /^\d/.test(line))
          for (const [index, line] of events.entries()) {
            const [, number, , , ...codes] = EVENT.exec(line) ?? []
            const [from = 0, to = 0, start, end = 0] = codes.map((code) =>
              readTimecode(code, nominal),
            )
            expect([Number(number), start]).toEqual([index + 1, record])
            expect(to - from).toBeGreaterThan(0)
            expect(to - from).toBe(end - record)
            record = end
          }
          expect(events).toHaveLength(times.filter(([start]) => start >= 0).length)
          const others = lines.filter((line) => line && !/^\d/.test(line))
          expect(
            others.filter((line) => !/^(TITLE: |FCM: NON-DROP FRAME$|\* )/.test(line)),
          ).toEqual([])
        },
      ),
    )
  },
  SLOW,
)

test(
  'a list holds 999 events and says what did not fit',
  () => {
    const scenes = Array.from({ length: 1200 }, (_, at) => ({ start_time: at, end_time: at + 1 }))
    const { text, notes } = exportSegments('edl', makeGroups({ scenes }), {
      ...options,
      frameRate: undefined,
    })
    expect(text.match(/^\d{3} {2}/gm)).toHaveLength(999)
    expect(notes).toEqual([
      '201 segments did not fit: an EDL holds 999 events and 24 hours.',
      'The frame rate is not known; 25 are assumed.',
    ])
  },
  SLOW,
)

test.each([
  [3600, 29.97, '00:59:56:12'],
  [3600, 30, '01:00:00:00'],
  [3600, 23.976, '00:59:56:10'],
  [1.5, 24, '00:00:01:12'],
  [0.04, 25, '00:00:00:01'],
])('%d s at %d frames a second is %s without dropped frames', (seconds, rate, timecode) => {
  expect(formatFrames(toFrames(seconds, rate), rate)).toBe(timecode)
})

// The fields of each schema, from the format's reference of serialized schemas.
const item = ['name', 'metadata', 'source_range', 'effects', 'markers', 'enabled']
const media = ['name', 'metadata', 'available_range', 'available_image_bounds']
const schemas = new Map([
  ['Timeline.1', ['name', 'metadata', 'global_start_time', 'tracks']],
  ['Stack.1', [...item, 'children']],
  ['Track.1', [...item, 'children', 'kind']],
  ['Clip.2', [...item, 'media_references', 'active_media_reference_key']],
  ['Gap.1', item],
  ['ExternalReference.1', [...media, 'target_url']],
  ['MissingReference.1', media],
  ['TimeRange.1', ['start_time', 'duration']],
  ['RationalTime.1', ['rate', 'value']],
])

type Json = { [key: string]: unknown }
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : [])
const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), value)

function checkSchemas(value: unknown): void {
  if (!isObject(value)) return
  const schema = value['OTIO_SCHEMA']
  if (schema !== undefined) {
    const expected = ['OTIO_SCHEMA', ...(schemas.get(String(schema)) ?? ['unknown'])]
    expect(Object.keys(value).toSorted()).toEqual(expected.toSorted())
  }
  for (const [key, inner] of Object.entries(value)) {
    // Metadata is free, but must not look like a schema.
    if (key === 'metadata') expect(JSON.stringify(inner)).not.toMatch(/"OTIO_SCHEMA":/)
    checkSchemas(inner)
  }
}

const writeTimeline = (answer: Parameters<typeof makeGroups>[0], more = {}) => {
  const timeline: unknown = JSON.parse(
    exportSegments('otio', makeGroups(answer), { ...options, ...more }).text,
  )
  checkSchemas(timeline)
  return listOf(at(timeline, 'tracks', 'children'))
}

test('a timeline has a track a definition, and clips at the times of the film', () => {
  const [track] = writeTimeline(
    { scenes: [{ start_time: 2, end_time: 4, metadata: { OTIO_SCHEMA: 'Clip.1' } }], ads: [] },
    { mediaUrl: 'https://media.example.com/beach-dog.mp4' },
  )
  const [gap, clip] = listOf(track?.['children'])
  expect([track?.['name'], track?.['kind']]).toEqual(['scenes', 'Video'])
  expect(at(gap, 'source_range', 'duration')).toMatchObject({ rate: 25, value: 50 })
  expect(at(clip, 'source_range', 'start_time')).toMatchObject({ rate: 25, value: 50 })
  expect(at(clip, 'source_range', 'duration')).toMatchObject({ rate: 25, value: 50 })
  expect(at(clip, 'media_references', 'DEFAULT_MEDIA', 'target_url')).toBe(
    'https://media.example.com/beach-dog.mp4',
  )
  expect(at(clip, 'metadata', 'tasklens', 'fields')).toEqual([
    { name: 'OTIO_SCHEMA', value: 'Clip.1' },
  ])
})

test('a signed address stays out of a timeline', () => {
  const mediaUrl = 'https://media.example.com/a.mp4?X-Amz-Signature=abc'
  const [track] = writeTimeline(beach, { mediaUrl })
  const [clip] = listOf(track?.['children'])
  expect(at(clip, 'media_references', 'DEFAULT_MEDIA', 'OTIO_SCHEMA')).toBe('MissingReference.1')
  expect(JSON.stringify(track)).not.toContain('abc')
})

test(
  'clips of a track add up to the times they stand at, whatever overlaps',
  () => {
    fc.assert(
      fc.property(times, fc.constantFrom(...frameRates), (times, rate) => {
        const scenes = times.map(([start, length]) => ({
          start_time: start,
          end_time: start + length,
        }))
        const tracks = writeTimeline({ scenes }, { frameRate: rate })
        const clips = tracks.flatMap((track) => {
          let at = 0
          return listOf(track['children']).flatMap((child) => {
            const stands = at
            at += Number(pick(child, 'duration'))
            return child['OTIO_SCHEMA'] === 'Clip.2' ? [[stands, pick(child, 'start_time')]] : []
          })
        })
        // Where a clip stands in its track is where it is in the film.
        const starts = times.filter(([start]) => start >= 0).map(([start]) => toFrames(start, rate))
        const byTime = (a: number, b: number) => a - b
        expect(clips.map(([stands]) => Number(stands)).toSorted(byTime)).toEqual(
          starts.map((start) => start + 0).toSorted(byTime),
        )
        expect(clips.filter(([stands, start]) => stands !== start)).toEqual([])
      }),
    )
  },
  SLOW,
)
const pick = (child: Json, name: string) => at(child, 'source_range', name, 'value')

test(
  'as many tracks as overlap at once, and no more',
  () => {
    const placed = fc.array(
      fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 20 })).map(([from, length]) => ({
        from,
        to: from + length,
        what: undefined,
      })),
    )
    fc.assert(
      fc.property(placed, (things) => {
        const tracks = toTracks(things)
        expect(tracks.flat()).toHaveLength(things.length)
        for (const track of tracks) {
          for (const [index, { from }] of track.entries()) {
            expect(from).toBeGreaterThanOrEqual(track[index - 1]?.to ?? 0)
          }
        }
        const most = things.map(
          ({ from }) => things.filter((b) => b.from <= from && b.to > from).length,
        )
        expect(tracks).toHaveLength(Math.max(0, ...most))
      }),
    )
  },
  SLOW,
)

test.each([
  ['edl', 120, 'An EDL counts from 1 to 100 frames a second; 25 are assumed.'],
  ['edl', 0.5, 'An EDL counts from 1 to 100 frames a second; 25 are assumed.'],
  ['edl', 100, undefined],
  ['otio', 120, undefined],
  ['otio', 0.5, undefined],
  ['otio', 241, 'There are at most 240 frames a second; 25 are assumed.'],
] as const)('as %s at %d frames a second it is noted: %s', (format, frameRate, note) => {
  const { notes } = exportSegments(format, makeGroups(beach), { ...options, frameRate })
  expect(notes).toEqual(note ? [note] : [])
})
