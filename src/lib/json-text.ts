import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  CUT,
  INVALID,
  kindAt,
  scanScalar,
  scanString,
  skipSpace,
} from './json-scan.ts'
import { CELL, JSON_KIND, JsonTree, ROW, TORN } from './json-tree.ts'

/** The whole text as one JSON value, by the same grammar as `JSON.parse`; else undefined. */
export function parseJson(text: string): JsonTree | undefined {
  const tree = parseJsonAt(text, 0)
  if (!tree || tree.isTorn(0)) return undefined
  return skipSpace(text, tree.end) === text.length ? tree : undefined
}

/**
 * The JSON value that starts at `from`, whatever comes after it. A text that ends too early gives
 * the nodes up to there, the open ones marked as torn; a text that breaks the grammar, undefined.
 * Iterative and linear: 100,000 levels deep is a long text, not a stack overflow (S23).
 */
export function parseJsonAt(text: string, from: number): JsonTree | undefined {
  let cells = new Int32Array(AT_FIRST * ROW)
  let size = 0
  let deepest = 0
  let open = -1
  let at = from

  const get = (node: number, column: number) => cells[node * ROW + column] ?? -1
  const set = (node: number, column: number, value: number) => {
    cells[node * ROW + column] = value
  }

  function add(kind: number, start: number, end: number, keyStart: number, keyEnd: number) {
    const depth = open < 0 ? 0 : get(open, CELL.depth) + 1
    const position = open < 0 ? 0 : get(open, CELL.children)
    if (open >= 0) set(open, CELL.children, position + 1)
    const row = size * ROW
    if (row === cells.length) cells = doubled(cells)
    cells[row + CELL.state] = kind
    cells[row + CELL.start] = start
    cells[row + CELL.end] = end
    cells[row + CELL.keyStart] = keyStart
    cells[row + CELL.keyEnd] = keyEnd
    cells[row + CELL.parent] = open
    cells[row + CELL.after] = size + 1
    cells[row + CELL.depth] = depth
    cells[row + CELL.position] = position
    if (depth > deepest) deepest = depth
    return size++
  }

  function close() {
    set(open, CELL.end, at)
    set(open, CELL.after, size)
    open = get(open, CELL.parent)
  }

  function tear() {
    at = text.length
    while (open >= 0) {
      set(open, CELL.state, get(open, CELL.state) | TORN)
      close()
    }
    return size ? new JsonTree(text, cells, size, deepest) : undefined
  }

  for (;;) {
    at = skipSpace(text, at)
    if (at >= text.length) return tear()

    let keyStart = -1
    let keyEnd = -1
    const inObject = open >= 0 && get(open, CELL.state) === JSON_KIND.object
    const first = open >= 0 && get(open, CELL.children) === 0

    if (open >= 0) {
      const char = text.charCodeAt(at)
      if (char === (inObject ? CLOSE_BRACE : CLOSE_BRACKET)) {
        at += 1
        close()
        if (open < 0) return new JsonTree(text, cells, size, deepest)
        continue
      }
      if (!first) {
        if (char !== COMMA) return undefined
        at = skipSpace(text, at + 1)
        if (at >= text.length) return tear()
      }
      if (inObject) {
        keyStart = at
        keyEnd = scanString(text, at)
        if (keyEnd === CUT) return tear()
        if (keyEnd === INVALID) return undefined
        at = skipSpace(text, keyEnd)
        if (at >= text.length) return tear()
        if (text.charCodeAt(at) !== COLON) return undefined
        at = skipSpace(text, at + 1)
        if (at >= text.length) return tear()
      }
    }

    const kind = kindAt(text, at)
    if (kind === INVALID) return undefined
    if (kind <= JSON_KIND.array) {
      open = add(kind, at, at, keyStart, keyEnd)
      at += 1
      continue
    }
    const end = scanScalar(text, at, kind)
    if (end === INVALID) return undefined
    // A number that touches the end may have had more digits, so inside something it is torn too.
    const torn = end === CUT || (kind === JSON_KIND.number && end === text.length && open >= 0)
    const node = add(kind, at, torn ? text.length : end, keyStart, keyEnd)
    if (torn) {
      set(node, CELL.state, kind | TORN)
      return tear()
    }
    at = end
    if (open < 0) return new JsonTree(text, cells, size, deepest)
  }
}

// Grown as nodes come and not reckoned from the text: a result is one node of its task, and holds a
// million commas.
const AT_FIRST = 1024

function doubled(cells: Int32Array<ArrayBuffer>) {
  const grown = new Int32Array(cells.length * 2)
  grown.set(cells)
  return grown
}
