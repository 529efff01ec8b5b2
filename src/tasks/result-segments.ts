import { JSON_KIND, type JsonTree } from '~/lib/json-tree.ts'
import { readJsonEntry, type JsonEntry } from '~/lib/json-value.ts'
import { parseTimecode } from '~/lib/timecode.ts'
import type { Segment, SegmentGroup } from '~/viewers/segment.ts'

/** Where an answer that stopped early stopped, in terms of the film. */
export type SegmentTear = {
  /** The definition that was being written, if it stopped inside one. */
  definition: string | undefined
  keptSegments: number
  /** Seconds: the latest end of its whole segments. */
  coveredUntil: number | undefined
}

/**
 * The definitions of an answer, or undefined when it is no answer of that shape. `asked`: the
 * request had segment definitions, so empty lists and odd elements are theirs; without that only
 * lists of objects that all have both times are taken for segments.
 */
export function readSegments(tree: JsonTree, asked: boolean): SegmentGroup[] | undefined {
  if (tree.kind(0) !== JSON_KIND.object) return undefined
  const lists = [...tree.children(0)]
  if (!lists.every((list) => tree.kind(list) === JSON_KIND.array)) return undefined
  if (!asked) {
    const elements = lists.flatMap((list) => whole(tree, list))
    if (!elements.length || !elements.every((element) => hasTimes(tree, element))) return undefined
  }
  return lists.map((list) => ({
    id: tree.key(list),
    segments: whole(tree, list).map((element) => readSegment(tree, element)),
  }))
}

/** What a torn answer still holds. Its lists come one after another, so only the last can be torn. */
export function readTear(tree: JsonTree, groups: SegmentGroup[]): SegmentTear {
  const last = groups.at(-1)
  const ends = (last?.segments ?? []).flatMap((segment) => segment.end ?? [])
  return {
    definition: [...tree.children(0)].some((list) => tree.isTorn(list)) ? last?.id : undefined,
    keptSegments: groups.reduce((sum, group) => sum + group.segments.length, 0),
    coveredUntil: ends.length ? ends.reduce((a, b) => Math.max(a, b)) : undefined,
  }
}

// A segment cut in the middle is dropped: half of its metadata would look like all of it.
const whole = (tree: JsonTree, list: number) =>
  [...tree.children(list)].filter((element) => !tree.isTorn(element))

function hasTimes(tree: JsonTree, element: number): boolean {
  if (tree.kind(element) !== JSON_KIND.object) return false
  const keys = new Set([...tree.children(element)].map((child) => tree.key(child)))
  return keys.has('start_time') && keys.has('end_time')
}

function readSegment(tree: JsonTree, element: number): Segment {
  let start: number | undefined
  let end: number | undefined
  let metadata: number | undefined
  const others: number[] = []

  if (tree.kind(element) !== JSON_KIND.object) others.push(element)
  else {
    for (const child of tree.children(element)) {
      const key = tree.key(child)
      // The first of duplicate keys is taken, the others are shown among the fields.
      if (key === 'start_time' && start === undefined) start = child
      else if (key === 'end_time' && end === undefined) end = child
      else if (key === 'metadata' && metadata === undefined && isObject(tree, child))
        metadata = child
      else others.push(child)
    }
  }
  let read: JsonEntry[] | undefined
  return {
    index: tree.position(element),
    start: readSeconds(tree, start),
    end: readSeconds(tree, end),
    startText: start === undefined ? undefined : tree.value(start),
    endText: end === undefined ? undefined : tree.value(end),
    // When it is asked for: the strip of a row needs no more than the times.
    get metadata() {
      const fields = metadata === undefined ? others : [...tree.children(metadata), ...others]
      return (read ??= fields.map((field): JsonEntry => readJsonEntry(tree, field)))
    },
  }
}

const isObject = (tree: JsonTree, node: number) => tree.kind(node) === JSON_KIND.object

function readSeconds(tree: JsonTree, node: number | undefined): number | undefined {
  if (node === undefined) return undefined
  const isNumber = tree.kind(node) === JSON_KIND.number
  if (!isNumber && tree.kind(node) !== JSON_KIND.string) return undefined
  return parseTimecode(isNumber ? Number(tree.source(node)) : tree.value(node))
}
