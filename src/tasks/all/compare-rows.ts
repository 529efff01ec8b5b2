let marks = new Uint8Array(0)

export type RowsDifference = { more: number; gone: number; isMoved: boolean }

/** How the rows that match by now differ from those that are shown. */
export function compareRows(shown: Uint32Array, now: Uint32Array, size: number): RowsDifference {
  if (marks.length < size) marks = new Uint8Array(size * 2)
  marks.fill(0, 0, size)
  for (const row of shown) marks[row] = 1
  let kept = 0
  for (const row of now) kept += marks[row] ?? 0
  const isMoved = kept === shown.length && !isStart(shown, now)
  return { more: now.length - kept, gone: shown.length - kept, isMoved }
}

/** Whether rows only came at the end: those that are read do not move. */
export function isStart(shown: Uint32Array, now: Uint32Array): boolean {
  if (now.length < shown.length) return false
  for (let at = 0; at < shown.length; at += 1) if (shown[at] !== now[at]) return false
  return true
}

/** By how many rows the first of these that is still there has moved down. */
export function movedBy(shown: Uint32Array, now: Uint32Array, from: number): number {
  for (let at = from; at < Math.min(shown.length, from + 100); at += 1) {
    const place = now.indexOf(shown[at] ?? -1)
    if (place !== -1) return place - at
  }
  return 0
}
