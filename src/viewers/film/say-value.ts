import type { JsonValue } from '~/lib/json-value.ts'
import { visibleProse } from '~/lib/visible-text.ts'

const LONGEST = 160

/** A value in a line; the list has all of it. */
export function sayValue(value: JsonValue): string {
  if (value.kind === 'array') return value.items.slice(0, 12).map(sayValue).join(', ')
  if (value.kind === 'object') return `{${value.entries.length}}`
  if (value.kind === 'boolean') return value.text === 'true' ? 'yes' : 'no'
  return visibleProse(value.text.slice(0, LONGEST))
}
