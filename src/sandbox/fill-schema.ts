import { makeUpValue } from './make-up.ts'
import { omit } from './object.ts'
import type { Random } from './random.ts'
import { formatTime, timeFormats } from './timecode.ts'

type Scope = { start: number; end: number; random: Random }
type Schema = Record<string, unknown>

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const toNumber = (value: unknown) => (typeof value === 'number' ? value : undefined)
const toList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

// A schema that refers to itself would never end.
const MAX_DEPTH = 12

/** A value that conforms to the schema, as far as the keywords the API knows go. */
export function fillSchema(root: Schema, scope: Scope): unknown {
  return fill(root, '', 0)

  function fill(given: unknown, name: string, depth: number): unknown {
    const schema = resolve(root, given)
    if ('const' in schema) return schema.const
    const [first, ...rest] = toList(schema.enum)
    if (first !== undefined) return scope.random.pick([first, ...rest])
    const choice = [...toList(schema.anyOf), ...toList(schema.oneOf)].find(isSchema)
    if (choice) return fill(choice, name, depth + 1)
    const parts = toList(schema.allOf).filter(isSchema)
    if (parts.length > 0) return fill(merge(root, schema, parts), name, depth + 1)

    const type = toType(schema)
    if (depth > MAX_DEPTH || type === 'null') return null
    if (type === 'object') return fillObject(schema, depth)
    if (type === 'array') return fillArray(schema, name, depth)
    if (type === 'timestamp') return fillTimestamp(schema)
    return fit(schema, type, makeUpValue(type, name, scope.random))
  }

  function fillObject(schema: Schema, depth: number) {
    const properties = isSchema(schema.properties) ? schema.properties : {}
    const required = toList(schema.required)
    const entries = Object.entries(properties).filter(
      // Deep down only what must be there, so that a recursive schema comes to an end.
      ([name]) => depth < MAX_DEPTH / 3 || required.includes(name),
    )
    return Object.fromEntries(entries.map(([name, one]) => [name, fill(one, name, depth + 1)]))
  }

  function fillArray(schema: Schema, name: string, depth: number) {
    const min = toNumber(schema.minItems) ?? (depth < MAX_DEPTH / 3 ? 2 : 0)
    const max = toNumber(schema.maxItems) ?? min + 2
    const length = scope.random.whole(Math.min(min, max), Math.max(min, Math.min(max, min + 3)))
    return Array.from({ length }, () => fill(schema.items ?? { type: 'string' }, name, depth + 1))
  }

  function fillTimestamp({ format }: Schema) {
    const at = scope.random.whole(Math.ceil(scope.start), Math.floor(scope.end))
    return formatTime(at, timeFormats.find((one) => one === format) ?? 'seconds')
  }
}

function resolve(root: Schema, given: unknown): Schema {
  let schema: unknown = given
  for (let hops = 0; isSchema(schema) && typeof schema.$ref === 'string' && hops < 20; hops += 1) {
    let target: unknown = root
    for (const part of schema.$ref.replace(/^#\/?/, '').split('/').filter(Boolean)) {
      target = isSchema(target) ? target[part] : undefined
    }
    schema = target
  }
  return isSchema(schema) ? schema : {}
}

function merge(root: Schema, schema: Schema, parts: Schema[]): Schema {
  const all: Schema[] = [omit(schema, 'allOf'), ...parts.map((part) => resolve(root, part))]
  const properties = Object.assign({}, ...all.map((one) => one.properties))
  const required = all.flatMap((one) => toList(one.required))
  return { ...Object.assign({}, ...all), properties, required }
}

function toType(schema: Schema) {
  const type = [schema.type].flat().find((one) => one !== 'null') ?? schema.type
  if (typeof type === 'string') return type
  if (schema.properties) return 'object'
  return schema.items ? 'array' : 'string'
}

/** Into the bounds that the schema sets to a scalar. */
function fit(schema: Schema, type: string, value: unknown) {
  if (typeof value === 'number') {
    const step = type === 'integer' ? 1 : 0.01
    const min = toNumber(schema.minimum) ?? (toNumber(schema.exclusiveMinimum) ?? -1e9) + step
    const max = toNumber(schema.maximum) ?? (toNumber(schema.exclusiveMaximum) ?? 1e9) - step
    return Math.min(max, Math.max(min, value))
  }
  if (typeof value !== 'string') return value
  const padded = value.padEnd(toNumber(schema.minLength) ?? 0, '.')
  return padded.slice(0, toNumber(schema.maxLength))
}
