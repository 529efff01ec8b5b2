import type { TaskIndex } from './task-index.ts'

export type Distribution = {
  /** How many tasks it rests on. */
  count: number
  p50: number
  p90: number
  p99: number
  /** Bins of about the same ratio, each up to where the next begins; one edge more than counts. */
  edges: Float64Array
  counts: Uint32Array
}

const BINS = 24

/** How long ready tasks took for a minute of film: milliseconds for a minute. */
export const tookPerFilmMinute = ({ columns }: TaskIndex, rows: Uint32Array) =>
  distribute(columns.tookPerMinute, rows, 1)

/** How many tokens ready tasks gave for a minute of film. */
export const outputPerFilmMinute = ({ columns }: TaskIndex, rows: Uint32Array) =>
  distribute(columns.outputPerMinute, rows, THOUSANDTHS)

/** What a value is rounded to: so that a bin is a range that can be asked for, to the task. */
export const THOUSANDTHS = 1000

// Shared by all, which are worked out one after another: megabytes of new arrays at each key would
// call the collector, and the next key wait for it.
let spareValues = new Float64Array(0)
let spareBins = new Uint8Array(0)
let spareFound = new Float64Array(0)

function makeRoom(length: number) {
  if (spareValues.length >= length) return
  spareValues = new Float64Array(length * 2)
  spareBins = new Uint8Array(length * 2)
}

function distribute(
  column: Float64Array,
  rows: Uint32Array,
  parts: number,
): Distribution | undefined {
  makeRoom(rows.length)
  let count = 0
  let least = Infinity
  let most = 0
  for (let at = 0; at < rows.length; at += 1) {
    const value = column[rows[at] ?? 0] ?? NaN
    if (!(value > 0 && value < Infinity)) continue
    spareValues[count++] = value
    if (value < least) least = value
    if (value > most) most = value
  }
  if (count === 0) return undefined
  const known = spareValues.subarray(0, count)
  const edges = edgesOf(least, most, parts)
  const scale = most > least ? (edges.length - 1) / Math.log(most / least) : 0
  const bins = spareBins.subarray(0, count)
  const counts = new Uint32Array(edges.length - 1)
  for (let at = 0; at < count; at += 1) {
    const value = known[at] ?? NaN
    // About the same ratio each: the logarithm is right, or next to it.
    let bin = Math.floor(Math.log(value / least) * scale)
    while (value < (edges[bin] ?? -Infinity)) bin -= 1
    while (value >= (edges[bin + 1] ?? Infinity)) bin += 1
    bins[at] = bin
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  const at = (share: number) => atShare(known, bins, counts, share)
  return { count, edges, counts, p50: at(0.5), p90: at(0.9), p99: at(0.99) }
}

/** The least value that so many do not exceed. Only its bin is sorted: of all that takes its time. */
function atShare(values: Float64Array, bins: Uint8Array, counts: Uint32Array, share: number) {
  let place = placeOf(share, values.length)
  let bin = 0
  while (place >= (counts[bin] ?? Infinity)) place -= counts[bin++] ?? 0
  const size = counts[bin] ?? 0
  if (spareFound.length < size) spareFound = new Float64Array(size * 2)
  let length = 0
  for (let at = 0; at < values.length; at += 1) {
    if (bins[at] === bin) spareFound[length++] = values[at] ?? NaN
  }
  return spareFound.subarray(0, length).sort()[place] ?? NaN
}

/** From the least to just beyond the most; few values that differ little have fewer bins. */
function edgesOf(least: number, most: number, parts: number): Float64Array {
  const end = Math.round(most * parts) + 1
  const start = Math.round(least * parts)
  const ratio = (end / start) ** (1 / BINS)
  const edges = Array.from({ length: BINS + 1 }, (_, edge) => Math.round(start * ratio ** edge))
  return Float64Array.from(new Set([start, ...edges, end]), (edge) => edge / parts)
}

/** Of so many sorted values: where the least one is that so large a share of them does not exceed. */
export const placeOf = (share: number, length: number) => Math.max(0, Math.ceil(share * length) - 1)
