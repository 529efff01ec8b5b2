import type { JsonValue } from '~/lib/json-value.ts'

/** What a request said about one key of the metadata, in the API's names. */
export type SegmentField = {
  name?: string | undefined
  type?: string | undefined
  description?: string | undefined
  enum?: unknown[] | undefined
  items?: { type?: string | undefined } | undefined
}

/** By the ID of the definition. */
export type SegmentFields = ReadonlyMap<string, SegmentField[]>

/** The values that a field was to choose from; undefined when it may say anything. */
export function choicesOf(field: SegmentField): string[] | undefined {
  if (field.enum?.length) return [...new Set(field.enum.map(String))]
  return field.type === 'boolean' ? ['true', 'false'] : undefined
}

/** What a value chose: an array chooses all its items. `1.0` is the 1 that was offered. */
export function chosenIn(value: JsonValue): string[] {
  if (value.kind === 'array') return value.items.flatMap(chosenIn)
  if (value.kind === 'number') return [canonical(value.text)]
  return value.kind === 'string' || value.kind === 'boolean' ? [value.text] : []
}

// A number that a double cannot hold stays as it was written.
const canonical = (text: string) =>
  Number.isSafeInteger(Math.trunc(Number(text))) ? String(Number(text)) : text

/** Whether the values of a field, or the items of its values, are times of the film. */
export const isTimestamp = ({ type, items }: SegmentField) =>
  type === 'timestamp' || (type === 'array' && items?.type === 'timestamp')
