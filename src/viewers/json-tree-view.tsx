import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import { formatNumber } from '~/lib/numbers.ts'
import type { JsonHints } from './json-hints.ts'
import { readTreeKey } from './json-keys.ts'
import { JsonRow } from './json-row.tsx'
import { rowOf } from './json-rows.ts'
import { RowsButton } from './rows-button.tsx'
import type { TreeAction, TreeState } from './json-tree-state.ts'

type JsonTreeViewProps = {
  state: TreeState
  rows: Int32Array
  label: string
  hints: JsonHints
  onSeek: ((seconds: number) => void) | undefined
  onChange: (action: TreeAction) => void
}

// Browsers end a scrolled page at some 17 million pixels, so very many rows come in blocks.
const BLOCK = 100_000
const ROW_HEIGHT = 24

/**
 * The focus stays on the tree and the selected row is named by aria-activedescendant: rows come
 * and go as one scrolls, and a focused one that went would drop the focus on the page.
 */
export function JsonTreeView(props: JsonTreeViewProps) {
  const { state, rows, label, hints, onSeek, onChange } = props
  const scroller = useRef<HTMLDivElement>(null)
  const id = useId()
  const activeRow = rowOf(rows, state.active)
  const from = activeRow - (activeRow % BLOCK)
  const activeIndex = activeRow - from

  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is off here
  const virtualizer = useVirtualizer({
    count: Math.min(BLOCK, rows.length - from),
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[from + index] ?? index,
    overscan: 12,
    rangeExtractor: (range) => withIndex(range, activeIndex),
  })

  const { scrollToIndex } = virtualizer
  useEffect(() => {
    scrollToIndex(activeIndex, { align: 'auto' })
  }, [scrollToIndex, activeIndex, from])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { seconds } = hints(state.active)
    if (event.key === 'Enter' && onSeek && seconds !== undefined) {
      event.preventDefault()
      onSeek(seconds)
      return
    }
    const action = readTreeKey(event.key, state, rows)
    if (!action) return
    event.preventDefault()
    event.stopPropagation()
    onChange(action)
  }
  return (
    <>
      <div
        ref={scroller}
        role="tree"
        tabIndex={0}
        aria-label={label}
        aria-activedescendant={`${id}-${state.active}`}
        onKeyDown={onKeyDown}
        className="group max-h-[min(40rem,70vh)] overflow-auto rounded-md border border-line bg-surface py-1 font-mono text-sm"
      >
        <div role="none" className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => (
            <JsonRow
              key={item.key}
              ref={virtualizer.measureElement}
              id={`${id}-${item.key}`}
              index={item.index}
              top={item.start}
              node={rows[from + item.index] ?? 0}
              state={state}
              hints={hints}
              onSeek={onSeek}
              onChange={onChange}
            />
          ))}
        </div>
      </div>
      {rows.length > BLOCK && <Blocks rows={rows} from={from} onChange={onChange} />}
    </>
  )
}

function withIndex(range: Range, index: number): number[] {
  const indexes = defaultRangeExtractor(range)
  return index < range.count && !indexes.includes(index)
    ? [...indexes, index].sort((a, b) => a - b)
    : indexes
}

type BlocksProps = { rows: Int32Array; from: number; onChange: (action: TreeAction) => void }

function Blocks({ rows, from, onChange }: BlocksProps) {
  const to = Math.min(rows.length, from + BLOCK)
  const go = (row: number) => onChange({ do: 'select', node: rows[row] ?? 0 })
  return (
    <div className="flex flex-wrap items-center gap-2 text-sm text-muted tabular-nums">
      <span>
        Rows {formatNumber(from + 1)}–{formatNumber(to)} of {formatNumber(rows.length)}
      </span>
      <RowsButton isOn={from > 0} onGo={() => go(from - BLOCK)}>
        Earlier rows
      </RowsButton>
      <RowsButton isOn={to < rows.length} onGo={() => go(to)}>
        Later rows
      </RowsButton>
    </div>
  )
}
