import { Dictionary } from './dictionary.ts'
import type { Grouping } from './groupings.ts'
import { customIdPrefix } from './mask-error.ts'
import type { TaskIndex } from './task-index.ts'

export type Group = {
  /** The empty text is the group of rows without it. */
  value: string
  label: string
  tasks: number
  ready: number
  cut: number
  failed: number
  running: number
  /** Sums over the rows that say them. */
  filmSeconds: number
  output: number
  input: number
  /** Milliseconds, of finished tasks, and how many these are: the mean is their quotient. */
  took: number
  finished: number
  /** When the newest was created, in milliseconds since the epoch. */
  newest: number
}

const MOST_GROUPS = 500

/** The rows by what they share, the largest group first; `distinct` may be more than are listed. */
export function groupRows(
  index: TaskIndex,
  rows: Uint32Array,
  grouping: Grouping,
  most = MOST_GROUPS,
): { groups: Group[]; distinct: number } {
  const codeOf = groupCodes(index, grouping)
  const sizes = groupSizes(rows, codeOf)
  const largest = sizes.slice(0, most)
  const listed = new Map(largest.map(([code]) => [code, emptyGroup(index, grouping, code)]))
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    const group = listed.get(codeOf(row))
    if (group) addRow(index, group, row)
  }
  return { groups: [...listed.values()], distinct: sizes.length }
}

/** All rows, group after group as `groupRows` lists them, and in each in the same order. */
export function rowsByGroup(index: TaskIndex, rows: Uint32Array, grouping: Grouping): Uint32Array {
  const codeOf = groupCodes(index, grouping)
  const places = new Map<number, number>()
  let start = 0
  for (const [code, size] of groupSizes(rows, codeOf)) {
    places.set(code, start)
    start += size
  }
  const grouped = new Uint32Array(rows.length)
  for (const row of rows) {
    const code = codeOf(row)
    const place = places.get(code) ?? 0
    grouped[place] = row
    places.set(code, place + 1)
  }
  return grouped
}

/** The rows of one group, in the same order. */
export function rowsOfGroup(
  index: TaskIndex,
  rows: Uint32Array,
  grouping: Grouping,
  value: string,
): Uint32Array {
  const codeOf = groupCodes(index, grouping)
  const valueOf = groupValue(index, grouping)
  const matches = new Map<number, boolean>()
  return rows.filter((row) => {
    const code = codeOf(row)
    let isMatch = matches.get(code)
    if (isMatch === undefined) matches.set(code, (isMatch = valueOf(code) === value))
    return isMatch
  })
}

/** By code how many rows it has, the most first. */
function groupSizes(rows: Uint32Array, codeOf: (row: number) => number) {
  const sizes = new Map<number, number>()
  for (let at = 0; at < rows.length; at += 1) {
    const code = codeOf(rows[at] ?? 0)
    sizes.set(code, (sizes.get(code) ?? 0) + 1)
  }
  return [...sizes].sort((a, b) => b[1] - a[1])
}

function groupCodes(index: TaskIndex, grouping: Grouping): (row: number) => number {
  const { film, listed, custom, masked } = index.columns
  switch (grouping) {
    case 'source':
      return (row) => film[row] ?? 0
    case 'prompt':
      return (row) => listed[row] ?? 0
    case 'error':
      return (row) => masked[row] ?? 0
    case 'custom_id': {
      const { codes } = prefixesOf(index)
      return (row) => codes[custom[row] ?? 0] ?? 0
    }
  }
}

function groupValue(index: TaskIndex, grouping: Grouping): (code: number) => string {
  switch (grouping) {
    case 'source':
      return (code) => index.sources.films.values[code] ?? ''
    case 'prompt':
      return (code) => index.prompts.values[code] ?? ''
    case 'error':
      return (code) => index.maskedErrors.values[code] ?? ''
    case 'custom_id':
      return (code) => prefixesOf(index).texts.values[code] ?? ''
  }
}

function emptyGroup(index: TaskIndex, grouping: Grouping, code: number): Group {
  const value = groupValue(index, grouping)(code)
  const label = grouping === 'source' ? (index.sources.filmLabel(code) ?? value) : value
  return { value, label, ...noCounts, ...noSums }
}

const noCounts = { tasks: 0, ready: 0, cut: 0, failed: 0, running: 0, finished: 0 }
const noSums = { filmSeconds: 0, output: 0, input: 0, took: 0, newest: 0 }

/** A group none of whose rows is there any more. */
export const withoutRows = (group: Group): Group => ({ ...group, ...noCounts, ...noSums })

function addRow(index: TaskIndex, group: Group, row: number) {
  const { columns: c } = index
  const state = c.state[row] ?? 0
  const status = index.statuses.values[state >> 1]
  group.tasks += 1
  if (status === 'ready') group.ready += 1
  if (state & 1) group.cut += 1
  if (status === 'failed') group.failed += 1
  if (index.isRunning(row)) group.running += 1
  group.filmSeconds += c.duration[row] || 0
  group.output += c.output[row] || 0
  group.input += c.input[row] || 0
  const took = c.took[row] ?? NaN
  if (!Number.isNaN(took)) {
    group.took += took
    group.finished += 1
  }
  group.newest = Math.max(group.newest, c.created[row] || 0)
}

type Prefixes = { texts: Dictionary; codes: number[] }
const prefixes = new WeakMap<TaskIndex, Prefixes>()

/** By code of a custom ID: the code of what it begins with. */
function prefixesOf(index: TaskIndex): Prefixes {
  let known = prefixes.get(index)
  if (!known) prefixes.set(index, (known = { texts: new Dictionary(), codes: [0] }))
  for (let code = known.codes.length; code < index.names.size; code += 1) {
    known.codes.push(known.texts.code(customIdPrefix(index.names.values[code] ?? '')))
  }
  return known
}
