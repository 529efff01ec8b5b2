import { makeUpValue } from './make-up.ts'
import type { Random } from './random.ts'
import { formatTime } from './timecode.ts'
import type { TimeFormat } from './timecode.ts'
import type { SegmentDefinition, SegmentField } from './types.ts'

export type AskedDefinition = Omit<SegmentDefinition, 'fields'> & {
  fields?: (SegmentField & { format?: TimeFormat })[]
}

type Window = { start: number; end: number; min: number; max: number; timeFormat: TimeFormat }

export function findSegments(definition: AskedDefinition, window: Window, random: Random) {
  // One segment for each range that was asked for; otherwise as many as the window holds.
  const spans = definition.time_ranges?.map((range) => [range.start_time, range.end_time] as const)
  return (spans ?? findSpans(window, random)).map(([start, end]) => ({
    start_time: formatTime(start, window.timeFormat),
    end_time: formatTime(end, window.timeFormat),
    ...(definition.fields && {
      metadata: Object.fromEntries(
        definition.fields.map((field) => [field.name, toValue(field, start, end, random)]),
      ),
    }),
  }))
}

/** Whole seconds, in order, without overlap, none shorter or longer than asked. */
function findSpans({ start, end, min, max }: Window, random: Random) {
  const last = Math.floor(end)
  const shortest = Math.ceil(min)
  // A max below the next whole second (min 2.2, max 2.8) still gets its segments.
  const longest = Math.max(
    shortest,
    Math.floor(Math.min(max, Math.max(shortest, (end - start) / 4))),
  )
  const spans: [number, number][] = []
  let at = Math.ceil(start)
  while (at + shortest <= last && spans.length < 400) {
    const to = Math.min(last, at + random.whole(shortest, longest))
    spans.push([at, to])
    at = to + random.whole(0, Math.ceil(longest / 2))
  }
  return spans
}

function toValue(
  {
    name,
    type,
    enum: values,
    items,
    format = 'seconds',
  }: NonNullable<AskedDefinition['fields']>[0],
  start: number,
  end: number,
  random: Random,
) {
  const [first, ...rest] = values ?? []
  const one = (type: string) =>
    first === undefined ? makeUpValue(type, name, random) : random.pick([first, ...rest])
  if (type === 'timestamp')
    return formatTime(random.whole(Math.ceil(start), Math.floor(end)), format)
  if (type !== 'array') return one(type)
  return Array.from({ length: random.whole(1, 3) }, () => one(items?.type ?? 'string'))
}
