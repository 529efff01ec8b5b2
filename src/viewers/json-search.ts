import { JSON_KIND, type JsonTree } from '~/lib/json-tree.ts'

const NOTHING = new Int32Array(0)

/**
 * Letters in one case, each at its old place: İ alone would become two. The final ς counts as σ.
 * So offsets found in the folded text are offsets in the text.
 */
export const foldCase = (text: string) =>
  text.replaceAll('\u0130', 'I').toLowerCase().replaceAll('ς', 'σ')

/**
 * A literal search over keys and values, never a pattern (S27). The whole text is searched at
 * once by indexOf and each hit looked up among the nodes; only tokens with escapes in them,
 * which read differently from how they are written, are kept and searched as they read.
 */
export function makeSearch(tree: JsonTree) {
  const text = foldCase(tree.text)
  const escaped = new Map<number, { node: number; said: string }>()
  for (const token of tokensWith(tree, text, '\\')) {
    const said = token.isKey ? tree.key(token.node) : tree.value(token.node)
    escaped.set(token.start, { node: token.node, said: foldCase(said) })
  }

  return (query: string): Int32Array => {
    const needle = foldCase(query)
    if (!needle) return NOTHING
    const found = new Set<number>()
    for (const token of tokensWith(tree, text, needle)) {
      const isWhole = token.at + needle.length <= token.end
      if (isWhole && !escaped.has(token.start)) found.add(token.node)
    }
    for (const { node, said } of escaped.values()) {
      if (said.includes(needle)) found.add(node)
    }
    return Int32Array.from(found).sort()
  }
}

type Token = { node: number; isKey: boolean; start: number; end: number; at: number }

/** The keys and plain values that `needle` begins in, each once, in one pass over the text. */
function* tokensWith(tree: JsonTree, text: string, needle: string): Generator<Token> {
  let node = 0
  let at = text.indexOf(needle, firstOffset(tree, 0))
  while (at >= 0 && at < tree.end) {
    while (node + 1 < tree.size && firstOffset(tree, node + 1) <= at) node++
    const token = tokenAt(tree, node, at)
    if (token && at >= token.start && at < token.end) yield { ...token, node, at }
    at = text.indexOf(needle, nextOffset(tree, node, at))
  }
}

function tokenAt(tree: JsonTree, node: number, at: number) {
  if (tree.hasKey(node) && at < tree.keyEnd(node)) {
    return { isKey: true, start: tree.keyStart(node) + 1, end: tree.keyEnd(node) - 1 }
  }
  if (tree.isContainer(node)) return undefined
  const quote = tree.kind(node) === JSON_KIND.string ? 1 : 0
  const end = tree.valueEnd(node) - (tree.isTorn(node) ? 0 : quote)
  return { isKey: false, start: tree.start(node) + quote, end }
}

// Nothing between two tokens counts, so the search goes on at the next one.
function nextOffset(tree: JsonTree, node: number, at: number): number {
  if (tree.hasKey(node) && at < tree.start(node)) return tree.start(node)
  return node + 1 < tree.size ? firstOffset(tree, node + 1) : tree.end
}

const firstOffset = (tree: JsonTree, node: number) =>
  tree.hasKey(node) ? tree.keyStart(node) : tree.start(node)
