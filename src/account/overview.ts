import { CUT } from './task-query.ts'
import { binOf, timeBins, type TimeBins } from './time-bins.ts'
import type { TaskIndex } from './task-index.ts'

/** Figures over time. Every list has one number a bin. */
export type TimeFigures = TimeBins & {
  /** Tasks created in a bin, by status; `cut` are the ready ones that were cut, not among `ready`. */
  statuses: { status: string; counts: Uint32Array }[]
  output: Float64Array
  input: Float64Array
  /** Minutes of film of the tasks whose tokens are summed: tokens for a minute are their quotient. */
  filmMinutes: Float64Array
}

/** By time of creation; undefined when no row has one. */
export function figuresOverTime(
  index: TaskIndex,
  rows: Uint32Array,
  timeZone: string,
  most?: number,
): TimeFigures | undefined {
  const { created, state, output, input, duration } = index.columns
  const [from, to] = extremes(created, rows)
  if (from > to) return undefined
  const bins = timeBins(from, to, timeZone, most)
  const length = bins.edges.length - 1
  const counts: Uint32Array[] = []
  const figures = {
    output: new Float64Array(length),
    input: new Float64Array(length),
    filmMinutes: new Float64Array(length),
  }
  let bin = -1
  let start = Infinity
  let end = -Infinity
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    const time = created[row] ?? NaN
    // Mostly in the same bin as the row before.
    if (!(time >= start && time < end)) {
      bin = binOf(bins.edges, time)
      start = bins.edges[bin] ?? Infinity
      end = bins.edges[bin + 1] ?? -Infinity
    }
    if (bin < 0) continue
    const list = (counts[state[row] ?? 0] ??= new Uint32Array(length))
    list[bin] = (list[bin] ?? 0) + 1
    const tokens = output[row] ?? NaN
    if (Number.isNaN(tokens)) continue
    figures.output[bin] = (figures.output[bin] ?? 0) + tokens
    figures.input[bin] = (figures.input[bin] ?? 0) + (input[row] || 0)
    figures.filmMinutes[bin] = (figures.filmMinutes[bin] ?? 0) + (duration[row] || 0) / 60
  }
  const statuses = counts.flatMap((list, code) => ({
    status: code & 1 ? CUT : (index.statuses.values[code >> 1] ?? ''),
    counts: list,
  }))
  return { ...bins, ...figures, statuses }
}

function extremes(values: Float64Array, rows: Uint32Array): [number, number] {
  let least = Infinity
  let most = -Infinity
  for (let at = 0; at < rows.length; at += 1) {
    const value = values[rows[at] ?? 0] ?? NaN
    if (value < least) least = value
    if (value > most) most = value
  }
  return [least, most]
}

export type Totals = {
  tasks: number
  /** Of tasks that are ready: what was paid for and came back. */
  filmMinutes: number
  output: number
  input: number
}

/** Film minutes are those of ready tasks; tokens those of all that say any. */
export function sumUp(index: TaskIndex, rows: Uint32Array): Totals {
  const { state, duration, output, input } = index.columns
  const ready = index.statuses.find('ready')
  const totals = { tasks: rows.length, filmMinutes: 0, output: 0, input: 0 }
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    if ((state[row] ?? 0) >> 1 === ready) totals.filmMinutes += (duration[row] || 0) / 60
    totals.output += output[row] || 0
    totals.input += input[row] || 0
  }
  return totals
}

export type Trouble = {
  kind: 'failed' | 'canceled' | 'cut' | 'warning'
  /** With numbers and IDs masked; the empty text is none. */
  error: string
  count: number
}

/** What went wrong, by kind and message, the most frequent first. A warning is an error of a ready task. */
export function countTroubles(index: TaskIndex, rows: Uint32Array): Trouble[] {
  const { state, masked } = index.columns
  const counts = new Map<number, number>()
  const size = index.statuses.size * 2
  const ready = (index.statuses.find('ready') ?? NaN) * 2
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    const key = (masked[row] ?? 0) * size + (state[row] ?? 0)
    // Most tasks: nothing went wrong.
    if (key === ready) continue
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const troubles = [...counts].flatMap(([key, count]): Trouble[] => {
    const code = key % size
    const error = index.maskedErrors.values[Math.floor(key / size)] ?? ''
    const kind = troubleOf(index.statuses.values[code >> 1] ?? '', (code & 1) === 1, error)
    return kind ? [{ kind, error, count }] : []
  })
  return troubles.sort((a, b) => b.count - a.count)
}

function troubleOf(status: string, isCut: boolean, error: string): Trouble['kind'] | undefined {
  if (status === 'failed' || status === 'canceled') return status
  if (isCut) return 'cut'
  return status === 'ready' && error ? 'warning' : undefined
}
