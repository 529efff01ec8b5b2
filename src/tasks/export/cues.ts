import type { JsonEntry } from '~/lib/json-value.ts'
import type { Segment, SegmentGroup } from '~/viewers/segment.ts'
import { countOf, formOf } from '~/lib/numbers.ts'
import { oneLine, valueText } from './value-text.ts'

/** A segment with both times, as the formats of film tools need it. */
export type Cue = {
  definition: string
  segment: Segment
  start: number
  end: number
  /** What best says in one line what is seen, after its definition where there are several. */
  title: string
  /** The other metadata, one `name: value` each. */
  lines: string[]
}

/**
 * What can stand on a time axis, by time. A segment without readable times, or that ends before it
 * starts, has no place there: how many are left out is said, never passed over.
 */
export function toCues(groups: SegmentGroup[]): { cues: Cue[]; left: number } {
  let left = 0
  const isNamed = groups.length > 1
  const cues = groups.flatMap(({ id, segments }) =>
    segments.flatMap((segment): Cue[] => {
      const { start, end } = segment
      if (start === undefined || end === undefined || start < 0 || end < start) {
        left += 1
        return []
      }
      return [{ definition: id, segment, start, end, ...toWords(segment, id, isNamed) }]
    }),
  )
  return { cues: cues.toSorted((a, b) => a.start - b.start || a.end - b.end), left }
}

// Names that people give to the field that tells the most, best first.
const telling = ['summary', 'title', 'description', 'caption', 'headline', 'text', 'label', 'name']

function toWords({ metadata }: Segment, definition: string, isNamed: boolean) {
  const id = oneLine(definition) || 'segment'
  const filled = metadata
    .map((entry) => ({ entry, text: oneLine(valueText(entry.value)) }))
    .filter(({ text }) => text)
  const best =
    telling.map((name) => filled.find(({ entry }) => says(entry, name))).find(Boolean) ??
    filled.find(({ entry }) => entry.value.kind === 'string')
  const others = filled.filter((one) => one !== best)
  return {
    title: best ? (isNamed ? `${id}: ${best.text}` : best.text) : id,
    lines: others.map(({ entry, text }) => [oneLine(entry.key), text].filter(Boolean).join(': ')),
  }
}

const says = ({ key, value }: JsonEntry, name: string) =>
  value.kind === 'string' && key.toLowerCase() === name

/** `scenes.3`, as in a link to the segment. */
export const cueName = ({ definition, segment }: Cue) => `${oneLine(definition)}.${segment.index}`

export const leftOut = (number: number) =>
  number
    ? [
        `${countOf(number, 'segment')} without a start and a later end ${formOf(number, 'is', 'are')} left out.`,
      ]
    : []
