import { useMemo, type ReactNode } from 'react'
import type { JsonTree } from '~/lib/json-tree.ts'
import { Button } from '~/ui/button.tsx'
import { CopyButton } from '~/ui/copy-button.tsx'
import { countOf, formatNumber } from '~/lib/numbers.ts'
import { FindBar } from './find-bar.tsx'
import { makeSearch } from './json-search.ts'
import { matchIndex, type TreeAction, type TreeState } from './json-tree-state.ts'

type JsonSearchProps = { state: TreeState; label: string; onChange: (action: TreeAction) => void }
/** `children` stand before what is done here. */
type JsonToolbarProps = JsonSearchProps & { children: ReactNode }

export function JsonToolbar({ state, label, onChange, children }: JsonToolbarProps) {
  const { tree, active } = state
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {children}
      {/* Else what is done here stands in two lines, of which the second holds what is left over. */}
      <div className="flex min-w-0 grow basis-80">
        <JsonSearch state={state} label={label} onChange={onChange} />
      </div>
      <div className="flex flex-wrap items-center gap-1">
        <Button variant="ghost" onClick={() => onChange({ do: 'open-to', depth: tree.deepest })}>
          Expand all
        </Button>
        <Button variant="ghost" onClick={() => onChange({ do: 'open-to', depth: 1 })}>
          Collapse all
        </Button>
        <DepthMenu tree={tree} onPick={(depth) => onChange({ do: 'open-to', depth })} />
      </div>
      <div className="flex flex-wrap items-center gap-1">
        <CopyButton text={() => tree.value(active)} label="Copy value">
          Copy value
        </CopyButton>
        <CopyButton text={() => tree.path(active)} label="Copy path">
          Copy path
        </CopyButton>
      </div>
    </div>
  )
}

function JsonSearch({ state, label, onChange }: JsonSearchProps) {
  const { tree, query, matches } = state
  // Folding 5 MB to one case and reading its escapes is done once, not at each key.
  const search = useMemo(() => makeSearch(tree), [tree])

  const run = (query: string) => onChange({ do: 'search', query, matches: search(query) })
  return (
    <FindBar
      label={`Search in ${label.toLowerCase()}`}
      placeholder="Search keys and values"
      query={query}
      status={placeText(state)}
      canStep={matches.length > 0}
      onSearch={run}
      onStep={(step) => onChange({ do: 'match', step })}
    />
  )
}

function placeText(state: TreeState): string {
  const total = state.matches.length
  if (!total) return 'No match'
  const at = matchIndex(state)
  if (at < 0) return countOf(total, 'match', 'matches')
  return `${formatNumber(at + 1)} of ${formatNumber(total)}`
}

type DepthMenuProps = { tree: JsonTree; onPick: (depth: number) => void }

const DepthMenu = ({ tree, onPick }: DepthMenuProps) => (
  <select
    aria-label="Expand to depth"
    value=""
    onChange={({ target }) => onPick(Number(target.value))}
    className="h-7 rounded-md border border-transparent bg-transparent px-1 text-sm font-medium text-muted hover:bg-subtle hover:text-ink"
  >
    <option value="" disabled hidden>
      Depth
    </option>
    {Array.from({ length: Math.min(10, tree.deepest) }, (_, index) => (
      <option key={index} value={index + 1}>
        {index + 1} {index ? 'levels' : 'level'}
      </option>
    ))}
  </select>
)
