// How the rows of one lane share its height, in pixels.
const GAP = 2

export const rowHeight = (rows: number) => (rows > 2 ? 12 : rows === 2 ? 14 : 22)

export const rowTop = (row: number, rows: number) => GAP + row * (rowHeight(rows) + GAP)

export const trackHeight = (rows: number) => rowTop(Math.max(1, rows), rows)

/** The row at this height of the track; the gap under a row is still its own. */
export const rowAt = (y: number, rows: number) =>
  Math.max(0, Math.min(rows - 1, Math.floor((y - GAP) / (rowHeight(rows) + GAP))))
