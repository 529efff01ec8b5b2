import { useMemo, useReducer, useState } from 'react'
import type { JsonTree } from '~/lib/json-tree.ts'
import { formatNumber } from '~/lib/numbers.ts'
import { visibleProse, visibleText } from '~/lib/visible-text.ts'
import { Button } from '~/ui/button.tsx'
import { makeHints, type JsonHint } from './json-hints.ts'
import { MAX_LEVELS, readRows } from './json-rows.ts'
import { findTable, hasTable } from './json-table.ts'
import { JsonTableView } from './json-table.tsx'
import { JsonToolbar } from './json-toolbar.tsx'
import { JsonTreeView } from './json-tree-view.tsx'
import { changeTree, initialTreeState } from './json-tree-state.ts'
import { PlainText } from './plain-text.tsx'

type JsonViewerProps = {
  tree: JsonTree
  /** What the tree is called by those who cannot see it. */
  label?: string
  /** What the answer was asked to be, as JSON Schema; undefined when it was not said. */
  schema?: unknown
  /** With it the times in the answer lead to the film. */
  onSeek?: ((seconds: number) => void) | undefined
}

/** A JSON text as a tree that folds, searches and copies; any size, every digit as it was sent. */
export function JsonViewer({ tree, label = 'Result', schema, onSeek }: JsonViewerProps) {
  if (tree.deepest < MAX_LEVELS) {
    return <FoldableTree tree={tree} label={label} schema={schema} onSeek={onSeek} />
  }
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-muted">
        Nested {formatNumber(tree.deepest + 1)} levels deep: shown as text.
      </p>
      <PlainText text={tree.text} mono />
    </div>
  )
}

type FoldableTreeProps = {
  tree: JsonTree
  label: string
  schema: unknown
  onSeek: ((seconds: number) => void) | undefined
}

function FoldableTree({ tree, label, schema, onSeek }: FoldableTreeProps) {
  const [state, change] = useReducer(changeTree, tree, initialTreeState)
  const [wanted, setWanted] = useState<boolean>()
  if (state.tree !== tree) change({ do: 'show', tree })
  // Linear in the size of the text, and a key press moves only the selection.
  const rows = useMemo(() => readRows(state.tree, state.open), [state.tree, state.open])
  const hints = useMemo(() => makeHints(state.tree, schema), [state.tree, schema])
  const table = findTable(state.tree, state.active)
  const isTable = table !== undefined && wanted === true
  const views = hasTable(state.tree) && (
    <ViewSwitch
      isTable={isTable}
      canBeTable={table !== undefined}
      wasPressed={wanted !== undefined}
      onSwitch={setWanted}
    />
  )
  return (
    <div className="flex flex-col gap-2">
      {isTable ? (
        <JsonTableView key={table.node} table={table} label={label} hints={hints} onSeek={onSeek}>
          {views}
        </JsonTableView>
      ) : (
        <>
          <JsonToolbar state={state} label={label} onChange={change}>
            {views}
          </JsonToolbar>
          <JsonTreeView
            state={state}
            rows={rows}
            label={label}
            hints={hints}
            onSeek={onSeek}
            onChange={change}
          />
          <JsonSelected tree={state.tree} node={state.active} hint={hints(state.active)} />
        </>
      )}
    </div>
  )
}

type ViewSwitchProps = {
  isTable: boolean
  canBeTable: boolean
  wasPressed: boolean
  onSwitch: (isTable: boolean) => void
}

const ViewSwitch = ({ isTable, canBeTable, wasPressed, onSwitch }: ViewSwitchProps) => (
  <div role="group" aria-label="View" className="flex gap-1">
    {[false, true].map((one) => (
      <Button
        key={String(one)}
        variant="ghost"
        aria-pressed={isTable === one}
        aria-disabled={one && !canBeTable}
        title={one && !canBeTable ? 'Select a list of flat objects first' : undefined}
        onClick={() => (canBeTable || !one) && onSwitch(one)}
        ref={wasPressed && isTable === one ? goOnHere : undefined}
        className="aria-pressed:bg-accent-soft aria-pressed:text-accent"
      >
        {one ? 'Table' : 'Tree'}
      </Button>
    ))}
  </div>
)

/** The one that was pressed went with its view. */
function goOnHere(button: HTMLElement | null) {
  if (document.activeElement === document.body) button?.focus({ preventScroll: true })
}

type JsonSelectedProps = { tree: JsonTree; node: number; hint: JsonHint }

/** Where the selection is, and what the schema says of it. */
const JsonSelected = ({ tree, node, hint: { expected, description } }: JsonSelectedProps) => (
  <p className="truncate text-xs text-muted" title={description?.slice(0, 300)}>
    <span className="sr-only">Selected: </span>
    <bdi className="font-mono">{visibleText(tree.path(node))}</bdi>
    {expected && ` · ${visibleText(expected)}`}
    {description && (
      <>
        {' · '}
        <bdi>{visibleProse(description)}</bdi>
      </>
    )}
  </p>
)
