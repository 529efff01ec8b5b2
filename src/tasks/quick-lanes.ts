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
  const names = Object.keys(answer)
  if (names.some((name) => /^\d/.test(name)) || !isNamedOnce(raw, names)) return undefined
  let starts = 0
  let ends = 0
  const lanes: SegmentTimes[][] = []
  for (const list of Object.values(answer)) {
    if (!Array.isArray(list)) return undefined
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

/** Whether the answer has no name twice. Mostly each is written once in the whole text, which is soon seen. */
const isNamedOnce = (text: string, names: string[]) =>
  (!text.includes('\\u') && names.every((name) => isOnce(text, JSON.stringify(name)))) ||
  countNames(text) === names.length

/** How many names stand in the outermost object of a JSON text whose values there are no strings. */
function countNames(text: string): number {
  let depth = 0
  let names = 0
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '{' || token === '[') depth += 1
    else if (token === '}' || token === ']') depth -= 1
    else if (depth === 1) names += 1
  }
  return names
}

const secondsOf = (segment: object | false, name: string) =>
  segment && Object.hasOwn(segment, name) ? parseTimecode(Reflect.get(segment, name)) : undefined

// Neither makes a string: together they took longer than the parse.
function isOnce(text: string, part: string) {
  const first = text.indexOf(part)
  return first !== -1 && !text.includes(part, first + part.length)
}

function timesOf(text: string, part: string) {
  let times = 0
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) times += 1
  return times
}

const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && value

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
