import { lazy, Suspense } from 'react'
import type { JsonTree } from '~/lib/json-tree.ts'
import { openAtFirst, readRows } from '~/viewers/json-rows.ts'

// In a chunk of its own: most readers of a list never open a JSON result.
const JsonViewer = lazy(async () => ({
  default: (await import('~/viewers/json-viewer.tsx')).JsonViewer,
}))

type JsonBlockProps = {
  tree: JsonTree
  label: string
  /** What the answer was asked to be, as JSON Schema. */
  schema?: unknown
  onSeek?: (seconds: number) => void
}

export const JsonBlock = ({ tree, label, schema, onSeek }: JsonBlockProps) => (
  <Suspense fallback={<Quiet tree={tree} />}>
    <JsonViewer tree={tree} label={label} schema={schema} onSeek={onSeek} />
  </Suspense>
)

const ROW = 24
const TOOLBAR = 36

/** As high as the tree will be, so that nothing below it moves. */
function Quiet({ tree }: { tree: JsonTree }) {
  const rows = readRows(tree, openAtFirst(tree)).length
  return <div style={{ height: `calc(min(40rem, 70vh, ${rows * ROW + 10}px) + ${TOOLBAR}px)` }} />
}
