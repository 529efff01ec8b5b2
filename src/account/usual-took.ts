import { placeOf } from './duration-figures.ts'
import type { TaskIndex } from './task-index.ts'

export type Usual = { count: number; p50: number; p90: number }

const FEWEST = 10
const LIKE = 1.5
/** Lengths of films, as steps of a tenth in their logarithm; beyond the last one all are the same. */
const STEP = 0.1
const STEPS = 512
/** No more steps away than that is a film that is like it. */
const REACH = Math.ceil(Math.log(LIKE) / STEP)

type Known = {
  version: number
  /** Ready tasks by mode and step, as `placeOfLength` says. */
  ready: number[][]
  usual: Map<string, Usual | undefined>
}
const known = new WeakMap<TaskIndex, Known>()

/**
 * How long tasks like this one took, in milliseconds: ready ones of the same mode, of a film at most
 * half as long again or shorter by as much. Undefined where fewer than ten are known.
 */
export function usualTook(index: TaskIndex, row: number): Usual | undefined {
  const { mode, duration } = index.columns
  // The film's length often comes with the result only.
  const step = stepOf(duration[row] ?? NaN)
  let before = known.get(index)
  if (before?.version !== index.version) {
    before = { version: index.version, ready: readyByLength(index), usual: new Map() }
    known.set(index, before)
  }
  const key = `${mode[row]} ${step}`
  if (before.usual.has(key)) return before.usual.get(key)
  const usual = readUsual(index, before.ready, mode[row] ?? 0, step)
  before.usual.set(key, usual)
  return usual
}

const stepOf = (length: number) =>
  Number.isNaN(length)
    ? undefined
    : Math.min(STEPS - 2, Math.round(Math.log(Math.max(1, length)) / STEP))

/** Those of no known length come after all steps. */
const placeOfLength = (mode: number, step = STEPS - 1) => mode * STEPS + step

/** In one go: a list of many unfinished tasks asks for many lengths. */
function readyByLength(index: TaskIndex): number[][] {
  const { mode, state, duration, took } = index.columns
  const finished = index.statuses.find('ready')
  const ready: number[][] = []
  for (let row = 0; row < index.size; row += 1) {
    if ((state[row] ?? 0) >> 1 !== finished || index.isGone(row) || !((took[row] ?? NaN) >= 0)) {
      continue
    }
    const place = placeOfLength(mode[row] ?? 0, stepOf(duration[row] ?? NaN))
    ;(ready[place] ??= []).push(row)
  }
  return ready
}

function readUsual(
  { columns }: TaskIndex,
  ready: number[][],
  mode: number,
  step: number | undefined,
): Usual | undefined {
  const from = placeOfLength(mode, step === undefined ? 0 : Math.max(0, step - REACH))
  const to = placeOfLength(mode, step === undefined ? STEPS - 1 : Math.min(STEPS - 2, step + REACH))
  const length = step === undefined ? undefined : Math.exp(step * STEP)
  const values: number[] = []
  for (let place = from; place <= to; place += 1) {
    for (const row of ready[place] ?? []) {
      const ratio = length === undefined ? 1 : (columns.duration[row] ?? NaN) / length
      if (ratio <= LIKE && ratio >= 1 / LIKE) values.push(columns.took[row] ?? NaN)
    }
  }
  if (values.length < FEWEST) return undefined
  const sorted = Float64Array.from(values).sort()
  const at = (share: number) => sorted[placeOf(share, sorted.length)] ?? NaN
  return { count: values.length, p50: at(0.5), p90: at(0.9) }
}
