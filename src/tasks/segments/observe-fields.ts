import type { SegmentDefinition } from '~/api/task-schema.ts'
import type { JsonValue } from '~/lib/json-value.ts'
import { visibleText } from '~/lib/visible-text.ts'
import type { Segment } from '~/viewers/segment.ts'
import type { Observation } from './observation.ts'

type Found = Omit<Observation, 'definition'>
type Field = NonNullable<SegmentDefinition['fields']>[number]
type Declared = { name: string; shown: string; allowed: Set<string> | undefined; list: string }

/** Declared fields that a segment lacks, and values that were not among those offered. */
export function observeFields(segments: Segment[], fields: Field[]): Found[] {
  const declared = fields.flatMap(toDeclared)
  if (!declared.length) return []
  return segments.flatMap(({ index, start, end, metadata }) => {
    // A Map, because the keys are the model's own (S24).
    const values = new Map(metadata.map(({ key, value }) => [key, value]))
    const at = start ?? end
    return declared.flatMap(({ name, shown, allowed, list }): Found[] => {
      const value = values.get(name)
      if (!value) {
        return [{ index, kind: 'field-missing', text: `Has no ${shown}`, at }]
      }
      const odd = allowed && textsOf(value).find((text) => !isAllowed(text, allowed))
      if (odd === undefined) return []
      const text = `${shown} is "${short(odd)}", not one of ${list}`
      return [{ index, kind: 'not-in-enum', text, at }]
    })
  })
}

function toDeclared({ name, enum: values }: Field): Declared[] {
  if (name === undefined) return []
  const shown = short(name)
  if (!values?.length) return [{ name, shown, allowed: undefined, list: '' }]
  const allowed = values.map(String)
  const rest = allowed.length > 4 ? `, … (${allowed.length} values)` : ''
  const list = allowed.slice(0, 4).map(short).join(', ') + rest
  return [{ name, shown, allowed: new Set(allowed), list }]
}

// An array is judged by its items: the enum of an array field lists what its items may be.
const textsOf = (value: JsonValue): string[] =>
  value.kind === 'array' ? value.items.flatMap(textsOf) : 'text' in value ? [value.text] : []

// `1.0` is the number 1 that was offered.
const isAllowed = (text: string, allowed: Set<string>) =>
  allowed.has(text) || (/^-?\d/.test(text) && allowed.has(String(Number(text))))

const short = (text: string) => visibleText(text.length > 40 ? `${text.slice(0, 39)}…` : text)
