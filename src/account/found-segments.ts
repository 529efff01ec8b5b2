import type { Task } from '~/api/tasks.ts'
import { JSON_KIND, type JsonTree } from '~/lib/json-tree.ts'
import { parseJsonAt } from '~/lib/json-text.ts'
import { parseTimecode } from '~/lib/timecode.ts'

/** Where a definition was found: pairs of start and end in seconds, and how many there are at all. */
export type FoundLane = { id: string; times: number[]; segments: number }

/**
 * The definitions an answer holds and where. Only this is kept of a result: read by the engine's own
 * parser, which is the fastest, and by ours only where the answer was torn.
 */
export function findSegments({ request_params: params, result }: Task): FoundLane[] | undefined {
  if (params?.analysis_mode !== 'time_based_metadata' || !result?.data) return undefined
  if (params.response_format?.type === 'json_schema') return undefined
  const isAsked = params.response_format?.type === 'segment_definitions'
  const text = withoutFence(result.data.trim())
  if (!text.startsWith('{')) return undefined
  const lanes = parse(text) ?? readTorn(text)
  if (!lanes?.length) return undefined
  if (isAsked) return lanes
  // Without definitions in the request, only what has times all over is taken for segments.
  return lanes.some((lane) => lane.segments) && lanes.every(isTimed) ? lanes : undefined
}

const isTimed = ({ times, segments }: FoundLane) => times.length === 2 * segments

const withoutFence = (text: string) =>
  text.startsWith('```') ? text.slice(text.indexOf('\n') + 1).replace(/\s*`{1,3}$/, '') : text

function parse(text: string): FoundLane[] | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const lanes: FoundLane[] = []
  for (const [id, list] of Object.entries(value)) {
    if (!Array.isArray(list)) return []
    const lane: FoundLane = { id, times: [], segments: list.length }
    for (const segment of list) {
      if (typeof segment !== 'object' || segment === null) continue
      addTimes(lane, Reflect.get(segment, 'start_time'), Reflect.get(segment, 'end_time'))
    }
    lanes.push(lane)
  }
  return lanes
}

function addTimes(lane: FoundLane, from: unknown, to: unknown) {
  const start = parseTimecode(from)
  if (start !== undefined) lane.times.push(start, Math.max(start, parseTimecode(to) ?? start))
}

function readTorn(text: string): FoundLane[] | undefined {
  const tree = parseJsonAt(text, 0)
  if (!tree || tree.kind(0) !== JSON_KIND.object) return undefined
  const lanes: FoundLane[] = []
  for (const list of tree.children(0)) {
    if (tree.kind(list) !== JSON_KIND.array) return []
    const lane: FoundLane = { id: tree.key(list), times: [], segments: 0 }
    for (const element of tree.children(list)) {
      if (tree.isTorn(element)) continue
      lane.segments += 1
      if (tree.kind(element) !== JSON_KIND.object) continue
      addTimes(lane, timeIn(tree, element, 'start_time'), timeIn(tree, element, 'end_time'))
    }
    lanes.push(lane)
  }
  return lanes
}

function timeIn(tree: JsonTree, element: number, key: string): unknown {
  for (const child of tree.children(element)) {
    if (tree.key(child) !== key) continue
    return tree.kind(child) === JSON_KIND.number ? Number(tree.source(child)) : tree.value(child)
  }
  return undefined
}
