import type { SegmentDefinition } from '~/api/task-schema.ts'
import type { Task } from '~/api/tasks.ts'

export type RequestParams = NonNullable<Task['request_params']>

/** A stretch of the film in seconds; an open end is infinite. */
export type Range = { start: number; end: number }

export const definitionsOf = (params: RequestParams | undefined): SegmentDefinition[] =>
  params?.response_format?.segment_definitions ?? []

/**
 * The parts of the film that a definition was to be looked for in, in order and without overlap;
 * undefined when nothing was said, which means the whole film.
 */
export function askedRanges(
  params: RequestParams | undefined,
  definition: SegmentDefinition | undefined,
): Range[] | undefined {
  const ranges = (definition?.time_ranges ?? []).flatMap(({ start_time, end_time }) =>
    toRange(start_time, end_time),
  )
  if (ranges.length) return mergeRanges(ranges)
  const window = toRange(params?.start_time, params?.end_time)
  return window.length ? window : undefined
}

/** The same for every definition that was not about the whole film, by its ID. */
export function askedByDefinition(params: RequestParams | undefined): Map<string, Range[]> {
  return new Map(
    definitionsOf(params).flatMap((definition) => {
      const ranges = askedRanges(params, definition)
      return ranges && definition.id !== undefined ? [[definition.id, ranges] as const] : []
    }),
  )
}

function toRange(from: number | undefined, to: number | undefined): Range[] {
  if (from === undefined && to === undefined) return []
  const start = from ?? 0
  const end = to ?? Infinity
  // A range that holds nothing cannot have been meant: judging by it would find fault with all.
  return end > start ? [{ start, end }] : []
}

// Ranges that touch are one: the API allows it, and a segment may lie across the seam.
function mergeRanges(ranges: Range[]): Range[] {
  const merged: Range[] = []
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else merged.push({ ...range })
  }
  return merged
}

/** The range that begins last at or before a time: the only one that can hold it. */
export function rangeAt(ranges: Range[], seconds: number): Range | undefined {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.start ?? 0) <= seconds) low = middle + 1
    else high = middle
  }
  return ranges[low - 1]
}
