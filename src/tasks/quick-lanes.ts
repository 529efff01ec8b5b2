import { parseTimecode } from '~/lib/timecode.ts'
import type { SegmentTimes } from '~/viewers/segment.ts'

/**
 * The times of an answer to segment definitions, a list for each, by `JSON.parse`: fifty rows are
 * drawn at once, and to read an answer as the drawer does, which keeps each character of it, takes
 * twenty times as long. Undefined where the two may not say the same: what is torn, fenced or of
 * another shape, names that come twice, or that an object would put into another order.
 */
export function quickLanes(raw: unknown): SegmentTimes[][] | undefined {
  const answer = typeof raw === 'string' && isObject(parse(raw))
  if (!answer) return undefined
  let starts = 0
  let ends = 0
  const lanes: SegmentTimes[][] = []
  for (const [name, list] of Object.entries(answer)) {
    if (!Array.isArray(list) || /^\d/.test(name) || timesOf(raw, JSON.stringify(name)) !== 1) {
      return undefined
    }
    lanes.push(
      list.map((element: unknown) => {
        const segment = isObject(element)
        if (segment && Object.hasOwn(segment, 'start_time')) starts += 1
        if (segment && Object.hasOwn(segment, 'end_time')) ends += 1
        return { start: secondsOf(segment, 'start_time'), end: secondsOf(segment, 'end_time') }
      }),
    )
  }
  // One that is written more often stands in a segment twice, or deeper in it.
  const isWhole = timesOf(raw, '"start_time"') === starts && timesOf(raw, '"end_time"') === ends
  return isWhole ? lanes : undefined
}

const secondsOf = (segment: object | false, name: string) =>
  segment && Object.hasOwn(segment, name) ? parseTimecode(Reflect.get(segment, name)) : undefined

const timesOf = (text: string, part: string) => text.split(part).length - 1

const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && value

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
