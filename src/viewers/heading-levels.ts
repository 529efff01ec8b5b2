import { openHeading } from './markdown-text.ts'

/** The little of a hast tree that is looked at here. */
type Node = { type: string; tagName?: string; children?: Node[] }

// The result's own title on the page is level 3.
const BELOW = 3

/**
 * A rehype plugin: renumbers headings to h4…h6 without a gap, whatever levels the text chose,
 * so that the outline of the page around it stays right.
 */
export const demoteHeadings = (above: number[]) => (tree: Node) => {
  const open = [...above]
  for (const heading of headingsIn(tree)) {
    openHeading(open, Number(heading.tagName?.[1]))
    heading.tagName = `h${Math.min(6, BELOW + open.length)}`
  }
}

function* headingsIn(tree: Node): Generator<Node> {
  const left: Node[] = [tree]
  for (let node = left.pop(); node; node = left.pop()) {
    if (/^h[1-6]$/.test(node.tagName ?? '')) yield node
    for (const child of (node.children ?? []).toReversed()) left.push(child)
  }
}
