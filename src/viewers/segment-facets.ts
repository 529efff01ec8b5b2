import { choicesOf, chosenIn, type SegmentField } from './segment-field.ts'
import { makeMatcher, type SegmentFilter } from './segment-filter.ts'
import type { SegmentGroup } from './segment.ts'

export type FacetValue = { value: string; count: number; isDeclared: boolean }
export type Facet = { field: string; isBoolean: boolean; values: FacetValue[] }

/**
 * How many segments a click on each value would show: counted under all that is filtered by,
 * except for the picks of the same field, which are alternatives. Values that were never offered
 * come last.
 */
export function countFacets(
  { id, segments }: SegmentGroup,
  fields: SegmentField[],
  filter: SegmentFilter,
): Facet[] {
  const facets = readFacets(fields)
  if (!facets.size) return []
  const { finds, disagreeing } = makeMatcher(filter, id)

  for (const segment of segments) {
    const others = disagreeing(segment)
    const isFound = finds(segment)
    for (const field of facets.keys()) {
      const isCounted = isFound && others.every((other) => other === field)
      const chosen = segment.metadata.flatMap(({ key, value }) =>
        key === field ? chosenIn(value) : [],
      )
      const values = facets.get(field)?.values
      for (const value of new Set(chosen)) {
        const known = values?.get(value) ?? { value, count: 0, isDeclared: false }
        if (isCounted) known.count++
        values?.set(value, known)
      }
    }
  }
  return [...facets].map(([field, { isBoolean, values }]) => ({
    field,
    isBoolean,
    values: [...values.values()],
  }))
}

function readFacets(fields: SegmentField[]) {
  const facets = new Map<string, { isBoolean: boolean; values: Map<string, FacetValue> }>()
  for (const field of fields) {
    const choices = choicesOf(field)
    if (field.name === undefined || !choices) continue
    const values = choices.map((value) => [value, { value, count: 0, isDeclared: true }] as const)
    facets.set(field.name, { isBoolean: !field.enum?.length, values: new Map(values) })
  }
  return facets
}
