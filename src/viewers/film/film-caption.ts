import { formatTimecode } from '~/lib/timecode.ts'
import type { TimeRange } from './film-state.ts'
import { nameDefinition } from './segment-names.ts'
import { lengthOf, timeOutside, type TimeWindow } from './time-axis.ts'

type Tear = { definition: string; coveredUntil: number | undefined }

type Caption = {
  extent: TimeWindow
  /** Of all that is drawn in the lanes; none where nothing is. */
  lastEnd: number | undefined
  film: TimeWindow | undefined
  /** Said by the film itself, and by the API. */
  own: number | undefined
  told: number | undefined
  asked: ReadonlyMap<string, TimeRange[]> | undefined
  torn: Tear | undefined
}

/** What the lanes are about, and what their hatches mean. */
export function sayCaption({ extent, lastEnd, film, own, told, asked, torn }: Caption): string {
  const parts = [sayLength(lastEnd, own, told)]
  if (isHatched(asked, film ?? extent)) parts.push('Hatched time was not asked about.')
  if (torn) parts.push(sayTear(torn, own ?? told))
  return parts.join(' ')
}

/** How long the axis is, and who says so. */
function sayLength(lastEnd: number | undefined, own?: number, told?: number): string {
  const length = own ?? told
  if (length === undefined) {
    if (lastEnd === undefined) return 'The length of the film is not known.'
    return `The length of the film is not known; the lanes go on to the last end, ${formatTimecode(lastEnd)}.`
  }
  const words = `${formatTimecode(Math.round(length * 10) / 10)} long`
  return own === undefined ? `${words}, as the API says.` : `${words}, as the film itself says.`
}

const isHatched = (asked: Caption['asked'], whole: TimeWindow) =>
  [...(asked?.values() ?? [])].some((ranges) =>
    timeOutside(ranges, whole).some((time) => lengthOf(time) > 0),
  )

/** How much of the film the definition covers in which the answer stopped; those before it are whole. */
function sayTear({ definition, coveredUntil }: Tear, length: number | undefined) {
  const covered =
    coveredUntil === undefined
      ? 'nothing'
      : length === undefined
        ? `the film up to ${formatTimecode(coveredUntil)}`
        : `${formatTimecode(Math.floor(coveredUntil))} of ${formatTimecode(Math.floor(length))}`
  return `The answer was cut in ${nameDefinition(definition)}, which covers ${covered}.`
}
