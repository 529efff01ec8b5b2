import { writeCsv } from '~/lib/csv.ts'
import type { SegmentGroup } from '~/viewers/segment.ts'
import type { Written } from './exported.ts'
import { valueText } from './value-text.ts'

// As the answer wrote its times, and in seconds to reckon with; the index is that of a link.
const fixed = ['definition', 'index', 'start_time', 'end_time', 'start', 'end', 'duration']

/** One row a segment, in the answer's order; one column for every key that any of them has. */
export function writeSegmentsCsv(groups: SegmentGroup[]): Written {
  const columns = new Map<string, number>()
  for (const { key } of groups.flatMap(({ segments }) => segments.flatMap((one) => one.metadata))) {
    if (!columns.has(key)) columns.set(key, columns.size)
  }
  const heads = [...columns.keys()].map((key) => (fixed.includes(key) ? `metadata.${key}` : key))

  const rows = groups.flatMap(({ id, segments }) =>
    segments.map(({ index, start, end, startText = '', endText = '', metadata }) => {
      const length = start === undefined || end === undefined ? undefined : end - start
      const cells = Array.from({ length: columns.size }, () => '')
      for (const { key, value } of metadata) {
        const at = columns.get(key) ?? 0
        const text = valueText(value)
        // A key that is there twice is shown twice, in one cell.
        cells[at] = cells[at] ? `${cells[at]}\n${text}` : text
      }
      const times = [startText, endText, seconds(start), seconds(end), seconds(length)]
      return [id, String(index), ...times, ...cells]
    }),
  )
  return { text: writeCsv([[...fixed, ...heads], ...rows]), notes: [] }
}

// To the microsecond: 6.3 − 0.1 is 6.2 to everybody but a computer.
const seconds = (value: number | undefined) =>
  value === undefined ? '' : String(Number(value.toFixed(6)))
