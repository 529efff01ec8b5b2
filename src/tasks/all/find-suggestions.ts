import type { FacetOf } from '~/account/count-facets.ts'
import { suggestValues } from '~/account/suggest-values.ts'
import type { TaskIndex } from '~/account/task-index.ts'
import { facetFields, type AccountQuery, type FacetField } from '~/account/task-query.ts'
import { withoutSignature } from '~/lib/signed-url.ts'
import { problemWith } from '~/tasks/search.ts'
import { filterNames, type FilterName } from '~/tasks/search-parameters.ts'
import type { TypedText } from './typed-filters.ts'

export type SearchSuggestion =
  | { kind: 'field'; name: FilterName }
  | {
      kind: 'value'
      field: FacetField
      value: string
      label: string
      count: number
      isNot: boolean
    }

const MOST = 8
const MOST_FIELDS = 3

type Known = { index: TaskIndex; query: AccountQuery; facetOf: FacetOf }

/** What the word that is being typed may become: a field, or a value of one, with its count. */
export function findSuggestions(known: Known, typed: TypedText): SearchSuggestion[] {
  const { open, last } = typed
  if (open) return valuesOf(known, typed, open)
  if (last.length < 2) return []
  const fields = filterNames.filter((name) => name !== 'q' && name.startsWith(last.toLowerCase()))
  const before = typed.q.slice(0, Math.max(0, typed.q.length - last.length)).trim()
  const query = { ...known.query, q: before || undefined }
  return [
    ...fields.slice(0, MOST_FIELDS).map((name) => ({ kind: 'field' as const, name })),
    ...suggestValues(known.index, query, withoutSignature(last), MOST)
      .filter(isPossible)
      .map(toValue(false)),
  ]
}

function valuesOf(
  { index, query, facetOf }: Known,
  typed: TypedText,
  { name, value, isNot }: NonNullable<TypedText['open']>,
): SearchSuggestion[] {
  const field = fieldOf(name)
  if (!field) return []
  const most = value
    ? suggestValues(index, { ...query, q: typed.q || undefined }, withoutSignature(value), MOST * 8)
    : facetOf(field).values.map((one) => ({ ...one, field }))
  const ofField = most.filter((one) => one.field === field && one.value !== '')
  return ofField.filter(isPossible).slice(0, MOST).map(toValue(isNot))
}

type Counted = { field: FacetField; value: string; label: string; count: number }
const toValue =
  (isNot: boolean) =>
  ({ field, value, label, count }: Counted): SearchSuggestion => ({
    kind: 'value',
    field,
    value,
    label,
    count,
    isNot,
  })

const isPossible = ({ field, value }: Counted) => problemWith(field, value, 'all') === undefined

function fieldOf(name: FilterName): FacetField | undefined {
  if (name === 'video_url' || name === 'asset_id' || name === 'video_id') return 'source'
  return facetFields.find((field) => field === name)
}
