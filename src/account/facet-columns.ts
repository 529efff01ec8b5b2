import { withoutSignature } from '~/lib/signed-url.ts'
import { CUT, facetFields, type AccountQuery, type Choice, type FacetField } from './task-query.ts'
import { webhookStates } from './webhook-state.ts'
import type { TaskIndex } from './task-index.ts'

/** A field as it is counted and chosen from: a column of codes, and the values a code stands for. */
export type FacetColumn = {
  field: FacetField
  codes: Uint32Array
  size: number
  /** Every value of a code: a cut task is both `ready` and `cut`, a set has many definitions. */
  values: (code: number) => readonly string[]
  /** The code of a value, where each code has one value only: with many codes it is looked up. */
  find?: (value: string) => number | undefined
}

export function facetColumns(index: TaskIndex): FacetColumn[] {
  const { columns: c } = index
  const columns: Record<FacetField, Omit<FacetColumn, 'field'>> = {
    status: {
      codes: c.state,
      size: index.statuses.size * 2,
      values: (code) => [index.statuses.values[code >> 1] ?? '', ...(code & 1 ? [CUT] : [])],
    },
    analysis_mode: {
      codes: c.mode,
      size: index.modes.size,
      // The API's own default; its filter finds these, too.
      values: (code) => [index.modes.values[code] || 'general'],
    },
    custom_id: plain(c.custom, index.names),
    source: plain(c.film, index.sources.films),
    definition: {
      codes: c.definitions,
      size: index.definitions.size,
      values: (code) => (code ? index.definitions.ids(code) : ['']),
    },
    finish_reason: plain(c.finish, index.finishes),
    error: plain(c.masked, index.maskedErrors),
    webhook: {
      codes: c.webhook,
      size: webhookStates.length,
      values: (code) => [webhookStates[code] ?? ''],
    },
    batch_id: plain(c.batch, index.batches),
  }
  return facetFields.map((field) => ({ field, ...columns[field] }))
}

const plain = (codes: Uint32Array, dictionary: TextValues) => ({
  codes,
  size: dictionary.size,
  values: (code: number) => [dictionary.values[code] ?? ''],
  find: (value: string) => dictionary.find(value),
})

type TextValues = { size: number; values: string[]; find: (text: string) => number | undefined }

/** What is chosen of a field; the parameters that name a source are alternatives of each other. */
export function choiceOf(query: AccountQuery, field: FacetField): Choice | undefined {
  if (field !== 'source') return query[field]
  const { source, video_url, asset_id, video_id } = query
  const all = [source, video_url, asset_id, video_id]
  const choices = all.filter((choice) => choice !== undefined)
  if (choices.length === 0) return undefined
  return {
    only: choices.flatMap(({ only }) => only ?? []),
    not: choices.flatMap(({ not }) => not ?? []),
  }
}

/** By code, 1 for what the choice lets through; undefined when it lets everything through. */
export function acceptedCodes(column: FacetColumn, choice: Choice | undefined) {
  const only = choice?.only ?? []
  const not = choice?.not ?? []
  if (only.length + not.length === 0) return undefined
  const accepted = new Uint8Array(column.size)
  if (column.find) {
    if (only.length === 0) accepted.fill(1)
    for (const value of only) mark(accepted, column.find(value), 1)
    for (const value of not) mark(accepted, column.find(value), 0)
    return accepted
  }
  const wanted = new Set(only)
  const unwanted = new Set(not)
  for (let code = 0; code < column.size; code += 1) {
    const values = column.values(code)
    const isWanted = only.length === 0 || values.some((value) => wanted.has(value))
    if (isWanted && !values.some((value) => unwanted.has(value))) accepted[code] = 1
  }
  return accepted
}

/**
 * The same by source: a film is chosen without its signature, and a signed URL that the reader put
 * into the address all the same is that one alone, as it is to the API.
 */
export function acceptedSources({ sources }: TaskIndex, column: FacetColumn, choice?: Choice) {
  const films = acceptedCodes(column, choice)
  if (!films) return undefined
  const accepted = new Uint8Array(sources.size)
  for (let code = 0; code < accepted.length; code += 1) {
    accepted[code] = films[sources.filmOf(code)] ?? 0
  }
  const { only = [], not = [] } = choice ?? {}
  for (const url of only) {
    if (!not.includes(withoutSignature(url))) mark(accepted, sources.findUrl(url), 1)
  }
  for (const url of not) mark(accepted, sources.findUrl(url), 0)
  return accepted
}

function mark(accepted: Uint8Array, code: number | undefined, value: number) {
  if (code !== undefined) accepted[code] = value
}
