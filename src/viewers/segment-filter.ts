import type { JsonValue } from '~/lib/json-value.ts'
import { foldCase } from './json-search.ts'
import { chosenIn } from './segment-field.ts'
import type { Segment, SegmentGroup } from './segment.ts'

/** One value of one field of one definition. */
export type SegmentPick = { definition: string; field: string; value: string }

/** Values of one field are alternatives; fields and the search all have to agree. */
export type SegmentFilter = { query: string; picks: SegmentPick[] }

/** More does not fit into an address. */
export const LONGEST_SEARCH = 200

export const noFilter: SegmentFilter = { query: '', picks: [] }

export const isFiltered = ({ query, picks }: SegmentFilter) => query !== '' || picks.length > 0

export function withPickToggled(filter: SegmentFilter, pick: SegmentPick): SegmentFilter {
  const others = filter.picks.filter((other) => !isSame(other, pick))
  const picks = others.length < filter.picks.length ? others : [...others, pick]
  return { ...filter, picks }
}

export const isPicked = ({ picks }: SegmentFilter, pick: SegmentPick) =>
  picks.some((other) => isSame(other, pick))

const isSame = (one: SegmentPick, other: SegmentPick) =>
  one.definition === other.definition && one.field === other.field && one.value === other.value

/** Picks of other definitions say nothing about this one. The search is for all of them. */
export const matchesFilter = (segment: Segment, filter: SegmentFilter, definition: string) =>
  makeMatcher(filter, definition).matches(segment)

const NONE: string[] = []

/** The same, read once for thousands of segments. */
export function makeMatcher({ query, picks }: SegmentFilter, definition: string) {
  const needle = foldCase(query)
  // A Map, because the names are the request's own (S24).
  const wanted = new Map<string, Set<string>>()
  for (const pick of picks) {
    if (pick.definition !== definition) continue
    wanted.set(pick.field, (wanted.get(pick.field) ?? new Set()).add(pick.value))
  }
  const finds = (segment: Segment) => !needle || textOf(segment).includes(needle)
  /** The fields that have something else than what is wanted. */
  const disagreeing = (segment: Segment) =>
    wanted.size
      ? [...wanted].flatMap(([field, values]) => (hasOne(segment, field, values) ? [] : field))
      : NONE
  return {
    finds,
    disagreeing,
    matches: (segment: Segment) => finds(segment) && disagreeing(segment).length === 0,
  }
}

const hasOne = ({ metadata }: Segment, field: string, values: Set<string>) =>
  metadata.some(({ key, value }) => key === field && chosenIn(value).some((one) => values.has(one)))

// Folding the metadata of 50,000 segments is done once, not at each key.
const texts = new WeakMap<Segment, string>()

function textOf(segment: Segment): string {
  const known = texts.get(segment)
  if (known !== undefined) return known
  const text = foldCase(segment.metadata.flatMap(({ value }) => textsIn(value)).join('\n'))
  texts.set(segment, text)
  return text
}

function textsIn(value: JsonValue): string[] {
  if (value.kind === 'array') return value.items.flatMap(textsIn)
  if (value.kind === 'object') return value.entries.flatMap(({ value }) => textsIn(value))
  return [value.text]
}

type Filtered = { filter: SegmentFilter; groups: SegmentGroup[] }
const filteredBefore = new WeakMap<SegmentGroup[], Filtered>()

/** What is left of an answer. The same object for the list and for the lanes, so both agree. */
export function filterGroups(groups: SegmentGroup[], filter: SegmentFilter): SegmentGroup[] {
  if (!isFiltered(filter)) return groups
  const before = filteredBefore.get(groups)
  if (before?.filter === filter) return before.groups
  const filtered = groups.map((group) => {
    const { matches } = makeMatcher(filter, group.id)
    const segments = group.segments.filter(matches)
    const total = group.segments.length
    return segments.length === total ? group : { ...group, segments, total }
  })
  filteredBefore.set(groups, { filter, groups: filtered })
  return filtered
}
