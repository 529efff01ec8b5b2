import type { Ref } from 'react'
import { classNames } from '~/lib/class-names.ts'
import { JSON_KIND, type JsonTree } from '~/lib/json-tree.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { Icon } from '~/ui/icon.tsx'
import { Highlight } from './highlight.tsx'
import { JsonString } from './json-string.tsx'
import type { TreeAction, TreeState } from './json-tree-state.ts'

type JsonRowProps = {
  ref: Ref<HTMLDivElement>
  id: string
  index: number
  top: number
  node: number
  state: TreeState
  onChange: (action: TreeAction) => void
}

// Deeper levels are no longer indented, only numbered: the text keeps its width.
const INDENTED = 16

export function JsonRow({ ref, id, index, top, node, state, onChange }: JsonRowProps) {
  const { tree, open, active, query } = state
  const depth = tree.depth(node)
  const canOpen = tree.isContainer(node) && tree.childCount(node) > 0
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
      aria-expanded={canOpen ? open[node] === 1 : undefined}
      aria-selected={node === active}
      onClick={click}
      className={classNames(
        'absolute top-0 left-0 flex w-full items-start gap-1 border-l-2 py-0.5 pr-3',
        canOpen && 'cursor-pointer',
        node === active
          ? 'border-accent bg-subtle group-focus-visible:bg-accent-soft'
          : 'border-transparent hover:bg-subtle',
      )}
      style={{
        transform: `translateY(${top}px)`,
        paddingLeft: `${4 + Math.min(depth, INDENTED) * 14}px`,
      }}
    >
      <Icon
        name={canOpen && open[node] ? 'down' : 'right'}
        className={classNames('mt-1 size-3 text-muted', !canOpen && 'invisible')}
      />
      <div className="min-w-0 flex-1 wrap-anywhere">
        {depth > INDENTED && <span className="text-muted">{depth} </span>}
        <JsonLabel tree={tree} node={node} query={query} />
        <JsonContent node={node} state={state} onChange={onChange} />
        {tree.isTorn(node) && (!open[node] || tree.tear() === node) && (
          <span className="ml-2 rounded-sm bg-warn-soft px-1 font-sans text-xs text-warn">
            cut here
          </span>
        )}
      </div>
    </div>
  )
}

type JsonLabelProps = { tree: JsonTree; node: number; query: string }

function JsonLabel({ tree, node, query }: JsonLabelProps) {
  if (tree.depth(node) === 0) return null
  if (!tree.hasKey(node))
    return <span className="text-muted tabular-nums">{tree.position(node)}: </span>
  return (
    <>
      <bdi className="font-medium">
        <Highlight text={visibleText(tree.key(node)) || '""'} query={query} />
      </bdi>
      <span className="text-muted">: </span>
    </>
  )
}

type JsonContentProps = Pick<JsonRowProps, 'node' | 'state' | 'onChange'>

function JsonContent({ node, state, onChange }: JsonContentProps) {
  const { tree, query, open, full } = state
  if (tree.isContainer(node))
    return <JsonSummary tree={tree} node={node} isOpen={open[node] === 1} />
  if (tree.kind(node) === JSON_KIND.string) {
    return (
      <JsonString
        text={tree.value(node)}
        query={query}
        isFull={full.has(node)}
        onToggle={() => onChange({ do: 'toggle', node })}
      />
    )
  }
  return (
    <span className="text-accent tabular-nums">
      <Highlight text={tree.source(node)} query={query} />
    </span>
  )
}

type JsonSummaryProps = { tree: JsonTree; node: number; isOpen: boolean }

// The start of the source is the most telling thing to say about a closed value.
const PREVIEW = 120

function JsonSummary({ tree, node, isOpen }: JsonSummaryProps) {
  const count = tree.childCount(node)
  const isArray = tree.kind(node) === JSON_KIND.array
  if (!count) return <span className="text-muted">{isArray ? '[]' : '{}'}</span>
  const noun = isArray ? 'item' : 'key'
  const start = tree.start(node)
  const source = tree.text.slice(start, Math.min(tree.valueEnd(node), start + PREVIEW))
  return (
    <span className="text-muted">
      {isArray ? '[' : '{'}
      <span className="font-sans text-xs tabular-nums">
        {count.toLocaleString('en')} {count === 1 ? noun : `${noun}s`}
      </span>
      {isArray ? ']' : '}'}
      {!isOpen && (
        <bdi
          className="ml-2 line-clamp-1 inline-block max-w-full align-bottom text-xs break-all opacity-80"
          aria-hidden="true"
        >
          {visibleText(source.replace(/\s+/g, ' '))}
        </bdi>
      )}
    </span>
  )
}
