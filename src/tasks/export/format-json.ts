import { JSON_KIND, type JsonTree } from '~/lib/json-tree.ts'

// Deeper than this, indentation costs more than the text: 100,000 levels would be 20 GB of spaces.
const MAX_DEPTH = 100

/**
 * JSON set over lines, every key and every value letter for letter as the API wrote it: numbers
 * never pass through a double. Undefined for a torn value, which no bracket of ours makes whole.
 */
export function formatJson(tree: JsonTree): string | undefined {
  if (tree.isTorn(0)) return undefined
  const parts: string[] = []
  const closing: { after: number; bracket: string; depth: number }[] = []
  const breakLine = (depth: number) => parts.push('\n', '  '.repeat(depth))

  for (let node = 0; node < tree.size;) {
    const depth = tree.depth(node)
    if (tree.position(node) > 0) parts.push(',')
    if (depth > 0) breakLine(depth)
    if (tree.hasKey(node)) {
      parts.push(tree.text.slice(tree.keyStart(node), tree.keyEnd(node)), ': ')
    }
    const isOpened = tree.isContainer(node) && tree.childCount(node) > 0 && depth < MAX_DEPTH
    if (isOpened) {
      const isObject = tree.kind(node) === JSON_KIND.object
      parts.push(isObject ? '{' : '[')
      closing.push({ after: tree.after(node), bracket: isObject ? '}' : ']', depth })
      node += 1
    } else {
      parts.push(
        tree.isContainer(node) && !tree.childCount(node) ? empty(tree, node) : tree.source(node),
      )
      node = tree.after(node)
    }
    for (let last = closing.at(-1); last && last.after === node; last = closing.at(-1)) {
      breakLine(last.depth)
      parts.push(last.bracket)
      closing.pop()
    }
  }
  return parts.join('')
}

const empty = (tree: JsonTree, node: number) => (tree.kind(node) === JSON_KIND.object ? '{}' : '[]')
