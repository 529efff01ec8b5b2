import type { Answer, Segment } from './segments.ts'

export type Oddity =
  | 'overlap'
  | 'gap'
  | 'past-end'
  | 'reversed'
  | 'not-in-enum'
  | 'missing-field'
  | 'extra-field'
  /** Written odd already. */
  | 'kept'

const isNumbers = (
  segment: Segment,
): segment is Segment & { start_time: number; end_time: number } =>
  typeof segment.start_time === 'number' && typeof segment.end_time === 'number'

/** What a model does now and then; only answers whose times are numbers are bent. */
export function disturb(data: string, oddity: Oddity, duration: number): string {
  if (oddity === 'kept') return data
  const answer = JSON.parse(data) as unknown as Answer
  const segments = Object.values(answer).toSorted((a, b) => b.length - a.length)[0] ?? []
  const middle = segments[Math.floor(segments.length / 2)]
  const last = segments.at(-1)
  if (!middle || !last || !isNumbers(middle) || !isNumbers(last)) return data
  const text = Object.keys(middle.metadata).find((key) => typeof middle.metadata[key] === 'string')
  if (oddity === 'overlap') middle.end_time = Math.min(middle.end_time + 4, Math.floor(duration))
  if (oddity === 'gap' && segments.length > 2) segments.splice(Math.floor(segments.length / 2), 1)
  if (oddity === 'past-end') last.end_time = Math.ceil(duration) + 3
  if (oddity === 'reversed') {
    ;[middle.start_time, middle.end_time] = [middle.end_time, middle.start_time]
  }
  if (oddity === 'not-in-enum') bendEnum(middle)
  if (oddity === 'missing-field' && text) delete middle.metadata[text]
  if (oddity === 'extra-field') middle.metadata.zz_note = 'Not asked for, added by the model.'
  return JSON.stringify(answer)
}

/** Options are lower-case words with underscores: the first value like that loses its place. */
function bendEnum(segment: Segment) {
  for (const [key, value] of Object.entries(segment.metadata)) {
    if (typeof value !== 'string' || !/^[a-z0-9_]+$/.test(value)) continue
    segment.metadata[key] = `${value} (uncertain)`
    return
  }
}
