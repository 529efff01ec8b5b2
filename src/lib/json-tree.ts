/** What a node is. Numbers, so that a node is a row of an Int32Array and 5 MB cost no objects. */
export const JSON_KIND = { object: 0, array: 1, string: 2, number: 3, true: 4, false: 5, null: 6 }

/** The columns of a node's row. `state` is kind + 8 × torn; `after` is the first node past it. */
export const CELL = {
  state: 0,
  start: 1,
  end: 2,
  keyStart: 3,
  keyEnd: 4,
  parent: 5,
  after: 6,
  depth: 7,
  position: 8,
  children: 9,
}
export const ROW = 10
export const TORN = 8

const PLAIN_KEY = /^[A-Za-z_$][\w$]*$/

/**
 * A JSON text as a flat list of nodes in reading order, each a pair of offsets into the text.
 * Nothing is converted until it is shown, so integers beyond 2^53, `1.0`, duplicate keys and
 * `__proto__` stay exactly what the API sent, and no depth can overflow a stack.
 */
export class JsonTree {
  readonly text: string
  readonly size: number
  readonly deepest: number
  /** Offset past the root value. */
  readonly end: number
  readonly #cells: Int32Array

  constructor(text: string, cells: Int32Array, size: number, deepest: number) {
    this.text = text
    this.size = size
    this.deepest = deepest
    this.#cells = cells
    this.end = this.#cell(0, CELL.end)
  }

  #cell(node: number, column: number): number {
    return this.#cells[node * ROW + column] ?? -1
  }

  kind = (node: number) => this.#cell(node, CELL.state) & 7
  /** The text ended inside this value. */
  isTorn = (node: number) => (this.#cell(node, CELL.state) & TORN) !== 0
  isContainer = (node: number) => this.kind(node) <= JSON_KIND.array
  start = (node: number) => this.#cell(node, CELL.start)
  valueEnd = (node: number) => this.#cell(node, CELL.end)
  /** −1 for the root and for elements of an array. */
  keyStart = (node: number) => this.#cell(node, CELL.keyStart)
  keyEnd = (node: number) => this.#cell(node, CELL.keyEnd)
  parent = (node: number) => this.#cell(node, CELL.parent)
  /** The first node that is not inside this one. */
  after = (node: number) => this.#cell(node, CELL.after)
  depth = (node: number) => this.#cell(node, CELL.depth)
  /** Position among its siblings, from 0. */
  position = (node: number) => this.#cell(node, CELL.position)
  childCount = (node: number) => this.#cell(node, CELL.children)
  hasKey = (node: number) => this.keyStart(node) >= 0

  /** The value exactly as the API wrote it. */
  source = (node: number) => this.text.slice(this.start(node), this.valueEnd(node))

  /** What a string says; of anything else its source. */
  value(node: number): string {
    if (this.kind(node) !== JSON_KIND.string) return this.source(node)
    return readString(this.text, this.start(node), this.valueEnd(node), this.isTorn(node))
  }

  key(node: number): string {
    const start = this.keyStart(node)
    return start < 0 ? '' : readString(this.text, start, this.keyEnd(node), false)
  }

  *children(node: number): Generator<number> {
    const end = this.after(node)
    for (let child = node + 1; child < end; child = this.after(child)) yield child
  }

  /** The innermost value that the text ended in: torn ones lie inside each other. −1 for none. */
  tear(): number {
    if (!this.isTorn(0)) return -1
    let node = this.size - 1
    while (!this.isTorn(node)) node = this.parent(node)
    return node
  }

  /** JSONPath, as in `$.scenes[0].metadata["on screen"]`. */
  path(node: number): string {
    const steps: string[] = []
    for (let at = node; this.parent(at) >= 0; at = this.parent(at)) steps.push(this.#step(at))
    return `$${steps.reverse().join('')}`
  }

  #step(node: number): string {
    if (!this.hasKey(node)) return `[${this.position(node)}]`
    const key = this.key(node)
    return PLAIN_KEY.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
  }
}

function readString(text: string, start: number, end: number, torn: boolean): string {
  const inner = text.slice(start + 1, torn ? end : end - 1)
  if (!inner.includes('\\')) return inner
  return String(JSON.parse(`"${torn ? withoutHalfEscape(inner) : inner}"`))
}

// A text can end inside an escape (`\u00`); that half of one cannot be read and is left out.
function withoutHalfEscape(inner: string): string {
  const last = inner.lastIndexOf('\\')
  let first = last
  while (inner[first - 1] === '\\') first--
  if ((last - first) % 2 === 1) return inner // `\\` is a whole escape
  const length = inner.length - last
  return length < (inner[last + 1] === 'u' ? 6 : 2) ? inner.slice(0, last) : inner
}
