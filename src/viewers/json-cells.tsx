import { JSON_KIND, type JsonTree } from '~/lib/json-tree.ts'
import { countOf } from '~/lib/numbers.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { Highlight } from './highlight.tsx'
import { JsonString } from './json-string.tsx'
import type { TreeAction, TreeState } from './json-tree-state.ts'

type JsonCellProps = { state: TreeState; node: number }

type JsonLabelProps = JsonCellProps & { title: string | undefined }

export function JsonLabel({ state: { tree, query }, node, title }: JsonLabelProps) {
  if (tree.depth(node) === 0) return null
  if (!tree.hasKey(node)) {
    return <span className="text-muted tabular-nums">{tree.position(node)}: </span>
  }
  return (
    <>
      <bdi className="font-medium" title={title?.slice(0, 300)}>
        <Highlight text={visibleText(tree.key(node)) || '""'} query={query} />
      </bdi>
      <span className="text-muted">: </span>
    </>
  )
}

type JsonContentProps = JsonCellProps & { onChange: (action: TreeAction) => void }

export function JsonContent({ state, node, onChange }: JsonContentProps) {
  const { tree, query, full } = state
  if (tree.isContainer(node)) return <JsonSummary tree={tree} node={node} />
  if (tree.kind(node) === JSON_KIND.string) {
    return (
      <JsonString
        text={tree.value(node)}
        query={query}
        isFull={full.has(node)}
        isTorn={tree.isTorn(node)}
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

type JsonContainerProps = { tree: JsonTree; node: number }

function JsonSummary({ tree, node }: JsonContainerProps) {
  const count = tree.childCount(node)
  const isArray = tree.kind(node) === JSON_KIND.array
  if (!count) return <span className="text-muted">{isArray ? '[]' : '{}'}</span>
  const noun = isArray ? 'item' : 'key'
  return (
    <span className="whitespace-nowrap text-muted">
      {isArray ? '[' : '{'}
      <span className="font-sans text-xs tabular-nums">{countOf(count, noun)}</span>
      {isArray ? ']' : '}'}
    </span>
  )
}

const PREVIEW = 160

/** The start of its source is the most telling thing to say about a closed value. */
export function JsonPreview({ tree, node }: JsonContainerProps) {
  const start = tree.start(node)
  const source = tree.text.slice(start, Math.min(tree.valueEnd(node), start + PREVIEW))
  return (
    <bdi aria-hidden="true" className="min-w-0 flex-1 basis-24 truncate text-xs text-muted">
      {visibleText(source.replace(/\s+/g, ' '))}
    </bdi>
  )
}
