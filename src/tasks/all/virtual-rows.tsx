import { defaultRangeExtractor, type Range, type VirtualItem } from '@tanstack/react-virtual'
import type { ReactNode } from 'react'

type VirtualRowsProps = {
  items: VirtualItem[]
  /** Where the first row begins, and the height of all of them. */
  start: number
  height: number
  columns: number
  /** The row of an index, and its place among those that are drawn. */
  children: (index: number, place: number) => ReactNode
}

/**
 * The rows that are drawn, in the flow of the table, and in place of each stretch that is not a row
 * of its height. A gap belongs to the row after it: so none is ever moved, and a row that has the
 * focus keeps it.
 */
export function VirtualRows({ items, start, height, columns, children }: VirtualRowsProps) {
  const rows: ReactNode[] = []
  let drawn = start
  const addGap = (to: number, key: string) => {
    if (to <= drawn) return
    rows.push(
      // On a phone a row has a look of its own, which is not for these.
      <tr key={key} aria-hidden="true" style={{ padding: 0, border: 0, gap: 0 }}>
        <td colSpan={columns} style={{ height: to - drawn, padding: 0, position: 'static' }} />
      </tr>,
    )
  }
  for (const [place, item] of items.entries()) {
    addGap(item.start, place === 0 ? 'above all' : `before ${item.key}`)
    rows.push(children(item.index, place))
    drawn = item.end
  }
  addGap(start + height, 'after all')
  return rows
}

/** The range as far as there are rows: at least the last one, if there are any. */
export function rangeWithin(range: Range, count: number): Range {
  const endIndex = Math.max(0, Math.min(range.endIndex, count - 1))
  return { ...range, count, endIndex, startIndex: Math.min(range.startIndex, endIndex) }
}

const FEW = 2

/**
 * As many rows beyond the view as before where the view has become higher or lower by a row or two:
 * a line that comes above the table is nothing to draw rows for.
 */
export function steadyRange(before: Range | undefined, now: Range): Range {
  const isNear =
    before?.startIndex === now.startIndex && Math.abs(before.endIndex - now.endIndex) <= FEW
  return isNear ? { ...now, endIndex: Math.min(before.endIndex, now.count - 1) } : now
}

/** What is in view, and rows that have to be there wherever they are: one of them has the focus. */
export function withKept(range: Range, kept: number[]): number[] {
  const inView = defaultRangeExtractor(range)
  const others = kept.filter(
    (index) => index >= 0 && index < range.count && !inView.includes(index),
  )
  return [...new Set([...inView, ...others])].sort((a, b) => a - b)
}
