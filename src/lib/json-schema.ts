/**
 * The part of JSON Schema that says what a reader wants to know of a value. What it cannot be sure
 * of it leaves out: a wrong remark is worse than none.
 */
export type Schema = {
  types: string[] | undefined
  description: string | undefined
  format: string | undefined
  /** The values it may have. */
  values: unknown[] | undefined
  required: string[]
  /** Keys beside the named ones are not meant to be. */
  isClosed: boolean
  property: (key: string) => unknown
  item: (position: number) => unknown
}

const MOST_REFS = 20

/** A schema as it applies to a value of the type `type`; undefined when that is not certain. */
export function readSchema(root: unknown, schema: unknown, type: string): Schema | undefined {
  let at = schema
  let description: string | undefined
  for (let step = 0; step < MOST_REFS; step++) {
    description ??= textOf(get(at, 'description'))
    const next = nextOf(root, at, type)
    if (next === undefined) return isObject(at) ? toSchema(at, description) : undefined
    if (next === 'unsure') return undefined
    at = next.schema
  }
  return undefined
}

/** Where a reference or a choice leads. */
function nextOf(root: unknown, schema: unknown, type: string) {
  const ref = textOf(get(schema, '$ref'))
  if (ref !== undefined) {
    const schema = followRef(root, ref)
    return schema === undefined ? 'unsure' : { schema }
  }
  for (const word of ['anyOf', 'oneOf', 'allOf']) {
    const list = get(schema, word)
    if (list === undefined) continue
    if (!Array.isArray(list)) return 'unsure'
    const fitting = list.filter((one: unknown) => word === 'allOf' || mayBe(root, one, type))
    return fitting.length === 1 ? { schema: fitting[0] as unknown } : 'unsure'
  }
  return undefined
}

function mayBe(root: unknown, schema: unknown, type: string): boolean {
  const ref = textOf(get(schema, '$ref'))
  const types = typesOf(ref === undefined ? schema : followRef(root, ref))
  return !types || types.some((one) => isOfType(type, one))
}

export const isOfType = (type: string, wanted: string) =>
  type === wanted || (type === 'integer' && wanted === 'number')

function followRef(root: unknown, ref: string): unknown {
  if (ref !== '#' && !ref.startsWith('#/')) return undefined
  const steps = ref.split('/').slice(1)
  return steps.reduce(
    (at: unknown, step) => get(at, step.replaceAll('~1', '/').replaceAll('~0', '~')),
    root,
  )
}

function toSchema(schema: object, description: string | undefined): Schema {
  const properties = get(schema, 'properties')
  const others = get(schema, 'additionalProperties')
  const patterns = get(schema, 'patternProperties')
  const items = get(schema, 'items')
  const firstItems = get(schema, 'prefixItems') ?? (Array.isArray(items) ? items : undefined)
  return {
    types: typesOf(schema),
    description,
    format: textOf(get(schema, 'format')),
    values: valuesOf(schema),
    required: listOf(get(schema, 'required')).flatMap((key) => textOf(key) ?? []),
    isClosed: others === false && patterns === undefined,
    property: (key) =>
      get(properties, key) ?? (isObject(others) && patterns === undefined ? others : undefined),
    item: (position) => (firstItems === undefined ? items : listOf(firstItems)[position]),
  }
}

function typesOf(schema: unknown): string[] | undefined {
  const type = get(schema, 'type')
  if (typeof type === 'string') return [type]
  const types = listOf(type).flatMap((one) => textOf(one) ?? [])
  return types.length ? types : undefined
}

function valuesOf(schema: object): unknown[] | undefined {
  if (Object.hasOwn(schema, 'const')) return [get(schema, 'const')]
  const values = get(schema, 'enum')
  return Array.isArray(values) && values.length ? values : undefined
}

// S24: only what the schema itself holds, whatever its keys are called.
const get = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
