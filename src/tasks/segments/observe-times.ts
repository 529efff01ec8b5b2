import { formatNumber } from '~/lib/numbers.ts'
import { formatTimecode } from '~/lib/timecode.ts'
import { visibleText } from '~/lib/visible-text.ts'
import type { Segment } from '~/viewers/segment.ts'
import { rangeAt, type Range, type RequestParams } from './asked.ts'
import type { Observation } from './observation.ts'

type Found = Omit<Observation, 'definition'>
type Context = {
  duration: number | undefined
  params: RequestParams | undefined
  ranges: Range[] | undefined
}

// Sums of decimals such as 0.1 + 0.2 drift in the last digits.
export const NOISE = 0.001
// A film's duration is "best effort" and ends in the middle of a frame: a real answer ended 6.1
// of 6.12 s, and one frame the other way is no finding.
const FRAME = 0.05
// `hh:mm:ss` is rounded to the nearest second by the API, so a true time is up to half away.
const isRounded = (text: string | undefined) => /:\d\d\s*$/.test(text ?? '')
const slack = (text: string | undefined) => (isRounded(text) ? 0.5 + FRAME : FRAME)

/** What one segment's times say by themselves. */
export function observeTimes(segments: Segment[], context: Context): Found[] {
  return segments.flatMap((segment) => {
    const { index, start, end } = segment
    if (start === undefined || end === undefined) {
      return [{ index, kind: 'unreadable-time', text: unreadable(segment), at: start ?? end }]
    }
    const shown = `${formatTimecode(start)}–${formatTimecode(end)}`
    if (end < start - NOISE) {
      const text = `Ends before it starts: ${shown}`
      return [{ index, kind: 'end-before-start', text, at: end }]
    }
    return [
      ...pastFilm(segment, start, end, context),
      ...outsideAsked(segment, start, end, context),
      ...lengths(segment, start, end, context),
    ]
  })
}

function unreadable({ start, startText, end, endText }: Segment): string {
  const of = (name: string, text: string | undefined) =>
    text === undefined
      ? `has no ${name} time`
      : `has the ${name} time "${visibleText(text.slice(0, 40))}"`
  const parts = [
    ...(start === undefined ? [of('start', startText)] : []),
    ...(end === undefined ? [of('end', endText)] : []),
  ]
  const text = parts.join(' and ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

type Check = (segment: Segment, start: number, end: number, context: Context) => Found[]

const pastFilm: Check = ({ index, endText }, start, end, { duration }) => {
  if (duration === undefined || end <= duration + slack(endText)) return []
  const film = `the end of the film (${formatTimecode(duration)})`
  const text =
    start >= duration ? `Lies past ${film}` : `Ends ${formatLength(end - duration)} past ${film}`
  return [{ index, kind: 'past-film', text, at: Math.min(start, duration) }]
}

const outsideAsked: Check = ({ index, startText, endText }, start, end, { ranges }) => {
  if (!ranges) return []
  // A start that was rounded down to just before its range still belongs to it.
  const range = rangeAt(ranges, start + slack(startText))
  const isInside = range && end <= range.end + slack(endText)
  if (isInside && start >= range.start - slack(startText)) return []
  const asked = range ? `${formatTimecode(range.start)}–${formatEnd(range.end)}` : undefined
  const text =
    range && start < range.end
      ? `Reaches past the part of the film that was asked for (${asked})`
      : 'Lies outside the part of the film that was asked for'
  return [{ index, kind: 'outside-asked', text, at: start }]
}

const lengths: Check = ({ index, startText, endText }, start, end, { params }) => {
  const length = end - start
  const slack = (isRounded(startText) ? 0.5 : 0) + (isRounded(endText) ? 0.5 : 0) + NOISE
  const shortest = params?.min_segment_duration
  const longest = params?.max_segment_duration
  if (shortest !== undefined && length < shortest - slack) {
    const text = `Lasts ${formatLength(length)}, shorter than the ${formatLength(shortest)} asked for`
    return [{ index, kind: 'too-short', text, at: start }]
  }
  if (longest !== undefined && length > longest + slack) {
    const text = `Lasts ${formatLength(length)}, longer than the ${formatLength(longest)} asked for`
    return [{ index, kind: 'too-long', text, at: start }]
  }
  return []
}

const formatEnd = (seconds: number) => (Number.isFinite(seconds) ? formatTimecode(seconds) : 'end')

/** Up to a minute in seconds, which are easier to take in; from there on as a timecode. */
export const formatLength = (seconds: number) =>
  seconds < 60 ? `${formatNumber(seconds)} s` : formatTimecode(seconds)
