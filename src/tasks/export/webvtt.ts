import type { SegmentGroup } from '~/viewers/segment.ts'
import { cueName, leftOut, toCues, type Cue } from './cues.ts'
import type { Written } from './exported.ts'

/** Captions carry all metadata; chapters one line each, because players list them as titles. */
export function writeWebVtt(groups: SegmentGroup[], kind: 'captions' | 'chapters'): Written {
  const { cues, left } = toCues(groups)
  // The format wants an end after the start, in its own milliseconds.
  const timed = cues.filter((cue) => milliseconds(cue.end) > milliseconds(cue.start))
  const notes = leftOut(left + cues.length - timed.length)

  const blocks = timed.map((cue) => {
    const times = `${formatVttTime(cue.start)} --> ${formatVttTime(cue.end)}`
    return `${escapeName(cueName(cue))}\n${times}\n${payload(cue, kind)}\n`
  })
  const head = ['WEBVTT\n', ...notes.map((note) => `NOTE ${note}\n`)]
  return { text: [...head, ...blocks].join('\n'), notes }
}

const payload = ({ title, lines }: Cue, kind: 'captions' | 'chapters') =>
  (kind === 'chapters' ? [title] : [title, ...lines]).map(escapeText).join('\n')

// `-->` would begin a cue, `<` a tag and `&` a character reference.
const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

// The identifier has no escapes: it may hold anything but an arrow.
const escapeName = (text: string) => text.replaceAll('-->', '→')

const milliseconds = (seconds: number) => Math.round(seconds * 1000)

/** `00:01:02.500`; hours have two digits or more. */
export function formatVttTime(seconds: number, mark = '.'): string {
  const total = milliseconds(seconds)
  const whole = Math.floor(total / 1000)
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const clock = parts.map((part) => String(part).padStart(2, '0')).join(':')
  return `${clock}${mark}${String(total % 1000).padStart(3, '0')}`
}
