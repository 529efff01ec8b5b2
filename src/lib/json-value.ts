import { JSON_KIND, type JsonTree } from './json-tree.ts'

/** A small JSON value ready to be set on a page. Numbers stay text: they are shown, not reckoned with. */
export type JsonValue =
  | { kind: 'string' | 'number' | 'boolean' | 'null'; text: string }
  | { kind: 'array'; items: JsonValue[] }
  | { kind: 'object'; entries: JsonEntry[] }
  | { kind: 'source'; text: string }
/** A pair and not a property: keys like `__proto__` stay data, duplicates stay two (S24). */
export type JsonEntry = { key: string; value: JsonValue }

// An array of objects with lists in them still reads as a table; below that the source reads better.
const LEVELS = 3

export function readJsonValue(tree: JsonTree, node: number, levels = LEVELS): JsonValue {
  switch (tree.kind(node)) {
    case JSON_KIND.string:
      return { kind: 'string', text: tree.value(node) }
    case JSON_KIND.number:
      return { kind: 'number', text: tree.source(node) }
    case JSON_KIND.null:
      return { kind: 'null', text: 'null' }
    case JSON_KIND.true:
    case JSON_KIND.false:
      return { kind: 'boolean', text: tree.source(node) }
    default:
      return readContainer(tree, node, levels)
  }
}

export const readJsonEntry = (tree: JsonTree, node: number, levels = LEVELS): JsonEntry => ({
  key: tree.key(node),
  value: readJsonValue(tree, node, levels),
})

function readContainer(tree: JsonTree, node: number, levels: number): JsonValue {
  if (levels === 0) return { kind: 'source', text: tree.source(node) }
  const children = [...tree.children(node)]
  return tree.kind(node) === JSON_KIND.array
    ? { kind: 'array', items: children.map((child) => readJsonValue(tree, child, levels - 1)) }
    : { kind: 'object', entries: children.map((child) => readJsonEntry(tree, child, levels - 1)) }
}
