import { useMemo, useReducer } from 'react'
import type { JsonTree } from '~/lib/json-tree.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { MAX_LEVELS, readRows } from './json-rows.ts'
import { JsonToolbar } from './json-toolbar.tsx'
import { JsonTreeView } from './json-tree-view.tsx'
import { changeTree, initialTreeState } from './json-tree-state.ts'
import { PlainText } from './plain-text.tsx'

type JsonViewerProps = {
  tree: JsonTree
  /** What the tree is called by those who cannot see it. */
  label?: string
}

/** A JSON text as a tree that folds, searches and copies; any size, every digit as it was sent. */
export function JsonViewer({ tree, label = 'Result' }: JsonViewerProps) {
  if (tree.deepest < MAX_LEVELS) return <FoldableTree tree={tree} label={label} />
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-muted">
        Nested {(tree.deepest + 1).toLocaleString('en')} levels deep: shown as text.
      </p>
      <PlainText text={tree.text} mono />
    </div>
  )
}

function FoldableTree({ tree, label }: Required<JsonViewerProps>) {
  const [state, change] = useReducer(changeTree, tree, initialTreeState)
  if (state.tree !== tree) change({ do: 'show', tree })
  // Linear in the size of the text, and a key press moves only the selection.
  const rows = useMemo(() => readRows(state.tree, state.open), [state.tree, state.open])
  return (
    <div className="flex flex-col gap-2">
      <JsonToolbar state={state} label={label} onChange={change} />
      <JsonTreeView state={state} rows={rows} label={label} onChange={change} />
      <p className="truncate font-mono text-xs text-muted">
        <span className="sr-only">Selected: </span>
        <bdi>{visibleText(state.tree.path(state.active))}</bdi>
      </p>
    </div>
  )
}
