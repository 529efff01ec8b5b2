import { countOf } from '~/lib/numbers.ts'
import type { SegmentGroup } from '~/viewers/segment.ts'
import { cueName, leftOut, toCues, type Cue } from './cues.ts'
import type { ExportOptions, Written } from './exported.ts'
import { formatFrames, readFrameRate, toFrames } from './frames.ts'
import { oneLine } from './value-text.ts'

// Event numbers have three digits, and the lists of old controllers 80 columns.
const MOST_EVENTS = 999
const COLUMNS = 80
const HOURS = 3600
const MORE_LINES = 8

/**
 * CMX 3600: the segments one after another, as an editor would string out the selected moments.
 * Source times are the film's, record times begin at one hour, as is the custom.
 */
export function writeEdl(groups: SegmentGroup[], options: ExportOptions): Written {
  const { rate, notes } = readFrameRate(options.frameRate, 'edl')
  const nominal = Math.round(rate)
  const day = 24 * HOURS * nominal
  const { cues, left } = toCues(groups)

  const events: string[] = []
  let record = HOURS * nominal
  for (const cue of cues) {
    const from = toFrames(cue.start, rate)
    // A moment is one frame: an event of none is no event.
    const to = Math.max(from + 1, toFrames(cue.end, rate))
    const length = to - from
    // A timecode starts again after a day, so a later time would point at an earlier frame.
    if (events.length === MOST_EVENTS || to >= day || record + length >= day) continue
    const times = [from, to, record, record + length].map((frames) => formatFrames(frames, rate))
    const number = String(events.length + 1).padStart(3, '0')
    events.push(
      `${number}  AX       V     C        ${times.join(' ')}\n${comments(cue, options.title)}`,
    )
    record += length
  }

  const over = cues.length - events.length
  const fitting = over
    ? [`${countOf(over, 'segment')} did not fit: an EDL holds ${MOST_EVENTS} events and 24 hours.`]
    : []
  const head = `${cut(`TITLE: ${oneLine(options.title) || 'Segments'}`, COLUMNS)}\nFCM: NON-DROP FRAME\n`
  return { text: [head, ...events].join('\n'), notes: [...leftOut(left), ...fitting, ...notes] }
}

function comments(cue: Cue, title: string): string {
  const words = [`${cueName(cue)} ${cue.title}`, ...cue.lines].flatMap((line) => wrap(line))
  const more = words.length > MORE_LINES ? ['…'] : []
  return [
    `* FROM CLIP NAME: ${oneLine(title) || 'film'}`,
    ...[...words.slice(0, MORE_LINES), ...more].map((line) => `* COMMENT: ${line}`),
  ]
    .map((line) => `${cut(line, COLUMNS)}\n`)
    .join('')
}

const cut = (line: string, length: number) => {
  const letters = [...line]
  return letters.length > length ? `${letters.slice(0, length - 1).join('')}…` : line
}

/** Lines of whole words; a word longer than a line is cut through. */
function wrap(text: string, width = COLUMNS - '* COMMENT: '.length): string[] {
  const lines: string[] = []
  let line: string[] = []
  for (const word of text.split(' ')) {
    let letters = [...word]
    if (line.length && line.length + 1 + letters.length > width) {
      lines.push(line.join(''))
      line = []
    }
    for (; letters.length > width; letters = letters.slice(width)) {
      lines.push(letters.slice(0, width).join(''))
    }
    line = line.length ? [...line, ' ', ...letters] : letters
  }
  return line.length ? [...lines, line.join('')] : lines
}
