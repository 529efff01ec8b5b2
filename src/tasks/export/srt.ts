import type { SegmentGroup } from '~/viewers/segment.ts'
import { leftOut, toCues } from './cues.ts'
import type { Written } from './exported.ts'
import { formatVttTime } from './webvtt.ts'

/** SubRip: numbered from 1, a comma before the milliseconds, an empty line between two. */
export function writeSrt(groups: SegmentGroup[]): Written {
  const { cues, left } = toCues(groups)
  const timed = cues.map((cue) => ({
    cue,
    from: formatVttTime(cue.start, ','),
    to: formatVttTime(cue.end, ','),
  }))
  const shown = timed.filter(({ from, to }) => from !== to)
  const blocks = shown.map(({ cue, from, to }, index) => {
    const lines = [cue.title, ...cue.lines].map(withoutMarkup)
    return `${index + 1}\n${from} --> ${to}\n${lines.join('\n')}\n`
  })
  return { text: blocks.join('\n'), notes: leftOut(left + timed.length - shown.length) }
}

// The format has no escapes, and players read tags and `{\an8}` in it: such text would vanish.
// Look-alikes keep it on the screen; the other formats keep it exactly.
const withoutMarkup = (text: string) =>
  text
    .replaceAll('-->', '→')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replaceAll('{', '(')
    .replaceAll('}', ')')
