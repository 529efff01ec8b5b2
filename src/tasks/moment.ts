import * as v from 'valibot'
import { formatNumber } from '~/lib/numbers.ts'
import { LONGEST_SEARCH, type SegmentPick } from '~/viewers/segment-filter.ts'
import type { SegmentGroup } from '~/viewers/segment.ts'
import type { SelectedSegment } from '~/viewers/segments-viewer.tsx'
import { LATEST_SECOND, momentNames, type MomentName } from './task-address.ts'

/** Where in a film the address points, and which of its segments are shown. */
export type Moment = {
  seg?: SelectedSegment | undefined
  /** Seconds on the answer's clock. */
  t?: number | undefined
  /** Seconds that the film's own clock is ahead of a player, which begins at 0. */
  offset?: number | undefined
  /** What the segments are searched for, and the values they are filtered by. */
  find?: string | undefined
  pick?: SegmentPick[] | undefined
}
export type BrokenMoment = { name: MomentName; text: string; reason: string }

const seconds = (least: number) =>
  v.pipe(
    v.string(),
    v.regex(/^-?\d{1,6}(\.\d{1,3})?$/, 'is not a number of seconds'),
    v.transform(Number),
    v.minValue(least, `is less than ${formatNumber(least)}`),
    v.maxValue(LATEST_SECOND, `is more than ${formatNumber(LATEST_SECOND)}`),
  )

const MOST_PICKS = 50
// A backslash keeps a colon of a name, and itself; what follows the second colon is the value.
const PICK = /^((?:[^\\:]|\\.)*):((?:[^\\:]|\\.)*):(.*)$/su

const pick = v.pipe(
  v.string(),
  v.maxLength(500, 'is too long'),
  v.regex(PICK, 'is not a definition, a field and a value with colons between'),
  v.transform((text): SegmentPick => {
    const [, definition = '', field = '', value = ''] = PICK.exec(text) ?? []
    return { definition: unescape(definition), field: unescape(field), value }
  }),
)
const unescape = (name: string) => name.replace(/\\(.)/gsu, '$1')
const escape = (name: string) => name.replace(/[\\:]/g, '\\$&')

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
  offset: seconds(-LATEST_SECOND),
  find: v.pipe(
    v.string(),
    v.minLength(1, 'is empty'),
    v.maxLength(LONGEST_SEARCH, `is longer than ${LONGEST_SEARCH} characters`),
  ),
  pick: v.pipe(v.array(pick), v.maxLength(MOST_PICKS, `is given more than ${MOST_PICKS} times`)),
}

/** Like the list's codec: what does not parse is named, not dropped. */
export function parseMoment(params: URLSearchParams): { moment: Moment; broken: BrokenMoment[] } {
  const moment: Moment = {}
  const broken: BrokenMoment[] = []
  for (const name of momentNames) {
    const texts = params.getAll(name)
    const [first] = texts
    if (first === undefined) continue
    const text = texts.join(', ')
    const read = v.safeParse(parameters[name], name === 'pick' ? texts : first)
    if (texts.length > 1 && name !== 'pick') broken.push({ name, text, reason: 'is given twice' })
    else if (read.success) Object.assign(moment, { [name]: read.output })
    else broken.push({ name, text, reason: read.issues[0].message })
  }
  return { moment, broken }
}

/** What the address names and the answer does not hold. */
export const missingIn = (moment: Moment, definitions: SegmentGroup[]): BrokenMoment[] => [
  ...missingSegment(moment, definitions),
  ...missingPicks(moment, definitions),
]

function missingSegment({ seg }: Moment, definitions: SegmentGroup[]): BrokenMoment[] {
  const segments = definitions.find(({ id }) => id === seg?.definition)?.segments
  if (!seg || segments?.some(({ index }) => index === seg.index)) return []
  const reason = 'is no segment of this answer'
  return [{ name: 'seg', text: `${seg.definition}.${seg.index}`, reason }]
}

function missingPicks({ pick = [] }: Moment, definitions: SegmentGroup[]): BrokenMoment[] {
  const missing = pick.find((one) => !definitions.some(({ id }) => id === one.definition))
  if (!missing) return []
  const reason = 'is of no definition of this answer'
  return [{ name: 'pick', text: formatPick(missing), reason }]
}

/** Writes a change of the moment into a query; the list's own parameters stay. */
export function formatMoment(change: Moment, current = new URLSearchParams()) {
  const params = new URLSearchParams(current)
  for (const name of momentNames) {
    if (!(name in change)) continue
    const value = change[name]
    const [text, ...more] = Array.isArray(value) ? value.map(formatPick) : [formatValue(value)]
    if (text === undefined) params.delete(name)
    else params.set(name, text)
    for (const one of more) if (one !== undefined) params.append(name, one)
  }
  return params
}

const formatPick = ({ definition, field, value }: SegmentPick) =>
  `${escape(definition)}:${escape(field)}:${value}`

function formatValue(value: Exclude<Moment[MomentName], SegmentPick[]>): string | undefined {
  if (typeof value === 'string') return value
  if (value === undefined || value === 0) return value?.toString()
  if (typeof value === 'object') return `${value.definition}.${value.index}`
  return String(Math.round(value * 1000) / 1000)
}
