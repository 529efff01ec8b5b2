import { anyText } from '~/lib/any-text.ts'
import { parseJsonAt } from '~/lib/json-text.ts'
import type { JsonTree } from '~/lib/json-tree.ts'
import type { SegmentGroup } from '~/viewers/segment.ts'
import { readSegments, readTear, type SegmentTear } from './result-segments.ts'

/** `raw` is always the API's exact string; `cut` says the answer met a limit before its end. */
export type Result =
  | { kind: 'none' }
  | { kind: 'text'; raw: string; cut: boolean }
  | { kind: 'json'; raw: string; cut: boolean; tree: JsonTree; torn: JsonTear | undefined }
  | {
      kind: 'segments'
      raw: string
      cut: boolean
      tree: JsonTree
      definitions: SegmentGroup[]
      /** Definitions of the request that the answer does not mention at all. */
      unanswered: string[]
      torn: SegmentTear | undefined
    }

/** Where in the value the text ended, as a JSONPath. */
export type JsonTear = { path: string }

// S28: nothing is taken for granted about what the API sent.
type ResultFields = { data?: unknown; finish_reason?: unknown }

// Reading 5 MB takes about 0.1 s, and the same result object is shown by a row and by the drawer.
const readBefore = new WeakMap<object, { format: unknown; result: Result }>()

/**
 * The API sends every result as one string, and only its content says what it is.
 * We go from the narrowest reading to the widest, so nothing is ever unreadable.
 */
export function readResult(
  fields: ResultFields | null | undefined,
  responseFormat?: unknown,
): Result {
  if (!fields) return { kind: 'none' }
  const before = readBefore.get(fields)
  if (before && before.format === responseFormat) return before.result

  // The list cuts the format, and the whole task brings all of it: of its type nothing changes.
  const result =
    before && typeOf(before.format) === typeOf(responseFormat)
      ? askedOtherwise(before.result, responseFormat)
      : read(anyText(fields.data), fields.finish_reason === 'length', responseFormat)
  readBefore.set(fields, { format: responseFormat, result })
  return result
}

const askedOtherwise = (result: Result, responseFormat: unknown): Result =>
  result.kind === 'segments'
    ? { ...result, unanswered: readUnanswered(result.definitions, responseFormat) }
    : result

function read(raw: string, cut: boolean, responseFormat: unknown): Result {
  if (!raw.trim()) return { kind: 'none' }
  const type = typeOf(responseFormat)
  const structured = type === 'segment_definitions' || type === 'json_schema'

  const tree = readTree(raw)
  // A lone word or number is JSON by grammar, but nobody who got it without a schema means JSON.
  if (!tree || (!tree.isContainer(0) && !structured)) return { kind: 'text', raw, cut }
  const torn = tree.isTorn(0)
  // Free text may well begin with a bracket; only a cut or a promised JSON is read as a torn one.
  if (torn && !cut && !structured) return { kind: 'text', raw, cut }

  const definitions =
    type === 'json_schema' ? undefined : readSegments(tree, type === 'segment_definitions')
  if (!definitions)
    return {
      kind: 'json',
      raw,
      cut,
      tree,
      torn: torn ? { path: tree.path(tree.tear()) } : undefined,
    }

  const unanswered = readUnanswered(definitions, responseFormat)
  const tear = torn ? readTear(tree, definitions) : undefined
  return { kind: 'segments', raw, cut, tree, definitions, unanswered, torn: tear }
}

const FENCE = /^```[\w+-]*[^\S\n]*\r?\n/

/** The JSON in a text that is nothing but JSON: with blank lines around it, or in a code fence. */
function readTree(raw: string): JsonTree | undefined {
  const from = raw.length - raw.trimStart().length
  const fence = FENCE.exec(raw.slice(from, from + 64))
  const tree = parseJsonAt(raw, from + (fence?.[0].length ?? 0))
  if (!tree || tree.isTorn(0)) return tree
  // The closing fence may be missing or short when the answer was cut right there.
  const rest = raw.slice(tree.end).trim()
  return rest === '' || (fence && /^`{1,3}$/.test(rest)) ? tree : undefined
}

function readUnanswered(definitions: SegmentGroup[], responseFormat: unknown): string[] {
  const answered = new Set(definitions.map((definition) => definition.id))
  return readAsked(responseFormat).filter((id) => !answered.has(id))
}

function readAsked(responseFormat: unknown): string[] {
  const definitions = field(responseFormat, 'segment_definitions')
  if (!Array.isArray(definitions)) return []
  return definitions.flatMap((definition: unknown) => textOf(field(definition, 'id')) ?? [])
}

const typeOf = (responseFormat: unknown) => textOf(field(responseFormat, 'type'))

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}
