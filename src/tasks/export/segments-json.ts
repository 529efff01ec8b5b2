import { parseJson } from '~/lib/json-text.ts'
import type { JsonValue } from '~/lib/json-value.ts'
import type { SegmentGroup } from '~/viewers/segment.ts'
import type { Written } from './exported.ts'
import { formatJson } from './format-json.ts'

/** The shape the API answers in, with the numbers as it wrote them; filtered segments are left out. */
export function writeSegmentsJson(groups: SegmentGroup[]): Written {
  // By hand: an object would lose duplicate keys, and `__proto__` (S24).
  const lists = groups.map(({ id, segments }) => {
    const elements = segments.map(({ startText, endText, metadata }) => {
      const entries = metadata.map(({ key, value }) => pair(key, toJson(value)))
      const times = [
        ...(startText === undefined ? [] : [pair('start_time', timeToJson(startText))]),
        ...(endText === undefined ? [] : [pair('end_time', timeToJson(endText))]),
      ]
      return `{${[...times, pair('metadata', `{${entries.join(',')}}`)].join(',')}}`
    })
    return pair(id, `[${elements.join(',')}]`)
  })
  const text = `{${lists.join(',')}}`
  const tree = parseJson(text)
  return { text: `${(tree && formatJson(tree)) ?? text}\n`, notes: [] }
}

const pair = (key: string, json: string) => `${JSON.stringify(key)}:${json}`

// `segment_time_format` gives numbers or clock times, and a clock time is never a number.
const timeToJson = (text: string) =>
  /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text) ? text : JSON.stringify(text)

function toJson(value: JsonValue): string {
  switch (value.kind) {
    case 'string':
      return JSON.stringify(value.text)
    case 'array':
      return `[${value.items.map(toJson).join(',')}]`
    case 'object':
      return `{${value.entries.map(({ key, value }) => pair(key, toJson(value))).join(',')}}`
    default:
      return value.text
  }
}
