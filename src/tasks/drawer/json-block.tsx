import type { JsonTree } from '~/lib/json-tree.ts'
import { latePart } from '~/ui/late-part.tsx'
import { openAtFirst, readRows } from '~/viewers/json-rows.ts'

type JsonBlockProps = {
  tree: JsonTree
  label: string
  /** What the answer was asked to be, as JSON Schema. */
  schema?: unknown
  onSeek?: (seconds: number) => void
}

/** In a chunk of its own: most readers of a list never open a JSON result. */
export const JsonBlock = latePart<JsonBlockProps>({
  load: async () => (await import('~/viewers/json-viewer.tsx')).JsonViewer,
  Waiting: Quiet,
})

const ROW = 24
const TOOLBAR = 36

/** As high as the tree will be, so that nothing below it moves. */
function Quiet({ tree }: JsonBlockProps) {
  const rows = readRows(tree, openAtFirst(tree)).length
  return <div style={{ height: `calc(min(40rem, 70vh, ${rows * ROW + 10}px) + ${TOOLBAR}px)` }} />
}
