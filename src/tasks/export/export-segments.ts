import type { SegmentGroup } from '~/viewers/segment.ts'
import { writeEdl } from './edl.ts'
import type { ExportedFile, ExportOptions, Written } from './exported.ts'
import { safe } from './file-name.ts'
import type { FrameFormat } from './frames.ts'
import { writeOtio } from './otio.ts'
import { writeSegmentsCsv } from './segments-csv.ts'
import { writeSegmentsJson } from './segments-json.ts'
import { writeSrt } from './srt.ts'
import { writeWebVtt } from './webvtt.ts'

export const segmentFormats = [
  'webvtt',
  'webvtt-chapters',
  'srt',
  'csv',
  'json',
  'edl',
  'otio',
] as const
export type SegmentFormat = (typeof segmentFormats)[number]

type Writer = {
  ending: string
  type: string
  write: (groups: SegmentGroup[], options: ExportOptions) => Written
}

const writers: Record<SegmentFormat, Writer> = {
  webvtt: {
    ending: 'vtt',
    type: 'text/vtt',
    write: (groups) => writeWebVtt(groups, 'captions'),
  },
  'webvtt-chapters': {
    ending: 'chapters.vtt',
    type: 'text/vtt',
    write: (groups) => writeWebVtt(groups, 'chapters'),
  },
  srt: { ending: 'srt', type: 'application/x-subrip', write: writeSrt },
  csv: { ending: 'csv', type: 'text/csv', write: writeSegmentsCsv },
  json: { ending: 'json', type: 'application/json', write: writeSegmentsJson },
  edl: { ending: 'edl', type: 'text/plain', write: writeEdl },
  otio: { ending: 'otio', type: 'application/json', write: writeOtio },
}

/** Whether a format counts in frames, so that the reader has to be asked for their rate. */
export const needsFrameRate = (format: SegmentFormat): format is FrameFormat =>
  format === 'edl' || format === 'otio'

/** The groups are what to export: one definition or all of them, filtered or whole. */
export function exportSegments(
  format: SegmentFormat,
  groups: SegmentGroup[],
  options: ExportOptions,
): ExportedFile {
  const { ending, type, write } = writers[format]
  const [only, ...others] = groups
  const part = only && !others.length ? safe(only.id) : ''
  const name = `${[options.name, part].filter(Boolean).join('_')}.${ending}`
  return { name, type, ...write(groups, options) }
}
