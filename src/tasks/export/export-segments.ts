import type { SegmentGroup } from '~/viewers/segment.ts'
import { writeEdl } from './edl.ts'
import { safe } from './file-name.ts'
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

export type ExportOptions = {
  /** Of the file, without its ending: see `exportName`. */
  name: string
  /** What a person calls the film: see `exportTitle`. */
  title: string
  taskId?: string | undefined
  /** Frames a second; EDL and OpenTimelineIO count in frames. */
  frameRate?: number | undefined
  /** Seconds. */
  duration?: number | undefined
  /** Where the film is; left out when it is signed. */
  mediaUrl?: string | undefined
}

/** A text, and what a reader should be told of it: what is left out, what was assumed. */
export type Written = { text: string; notes: string[] }
export type ExportedFile = Written & { name: string; type: string }

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
export const needsFrameRate = (format: SegmentFormat) => format === 'edl' || format === 'otio'

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
