import { isOfType, readSchema, type Schema } from '~/lib/json-schema.ts'
import { JSON_KIND, type JsonTree } from '~/lib/json-tree.ts'
import { parseTimecode } from '~/lib/timecode.ts'

export type JsonHint = {
  /** What the schema says it is. */
  description: string | undefined
  expected: string | undefined
  /** What differs from the schema, in a few words each. */
  problems: string[]
  /** Keys that had to be there. */
  missing: string[]
  /** Where in the film it points, if it says so. */
  seconds: number | undefined
}

export type JsonHints = (node: number) => JsonHint

/** What is known of each value of a tree; looked up as it is asked for. */
export function makeHints(tree: JsonTree, schema: unknown): JsonHints {
  const schemas = new Map<number, Schema | undefined>()

  function schemaOf(node: number): Schema | undefined {
    if (schemas.has(node)) return schemas.get(node)
    const above = tree.parent(node)
    const found = readSchema(
      schema,
      above < 0 ? schema : childSchema(above, node),
      typeOf(tree, node),
    )
    schemas.set(node, found)
    return found
  }
  const childSchema = (above: number, node: number) =>
    tree.hasKey(node)
      ? schemaOf(above)?.property(tree.key(node))
      : schemaOf(above)?.item(tree.position(node))

  return (node) => {
    const known = schema === undefined ? undefined : schemaOf(node)
    const above = tree.parent(node)
    const isExtra =
      schema !== undefined && above >= 0 && tree.hasKey(node) && Boolean(schemaOf(above)?.isClosed)
    return {
      description: known?.description,
      expected: known?.types?.join(' or '),
      problems: [
        ...(isExtra && !schemaOf(above)?.property(tree.key(node)) ? ['not in the schema'] : []),
        ...(known ? problemsOf(tree, node, known) : []),
      ],
      missing: known ? missingIn(tree, node, known) : [],
      seconds: secondsOf(tree, node, known),
    }
  }
}

function problemsOf(tree: JsonTree, node: number, { types, values }: Schema): string[] {
  // What the answer was cut in may have become what it had to be.
  if (tree.isTorn(node)) return []
  const type = typeOf(tree, node)
  if (types && !types.some((wanted) => isOfType(type, wanted))) {
    return [`not ${types.map(withArticle).join(' or ')}`]
  }
  const isChecked = values?.every((value) => typeof value !== 'object' || value === null)
  if (!values || !isChecked || values.some((value) => isSame(tree, node, value))) return []
  const rest = values.length > MOST_VALUES ? ', …' : ''
  return [`not one of ${values.slice(0, MOST_VALUES).map(String).join(', ')}${rest}`]
}

const MOST_VALUES = 5

function isSame(tree: JsonTree, node: number, value: unknown): boolean {
  if (typeof value === 'string') {
    return tree.kind(node) === JSON_KIND.string && tree.value(node) === value
  }
  if (typeof value === 'number') {
    return tree.kind(node) === JSON_KIND.number && Number(tree.source(node)) === value
  }
  return tree.kind(node) !== JSON_KIND.string && tree.source(node) === String(value)
}

function missingIn(tree: JsonTree, node: number, { required }: Schema): string[] {
  if (!required.length || tree.kind(node) !== JSON_KIND.object || tree.isTorn(node)) return []
  const keys = new Set([...tree.children(node)].map((child) => tree.key(child)))
  return required.filter((key) => !keys.has(key))
}

function typeOf(tree: JsonTree, node: number): string {
  const kind = tree.kind(node)
  if (kind === JSON_KIND.object) return 'object'
  if (kind === JSON_KIND.array) return 'array'
  if (kind === JSON_KIND.string) return 'string'
  if (kind === JSON_KIND.null) return 'null'
  if (kind !== JSON_KIND.number) return 'boolean'
  const source = tree.source(node)
  return /^-?\d+$/.test(source) || Number.isInteger(Number(source)) ? 'integer' : 'number'
}

const withArticle = (type: string) =>
  type === 'null' ? 'null' : `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`

const LONGEST = 20
const TIME_KEY = /timestamp|time_?code|(?:^|_)(?:time|start|end|at)(?:$|_)/i
const TIME_WORD = /timestamp|time ?code|\bmm:ss/i

// A bare number may be anything, so only a schema makes a time of it.
function secondsOf(tree: JsonTree, node: number, schema: Schema | undefined): number | undefined {
  const kind = tree.kind(node)
  if (tree.isTorn(node) || tree.valueEnd(node) - tree.start(node) > LONGEST) return undefined
  const isDeclared = schema?.format === 'timestamp'
  if (kind === JSON_KIND.number) return isDeclared ? Number(tree.source(node)) : undefined
  if (kind !== JSON_KIND.string) return undefined
  const text = tree.value(node)
  const isNamed = TIME_KEY.test(tree.key(node)) || TIME_WORD.test(schema?.description ?? '')
  return isDeclared || (isNamed && text.includes(':')) ? parseTimecode(text) : undefined
}
