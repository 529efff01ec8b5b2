import { formatTimecode } from '~/lib/timecode.ts'
import type { SegmentGroup } from '~/viewers/segment.ts'
import { segmentsAt, shapeLane } from './lane-layout.ts'
import { nameDefinition, nameTimes } from './segment-names.ts'

const MOST = 4

/** Where a film that was stopped stands, for those who do not see the lanes. */
export function sayPlace(definitions: SegmentGroup[], seconds: number): string {
  const found = definitions.flatMap(({ id, segments }) =>
    segmentsAt(shapeLane(segments).rows, seconds).map(
      (segment) => `${nameDefinition(id)} ${nameTimes(segment)}`,
    ),
  )
  const left = found.length - MOST
  const named = found.slice(0, MOST).join(', ')
  const where = found.length ? `in ${named}${left > 0 ? ` and ${left} more` : ''}` : 'in no segment'
  return `Stopped at ${formatTimecode(Math.floor(seconds))}${definitions.length ? `, ${where}` : ''}`
}
