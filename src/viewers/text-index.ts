import { findAll, lastAtMost } from './find-text.ts'
import { foldCase } from './json-search.ts'

/** The text of a part of the page as one string, and the nodes it is made of. */
export type TextIndex = { folded: string; nodes: Text[]; starts: number[] }

// What stands in two of these is two texts, though nothing lies between them on the page.
const BLOCK = 'p, li, h4, h5, h6, td, th, pre, blockquote, dd, dt, div'

/** `within`: only the text inside such elements. */
export function readTextIndex(root: HTMLElement, within?: string): TextIndex {
  const nodes: Text[] = []
  const starts: number[] = []
  const texts: string[] = []
  let length = 0
  let block: Element | null = null
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (!(node instanceof Text)) continue
    const parent = node.parentElement
    if (within && !parent?.closest(within)) continue
    const ownBlock = parent?.closest(BLOCK) ?? null
    if (ownBlock !== block && length > 0) {
      texts.push('\n')
      length += 1
    }
    block = ownBlock
    nodes.push(node)
    starts.push(length)
    texts.push(node.data)
    length += node.data.length
  }
  return { folded: foldCase(texts.join('')), nodes, starts }
}

export const findIn = (index: TextIndex, query: string) => findAll(index.folded, query)

/** A place of the text on the page; undefined when the page has changed since. */
export function toRange(index: TextIndex, from: number, length: number): Range | undefined {
  const first = lastAtMost(index.starts, from)
  const last = lastAtMost(index.starts, from + length - 1)
  const startNode = index.nodes[first]
  const endNode = index.nodes[last]
  const start = from - (index.starts[first] ?? 0)
  const end = from + length - (index.starts[last] ?? 0)
  if (!startNode || !endNode || start > startNode.length || end > endNode.length) return undefined
  const range = document.createRange()
  range.setStart(startNode, start)
  range.setEnd(endNode, end)
  return range
}
