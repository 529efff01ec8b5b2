import { choicesOf, chosenIn, type SegmentField } from './segment-field.ts'
import { makeMatcher, type SegmentFilter } from './segment-filter.ts'
import type { Segment, SegmentGroup } from './segment.ts'

export type SegmentFacetValue = { value: string; count: number; isDeclared: boolean }
export type SegmentFacet = { field: string; isBoolean: boolean; values: SegmentFacetValue[] }

/**
 * How many segments a click on each value would show: counted under all that is filtered by,
 * except for the picks of the same field, which are alternatives. Values that were never offered
 * come last.
 */
export function countSegmentFacets(
  { id, segments }: SegmentGroup,
  fields: SegmentField[],
  filter: SegmentFilter,
): SegmentFacet[] {
  const chosen = readChosen(segments, fields)
  if (!chosen.length) return []
  const { finds, disagreeing } = makeMatcher(filter, id)
  const isPicked = filter.picks.some(({ definition }) => definition === id)
  const found = segments.map((segment) => (finds(segment) ? disagreeing(segment) : undefined))

  return chosen.map(({ field, choices, values: chosen }) => {
    const values = new Map(choices.map((value) => [value, makeCount(value, true)]))
    for (const [place, chosenHere] of chosen.entries()) {
      const others = found[place]
      const isCounted = others && (!isPicked || others.every((other) => other === field.name))
      for (const value of chosenHere) {
        let known = values.get(value)
        if (!known) values.set(value, (known = makeCount(value, false)))
        if (isCounted) known.count++
      }
    }
    return { field: field.name ?? '', isBoolean: !field.enum?.length, values: [...values.values()] }
  })
}

const makeCount = (value: string, isDeclared: boolean): SegmentFacetValue => ({
  value,
  count: 0,
  isDeclared,
})

type Chosen = { field: SegmentField; choices: string[]; values: string[][] }

// What 50,000 segments chose is looked up once, not at each key.
const readBefore = new WeakMap<Segment[], { fields: SegmentField[]; chosen: Chosen[] }>()

function readChosen(segments: Segment[], fields: SegmentField[]): Chosen[] {
  const before = readBefore.get(segments)
  if (before?.fields === fields) return before.chosen
  const chosen = fields.flatMap((field): Chosen[] => {
    const choices = choicesOf(field)
    if (field.name === undefined || !choices) return []
    return [{ field, choices, values: segments.map((segment) => chosenBy(segment, field.name)) }]
  })
  readBefore.set(segments, { fields, chosen })
  return chosen
}

const NONE: string[] = []

function chosenBy({ metadata }: Segment, name: string | undefined): string[] {
  let all = NONE
  for (const { key, value } of metadata) {
    if (key !== name) continue
    const chosen = chosenIn(value)
    all = all.length ? [...all, ...chosen] : chosen
  }
  return all.length > 1 ? [...new Set(all)] : all
}
