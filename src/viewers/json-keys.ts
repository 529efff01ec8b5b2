import type { TreeAction, TreeState } from './json-tree-state.ts'
import { rowOf } from './json-rows.ts'

const PAGE = 20

/** What a key does in the tree, by the pattern of the ARIA practices; undefined: not our key. */
export function readTreeKey(
  key: string,
  state: TreeState,
  rows: Int32Array,
): TreeAction | undefined {
  const { tree, open, active } = state
  const row = rowOf(rows, active)
  const go = (to: number): TreeAction => ({
    do: 'select',
    node: rows[Math.max(0, Math.min(rows.length - 1, to))] ?? 0,
  })
  const canOpen = tree.isContainer(active) && tree.childCount(active) > 0
  switch (key) {
    case 'ArrowDown':
      return go(row + 1)
    case 'ArrowUp':
      return go(row - 1)
    case 'PageDown':
      return go(row + PAGE)
    case 'PageUp':
      return go(row - PAGE)
    case 'Home':
      return go(0)
    case 'End':
      return go(rows.length - 1)
    case 'ArrowRight':
      return canOpen && !open[active] ? { do: 'toggle', node: active } : go(canOpen ? row + 1 : row)
    case 'ArrowLeft':
      if (canOpen && open[active]) return { do: 'toggle', node: active }
      return { do: 'select', node: Math.max(0, tree.parent(active)) }
    case 'Enter':
    case ' ':
      return { do: 'toggle', node: active }
    default:
      return undefined
  }
}
