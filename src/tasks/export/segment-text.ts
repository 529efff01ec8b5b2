import type { Segment } from '~/viewers/segment.ts'
import { oneLine, valueText } from './value-text.ts'

/** A segment as a note: its times as the answer wrote them, then a line for each value. */
export const segmentText = ({ startText = '', endText = '', metadata }: Segment) =>
  [
    `${oneLine(startText)} – ${oneLine(endText)}`,
    ...metadata.map(({ key, value }) => `${oneLine(key)}: ${oneLine(valueText(value))}`),
  ].join('\n')
