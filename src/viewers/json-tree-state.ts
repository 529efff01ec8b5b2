import { JSON_KIND, type JsonTree } from '~/lib/json-tree.ts'
import {
  openAtFirst,
  openTo,
  readRows,
  rowOf,
  withRevealed,
  withToggled,
  type OpenNodes,
} from './json-rows.ts'

export type TreeState = {
  tree: JsonTree
  open: OpenNodes
  /** What the keys and the copy buttons act on; always to be seen. */
  active: number
  /** Long strings that are shown in full. */
  full: ReadonlySet<number>
  query: string
  matches: Int32Array
}

export type TreeAction =
  | { do: 'show'; tree: JsonTree }
  | { do: 'select'; node: number }
  | { do: 'toggle'; node: number }
  | { do: 'open-to'; depth: number }
  | { do: 'search'; query: string; matches: Int32Array }
  | { do: 'match'; step: 1 | -1 }

const NOTHING = new Int32Array(0)

export const initialTreeState = (tree: JsonTree): TreeState => ({
  tree,
  open: openAtFirst(tree),
  active: 0,
  full: new Set(),
  query: '',
  matches: NOTHING,
})

export function changeTree(state: TreeState, action: TreeAction): TreeState {
  const { tree } = state
  switch (action.do) {
    case 'show':
      // The same text read again is the same tree to the reader: what was open stays open.
      return action.tree.text === tree.text
        ? { ...state, tree: action.tree }
        : initialTreeState(action.tree)
    case 'select':
      return { ...state, active: action.node }
    case 'toggle':
      return toggle(state, action.node)
    case 'open-to': {
      const open = openTo(tree, action.depth)
      const rows = readRows(tree, open)
      return { ...state, open, active: rows[rowOf(rows, state.active)] ?? 0 }
    }
    case 'search': {
      const found = { ...state, query: action.query, matches: action.matches }
      const first = action.matches[firstFrom(action.matches, state.active)]
      return first === undefined ? found : reveal(found, first)
    }
    case 'match':
      return stepMatch(state, action.step)
  }
}

function toggle(state: TreeState, node: number): TreeState {
  const { tree } = state
  if (tree.kind(node) === JSON_KIND.string) {
    const full = new Set(state.full)
    if (!full.delete(node)) full.add(node)
    return { ...state, full, active: node }
  }
  const canOpen = tree.isContainer(node) && tree.childCount(node) > 0
  return { ...state, open: canOpen ? withToggled(state.open, node) : state.open, active: node }
}

/** Which of the matches is the selected row; −1 when the reader has gone elsewhere. */
export const matchIndex = ({ matches, active }: TreeState) => matches.indexOf(active)

function stepMatch(state: TreeState, step: 1 | -1): TreeState {
  const { matches, active } = state
  if (!matches.length) return state
  const next = firstFrom(matches, step > 0 ? active + 1 : active)
  const at = step > 0 ? next : (next - 1 + matches.length) % matches.length
  return reveal(state, matches[at] ?? 0)
}

// From where the reader is, and from the start again when there is none further down.
function firstFrom(matches: Int32Array, node: number): number {
  const at = matches.findIndex((match) => match >= node)
  return at < 0 ? 0 : at
}

const reveal = (state: TreeState, node: number): TreeState => ({
  ...state,
  active: node,
  open: withRevealed(state.tree, state.open, node),
})
