import * as v from 'valibot'
import { formatNumber } from '~/lib/numbers.ts'
import type { SegmentGroup } from '~/viewers/segment.ts'
import type { SelectedSegment } from '~/viewers/segments-viewer.tsx'

/** Where in a film the address points: a segment, a time, and how far the film's clock is off. */
export type Moment = {
  seg?: SelectedSegment | undefined
  /** Seconds on the answer's clock. */
  t?: number | undefined
  /** Seconds that the film's own clock is ahead of a player, which begins at 0. */
  offset?: number | undefined
}
type MomentName = keyof Moment
export type BrokenMoment = { name: MomentName; text: string; reason: string }

const LONGEST = 360_000

const seconds = (least: number) =>
  v.pipe(
    v.string(),
    v.regex(/^-?\d{1,6}(\.\d{1,3})?$/, 'is not a number of seconds'),
    v.transform(Number),
    v.minValue(least, `is less than ${formatNumber(least)}`),
    v.maxValue(LONGEST, `is more than ${formatNumber(LONGEST)}`),
  )

const parameters = {
  seg: v.pipe(
    v.string(),
    v.maxLength(200, 'is too long'),
    // The ID of a definition may hold a dot itself; the index is what follows the last one.
    v.regex(/^.+\.\d{1,6}$/su, 'is not the ID of a definition, a dot and a number'),
    v.transform((text) => ({
      definition: text.slice(0, text.lastIndexOf('.')),
      index: Number(text.slice(text.lastIndexOf('.') + 1)),
    })),
  ),
  t: seconds(0),
  offset: seconds(-LONGEST),
}

export const momentNames: MomentName[] = ['seg', 't', 'offset']

/** Like the list's codec: what does not parse is named, not dropped. */
export function parseMoment(params: URLSearchParams): { moment: Moment; broken: BrokenMoment[] } {
  const moment: Moment = {}
  const broken: BrokenMoment[] = []
  for (const name of momentNames) {
    const text = params.get(name)
    if (text === null) continue
    const read = v.safeParse(parameters[name], text)
    if (read.success) Object.assign(moment, { [name]: read.output })
    else broken.push({ name, text, reason: read.issues[0].message })
  }
  return { moment, broken }
}

/** A segment that the address names and the answer does not hold. */
export function missingSegment({ seg }: Moment, definitions: SegmentGroup[]): BrokenMoment[] {
  const segments = definitions.find(({ id }) => id === seg?.definition)?.segments
  if (!seg || segments?.some(({ index }) => index === seg.index)) return []
  const reason = 'is no segment of this answer'
  return [{ name: 'seg', text: `${seg.definition}.${seg.index}`, reason }]
}

/** Writes a change of the moment into a query; the list's own parameters stay. */
export function formatMoment(change: Moment, current = new URLSearchParams()) {
  const params = new URLSearchParams(current)
  for (const name of momentNames) {
    if (!(name in change)) continue
    const text = formatValue(change[name])
    if (text === undefined) params.delete(name)
    else params.set(name, text)
  }
  return params
}

function formatValue(value: Moment[MomentName]): string | undefined {
  if (value === undefined || value === 0) return value?.toString()
  if (typeof value === 'object') return `${value.definition}.${value.index}`
  return String(Math.round(value * 1000) / 1000)
}

/** The query for another task, which has moments of its own. */
export function withoutMoment(search: string): string {
  const params = new URLSearchParams(search)
  for (const name of momentNames) params.delete(name)
  return params.toString()
}
