import { formatTimecode } from '~/lib/timecode.ts'
import { visibleText } from '~/lib/visible-text.ts'
import type { Segment } from '~/viewers/segment.ts'

/** A segment has no ID of its own: this is how links and lists speak of it. */
export type SegmentRef = { definition: string; index: number }

export const nameDefinition = (id: string) => visibleText(id) || '(no name)'

/** "1:02–1:09" */
export const nameTimes = ({ start, end }: Pick<Segment, 'start' | 'end'>) =>
  `${start === undefined ? 'no start' : formatTimecode(start)}–${end === undefined ? 'no end' : formatTimecode(end)}`
