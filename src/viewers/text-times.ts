import { parseTimecode } from '~/lib/timecode.ts'

export type FoundTime = { from: number; to: number; seconds: number }

// Code and addresses are passed over: what looks like a time in them is none.
const PASSED = /```[\s\S]*?(?:```|$)|`[^`\n]{1,200}`|(?:\b[a-z][a-z+.-]{1,15}:\/\/|\bwww\.)\S+/
// A day before it or "pm" after it makes it the time of a clock on the wall; a sign, a zone.
const BEFORE = /(?<![\w:.#$@=&?+]|\D\/|[A-Za-z]-|\d{4}-\d\d-\d\d )/
const CLOCK = /(?:\d{1,2}:[0-5]\d|\d{1,3}):[0-5]\d(?:\.\d{1,3}|,\d{3})?/
const AFTER = /(?!:?\w|\.\d| ?[ap]\.?m\b)/i

const TOKEN = new RegExp(
  `${PASSED.source}|${BEFORE.source}(?<time>${CLOCK.source})${AFTER.source}`,
  'gi',
)

/**
 * The times of a film in a text: `01:23`, `1:02:03`, `00:12.500`. Seconds are always two digits
 * below 60, so the ratio 16:9 and the score 3:2 are none.
 */
export function findTimes(text: string): FoundTime[] {
  const times: FoundTime[] = []
  for (const match of text.matchAll(TOKEN)) {
    const time = match.groups?.['time']
    const seconds = parseTimecode(time)
    if (time === undefined || seconds === undefined) continue
    times.push({ from: match.index, to: match.index + time.length, seconds })
  }
  return times
}

export type TextPart = { text: string; seconds: number | undefined }

/** The whole text, in order, its times apart. */
export function splitTimes(text: string): TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  for (const { from, to, seconds } of findTimes(text)) {
    if (from > at) parts.push({ text: text.slice(at, from), seconds: undefined })
    parts.push({ text: text.slice(from, to), seconds })
    at = to
  }
  return at < text.length ? [...parts, { text: text.slice(at), seconds: undefined }] : parts
}
