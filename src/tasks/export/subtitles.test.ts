import { execFileSync, spawnSync } from 'node:child_process'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportSegments, type SegmentFormat } from './export-segments.ts'
import { beach, makeGroups, options, type TestSegment } from './test-segments.ts'

// Hundreds of runs or another program: long on a machine that is busy with other tests.
const SLOW = 60_000

const write = (format: SegmentFormat, answer: string | Record<string, TestSegment[]>) =>
  exportSegments(format, makeGroups(answer), options)

test('captions carry the summary first and all other metadata under it', () => {
  expect(write('webvtt', beach)).toEqual({
    name: 'beach-dog_6a4c4d699dc43a05357164e5_scenes.vtt',
    type: 'text/vtt',
    notes: [],
    text: `WEBVTT

scenes.0
00:00:00.000 --> 00:00:08.000
A golden retriever runs along the shore.
characters: Golden Retriever
setting: A sandy beach at sunset
tags: dog, beach

scenes.1
00:00:08.000 --> 00:01:02.500
The dog rests.
setting: A pier
`,
  })
})

test('chapters carry one line each', () => {
  const { name, text } = write('webvtt-chapters', beach)
  expect(name).toMatch(/_scenes\.chapters\.vtt$/)
  expect(text).toContain('08.000\nA golden retriever runs along the shore.\n\nscenes.1\n')
})

test('SubRip numbers from 1 and has commas', () => {
  expect(write('srt', beach).text).toMatch(
    /^1\n00:00:00,000 --> 00:00:08,000\nA golden [^\n]+\n(?:.+\n){3}\n2\n00:00:08,000 --> 00:01:02,500\nThe dog rests\.\nsetting: A pier\n$/,
  )
})

test('all definitions of an answer stand in one file, by time and by name', () => {
  const one = (start_time: number, summary?: string) => ({
    start_time,
    end_time: start_time + 2,
    metadata: summary ? { summary } : {},
  })
  const { name, text } = write('srt', { b: [one(5, 'five')], a: [one(1, 'one'), one(6)] })
  expect(name).toBe(`${options.name}.srt`)
  expect(text.match(/^[ab].*/gm)).toEqual(['a: one', 'b: five', 'a'])
})

test('what has no place on the axis is left out, and that is said', () => {
  const answer = {
    scenes: [
      { start_time: 'soon', end_time: 4 },
      { start_time: 9, end_time: 4 },
      { start_time: -5, end_time: 4 },
      { start_time: 3, end_time: 3.0001 },
      { start_time: 3, end_time: '00:01:00.250' },
    ],
  }
  const notes = ['4 segments without a start and a later end are left out.']
  expect(write('srt', answer)).toMatchObject({ notes })
  expect(write('webvtt', answer)).toMatchObject({
    notes,
    text: `WEBVTT\n\nNOTE ${notes[0]}\n\nscenes.4\n00:00:03.000 --> 00:01:00.250\nscenes\n`,
  })
})

// By name and not by path: it is the reader's own, and no dependency of the project.
const reader = 'ffmpeg'
const hasFfmpeg = spawnSync(reader, ['-version']).status === 0
const ffmpeg = (format: string, text: string, output: string) =>
  execFileSync(reader, ['-v', 'error', '-f', format, '-i', 'pipe:0', '-f', output, 'pipe:1'], {
    input: text,
    encoding: 'utf8',
  })

/** The blocks of SubRip as ffmpeg writes it. */
const blocks = (srt: string) =>
  srt
    .trim()
    .split(/\r?\n\r?\n/)
    .map((block) => block.split(/\r?\n/).slice(1))

// ffmpeg passes text through its own styling language, in which braces and backslashes are marks.
const nasty = fc.string({
  unit: fc.constantFrom(
    '-->',
    '<b>',
    '</c>',
    '&',
    '&lt;',
    '\n',
    '\r\n',
    '\u2028',
    '1',
    ':',
    ' ',
    '日',
    '👩‍👩‍👧',
    'x',
    'NOTE ',
  ),
  maxLength: 12,
})
const clock = (seconds: number) =>
  new Date(seconds * 1000).toISOString().slice(11, 23).replace('.', ',')

test.skipIf(!hasFfmpeg)(
  'ffmpeg reads the times and texts that were written (skipped where ffmpeg is not installed)',
  () => {
    const words = fc.sample(fc.tuple(nasty, nasty), { numRuns: 200, seed: 7 })
    const answer = {
      scenes: words.map(([summary, note], at) => ({
        start_time: at * 4,
        end_time: at * 4 + 3.25,
        metadata: { summary: `s${summary}.`, note: `n${note}.` },
      })),
    }
    const plain = (text: string) => text.replace(/\s+/g, ' ')
    const expected = words.map(([summary, note], at) => [
      `${clock(at * 4)} --> ${clock(at * 4 + 3.25)}`,
      plain(`s${summary}.`),
      plain(`note: n${note}.`),
    ])
    expect(blocks(ffmpeg('webvtt', write('webvtt', answer).text, 'srt'))).toEqual(expected)

    // SubRip has no escapes, so look-alikes stand for what would be markup.
    const alike = (text: string) =>
      text.replaceAll('-->', '→').replaceAll('<', '‹').replaceAll('>', '›')
    expect(blocks(ffmpeg('srt', write('srt', answer).text, 'srt'))).toEqual(
      expected.map(([times, ...lines]) => [times, ...lines.map(alike)]),
    )
    const chapters = blocks(ffmpeg('webvtt', write('webvtt-chapters', answer).text, 'srt'))
    expect(chapters).toEqual(expected.map(([times, title]) => [times, title]))
  },
  SLOW,
)

test(
  'no text can begin a cue, a tag or a block of its own',
  () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(text, text, text, (id, key, value) => {
        const answer = { [id]: [{ start_time: 1, end_time: 2, metadata: { [key]: value } }] }
        const vtt = write('webvtt', answer).text
        expect(vtt.match(/-->/g)).toHaveLength(1)
        expect(vtt.split('\n\n')).toHaveLength(2)
        expect(vtt.split('\n').slice(4).join('')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/)
        const srt = write('srt', answer).text
        expect(srt.match(/-->/g)).toHaveLength(1)
        expect(srt.trimEnd().split('\n\n')).toHaveLength(1)
        expect(srt).not.toMatch(/[<{]/)
      }),
    )
  },
  SLOW,
)
