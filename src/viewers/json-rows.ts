import type { JsonTree } from '~/lib/json-tree.ts'

// S23: deeper than this no tree helps a reader, and the text itself is shown.
export const MAX_LEVELS = 100

/** Which containers are open: one byte a node, copied on change, so that an old state stays valid. */
export type OpenNodes = Uint8Array

/** The nodes to be seen, top to bottom. */
export function readRows(tree: JsonTree, open: OpenNodes): Int32Array {
  const rows = new Int32Array(tree.size)
  let count = 0
  for (let node = 0; node < tree.size;) {
    rows[count++] = node
    node = open[node] ? node + 1 : tree.after(node)
  }
  return rows.subarray(0, count)
}

/** Where a node is among the rows; of one that is folded away, where its nearest row above is. */
export function rowOf(rows: Int32Array, node: number): number {
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((rows[middle] ?? 0) <= node) low = middle
    else high = middle - 1
  }
  return low
}

/** Everything open above the level `depth`, everything closed from there on. */
export function openTo(tree: JsonTree, depth: number): OpenNodes {
  const open = new Uint8Array(tree.size)
  for (let node = 0; node < tree.size; node++) {
    if (tree.isContainer(node) && tree.depth(node) < depth && tree.childCount(node) > 0)
      open[node] = 1
  }
  return open
}

/** As much open as is taken in at a glance, and always the first level. */
export function openAtFirst(tree: JsonTree, glance = 60): OpenNodes {
  let open = openTo(tree, 1)
  for (let depth = 2; depth <= tree.deepest; depth++) {
    const more = openTo(tree, depth)
    if (readRows(tree, more).length > glance) break
    open = more
  }
  return open
}

export function withToggled(open: OpenNodes, node: number): OpenNodes {
  const changed = open.slice()
  changed[node] = open[node] ? 0 : 1
  return changed
}

/** The same, with everything above `node` open; the same array when it already was. */
export function withRevealed(tree: JsonTree, open: OpenNodes, node: number): OpenNodes {
  let changed = open
  for (let at = tree.parent(node); at >= 0; at = tree.parent(at)) {
    if (changed[at]) continue
    if (changed === open) changed = open.slice()
    changed[at] = 1
  }
  return changed
}
