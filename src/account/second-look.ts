import { windowUpTo, type PageWindow } from './page-window.ts'
import { orderRows } from './row-order.ts'
import type { TaskIndex } from './task-index.ts'

export type Look = {
  rows: readonly number[]
  /** Nothing stands above the first of them, or below the last. */
  isFirst: boolean
  isLast: boolean
}

/** Known rows that should stand on a page, and do not any more. */
export function absentRows(
  index: TaskIndex,
  { rows, isFirst, isLast }: Look,
  isKnown: (row: number) => boolean,
): number[] {
  const { created } = index.columns
  const listed = new Set(rows)
  const newest = isFirst ? Infinity : (created[rows[0] ?? -1] ?? NaN)
  const oldest = isLast ? -Infinity : (created[rows.at(-1) ?? -1] ?? NaN)
  const absent: number[] = []
  for (let row = 0; row < index.size; row += 1) {
    const time = created[row] ?? NaN
    if (!(time < newest && time > oldest) || listed.has(row)) continue
    if (isKnown(row) && !index.isGone(row)) absent.push(row)
  }
  return absent
}

/** Rows that were not finished when last seen, the newest first. */
export function unfinishedRows(index: TaskIndex, isWanted: (row: number) => boolean): number[] {
  const rows: number[] = []
  for (let row = 0; row < index.size; row += 1) {
    if (index.isRunning(row) && !index.isGone(row) && isWanted(row)) rows.push(row)
  }
  const { created } = index.columns
  return rows.sort((a, b) => (created[b] || 0) - (created[a] || 0))
}

/**
 * The pages on which these rows should stand by now, few pages for many rows: where they stood, if
 * nothing came or went above them.
 */
export function pagesOf(
  index: TaskIndex,
  rows: readonly number[],
  isKnown: (row: number) => boolean,
): PageWindow[] {
  const wanted = new Set(rows)
  const pages: PageWindow[] = []
  let place = 0
  let reached = 0
  for (const row of orderRows(index, '-created_at')) {
    if (!isKnown(row) || index.isGone(row)) continue
    if (wanted.has(row) && place >= reached) {
      const page = windowUpTo(place)
      reached = page.start + page.page_limit
      pages.push(page)
    }
    place += 1
  }
  return pages
}
