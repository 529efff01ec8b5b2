import type { JsonEntry } from '~/lib/json-value.ts'

/** One moment found in a film, as the answer gave it. */
export type Segment = {
  /** Its place in its definition's list in the answer, from 0. */
  index: number
  /** Seconds; undefined when the answer's own text is not a time. */
  start: number | undefined
  end: number | undefined
  /** The times as the answer wrote them; undefined when it wrote none. */
  startText: string | undefined
  endText: string | undefined
  /** In the answer's order; keys beside `metadata` come last, so that nothing is left out. */
  metadata: JsonEntry[]
}

/** When it was: all that a picture of it needs. */
export type SegmentTimes = Pick<Segment, 'start' | 'end'>

export type SegmentGroup = {
  id: string
  segments: Segment[]
  /** How many there are in all, where a filter took some away. */
  total?: number
}
