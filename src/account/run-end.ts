/** Where a stretch of the list ends. */
export type RunEnd = {
  /** How many rows of the list stand at or above its last one; exact while there is a `proof`. */
  end: number
  /** The row number of its last row; -1 when there is none. */
  last: number
  /** The answer that told the end: its total, and when it came. */
  proof: { total: number; at: number } | undefined
}

/**
 * The lowest end of a page and of the runs that share rows with it. Where it cannot be told, any of
 * them will do: then some rows are read twice.
 */
export function toLowest(
  runs: RunEnd[],
  page: RunEnd,
  rows: readonly number[],
  created: (row: number) => number,
): RunEnd {
  let lowest = page
  for (const run of runs) {
    if (run.last < 0 || rows.includes(run.last)) continue
    const isLower = created(run.last) < created(lowest.last)
    const isEqual = created(run.last) === created(lowest.last) && run.end > lowest.end
    if (lowest.last < 0 || isLower || isEqual) lowest = run
  }
  return lowest
}
