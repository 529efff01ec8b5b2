import type { TaskIndex } from './task-index.ts'

export type Distribution = {
  /** How many tasks it rests on. */
  count: number
  p50: number
  p90: number
  p99: number
  /** Bins of the same ratio, from the least to the greatest; one edge more than counts. */
  edges: Float64Array
  counts: Uint32Array
}

const BINS = 24

/** How long ready tasks took for a minute of film: milliseconds for a minute. */
export function tookPerFilmMinute(index: TaskIndex, rows: Uint32Array): Distribution | undefined {
  const { took, duration, state } = index.columns
  const ready = index.statuses.find('ready')
  const values = new Float64Array(rows.length)
  let count = 0
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    if ((state[row] ?? 0) >> 1 !== ready) continue
    const value = ((took[row] ?? NaN) * 60) / (duration[row] ?? NaN)
    if (value > 0 && value < Infinity) values[count++] = value
  }
  return count ? distribute(values.subarray(0, count).sort()) : undefined
}

function distribute(sorted: Float64Array): Distribution {
  const least = sorted[0] ?? 1
  const most = sorted.at(-1) ?? 1
  const bins = most > least ? BINS : 1
  const ratio = Math.max((most / least) ** (1 / bins), 1 + 1e-9)
  const edges = Float64Array.from({ length: bins + 1 }, (_, edge) => least * ratio ** edge)
  const counts = new Uint32Array(bins)
  let bin = 0
  for (const value of sorted) {
    while (bin < bins - 1 && value >= (edges[bin + 1] ?? Infinity)) bin += 1
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return { count: sorted.length, edges, counts, ...quantiles(sorted) }
}

/** Of sorted values: the least one that so many of them do not exceed. */
const quantiles = (sorted: Float64Array) => {
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99) }
}

export type Usual = { count: number; p50: number; p90: number }

const FEWEST = 10
const LIKE = 1.5

type Known = { version: number; usual: Map<string, Usual | undefined> }
const known = new WeakMap<TaskIndex, Known>()

/**
 * How long tasks like this one took, in milliseconds: ready ones of the same mode, of a film at most
 * half as long again or shorter by as much. Undefined where fewer than ten are known.
 */
export function usualTook(index: TaskIndex, row: number): Usual | undefined {
  const { mode, duration } = index.columns
  const length = duration[row] ?? NaN
  // The film's length often comes with the result only.
  const band = Number.isNaN(length) ? undefined : Math.round(Math.log(Math.max(1, length)) / 0.1)
  let before = known.get(index)
  if (before?.version !== index.version) {
    known.set(index, (before = { version: index.version, usual: new Map() }))
  }
  const key = `${mode[row]} ${band}`
  if (before.usual.has(key)) return before.usual.get(key)
  const usual = readUsual(
    index,
    mode[row] ?? 0,
    band === undefined ? undefined : Math.exp(band * 0.1),
  )
  before.usual.set(key, usual)
  return usual
}

function readUsual(index: TaskIndex, mode: number, length: number | undefined): Usual | undefined {
  const { columns: c } = index
  const ready = index.statuses.find('ready')
  const values: number[] = []
  for (let row = 0; row < index.size; row += 1) {
    if (c.mode[row] !== mode || (c.state[row] ?? 0) >> 1 !== ready || index.isGone(row)) continue
    const took = c.took[row] ?? NaN
    const ratio = length === undefined ? 1 : (c.duration[row] ?? NaN) / length
    if (took >= 0 && ratio <= LIKE && ratio >= 1 / LIKE) values.push(took)
  }
  if (values.length < FEWEST) return undefined
  return { count: values.length, ...quantiles(Float64Array.from(values).sort()) }
}
