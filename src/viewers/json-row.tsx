import type { Ref } from 'react'
import { classNames } from '~/lib/class-names.ts'
import { JSON_KIND, type JsonTree } from '~/lib/json-tree.ts'
import { Icon } from '~/ui/icon.tsx'
import { JsonContent, JsonLabel, JsonPreview } from './json-cells.tsx'
import { JsonHintMarks } from './json-hint-marks.tsx'
import type { JsonHints } from './json-hints.ts'
import { JsonSeek } from './json-seek.tsx'
import type { TreeAction, TreeState } from './json-tree-state.ts'

type JsonRowProps = {
  ref: Ref<HTMLDivElement>
  id: string
  index: number
  top: number
  node: number
  state: TreeState
  hints: JsonHints
  onSeek: ((seconds: number) => void) | undefined
  onChange: (action: TreeAction) => void
}

// Deeper levels are no longer indented, only numbered: the text keeps its width.
const INDENTED = 16

export function JsonRow({
  ref,
  id,
  index,
  top,
  node,
  state,
  hints,
  onSeek,
  onChange,
}: JsonRowProps) {
  const hint = hints(node)
  const { tree, open, active } = state
  const depth = tree.depth(node)
  const canOpen = tree.isContainer(node) && tree.childCount(node) > 0
  const isClosed = canOpen && !open[node]
  const click = () => {
    // Marking text to copy it ends in a click too.
    if (!window.getSelection()?.isCollapsed) return
    onChange({ do: canOpen ? 'toggle' : 'select', node })
  }
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the tree holds focus and keys for its rows
    <div
      ref={ref}
      id={id}
      data-index={index}
      role="treeitem"
      aria-level={depth + 1}
      aria-posinset={tree.position(node) + 1}
      aria-setsize={depth ? tree.childCount(tree.parent(node)) : 1}
      aria-expanded={canOpen ? !isClosed : undefined}
      aria-selected={node === active}
      onClick={click}
      className={classNames(
        'absolute top-0 left-0 flex w-full items-start gap-1 border-l-2 py-0.5 pr-3',
        canOpen && 'cursor-pointer',
        node === active
          ? 'border-accent bg-subtle group-focus-visible:bg-accent-soft forced-colors:aria-selected:bg-[Highlight]'
          : 'border-transparent hover:bg-subtle forced-colors:border-[Canvas]',
      )}
      style={{
        transform: `translateY(${top}px)`,
        paddingLeft: `${4 + Math.min(depth, INDENTED) * 14}px`,
      }}
    >
      <Icon
        name="right"
        className={classNames(
          'mt-1 size-3 text-muted',
          !canOpen && 'invisible',
          !isClosed && 'rotate-90',
          node === active && 'forced-colors:text-[HighlightText]',
        )}
      />
      <div className="flex min-w-0 flex-1 items-baseline gap-x-2 max-md:flex-wrap">
        <div className="min-w-0 shrink wrap-anywhere">
          {depth > INDENTED && <span className="text-muted">{depth} </span>}
          <JsonLabel state={state} node={node} title={hint.description} />
          <JsonContent state={state} node={node} onChange={onChange} />
          {onSeek && hint.seconds !== undefined && (
            <JsonSeek seconds={hint.seconds} onSeek={onSeek} />
          )}
          {tree.isTorn(node) && (isClosed || tree.tear() === node) && <CutMark />}
        </div>
        <JsonHintMarks hint={hint} withDescription={!isRepeated(tree, node)} />
        {isClosed && <JsonPreview tree={tree} node={node} />}
      </div>
    </div>
  )
}

const CutMark = () => (
  <span className="ml-2 rounded-sm bg-warn-soft px-1 font-sans text-xs text-warn">cut here</span>
)

/** Whether the same key may be there in many places: something above it is an item of a list. */
function isRepeated(tree: JsonTree, node: number): boolean {
  for (let at = tree.parent(node); at >= 0; at = tree.parent(at)) {
    if (tree.kind(at) === JSON_KIND.array) return true
  }
  return false
}
