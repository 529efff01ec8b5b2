import { splitTimes } from './text-times.ts'

/** The little of a hast tree that is looked at here. */
type Node = {
  type: string
  tagName?: string
  value?: string
  properties?: Record<string, string>
  children?: Node[]
}

const LEFT_ALONE = new Set(['code', 'pre', 'a'])

/** A rehype plugin: the times in a text become elements of their own. */
export const markTimes = () => (tree: Node) => {
  const left: Node[] = [tree]
  for (let node = left.pop(); node; node = left.pop()) {
    if (!node.children || LEFT_ALONE.has(node.tagName ?? '')) continue
    node.children = node.children.flatMap((child) =>
      child.type === 'text' ? withTimes(child.value ?? '') : child,
    )
    left.push(...node.children.filter((child) => child.tagName !== 'button'))
  }
}

const withTimes = (text: string): Node[] =>
  splitTimes(text).map((part) => {
    const said: Node = { type: 'text', value: part.text }
    if (part.seconds === undefined) return said
    const properties = { value: String(part.seconds) }
    return { type: 'element', tagName: 'button', properties, children: [said] }
  })
