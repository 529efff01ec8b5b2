import { sortColumns, type SortColumn } from '~/api/sort-values.ts'
import type { TaskIndex } from './task-index.ts'

type Order = { version: number; redated: number; rows: Uint32Array }

const known = new WeakMap<TaskIndex, Map<string, Order>>()

/**
 * All rows in an order, rows without a value last, equal ones newest first as in the API's own
 * list. Nothing is compared: numbers are sorted by their bits, texts by places found before.
 */
export function orderRows(index: TaskIndex, sort: string): Uint32Array {
  let orders = known.get(index)
  if (!orders) known.set(index, (orders = new Map()))
  const order = orders.get(sort)
  if (order?.version === index.version && order.rows.length === index.size) return order.rows
  const { version, redated } = index
  const isApiOrder = sort === '-created_at'
  const rows = isApiOrder
    ? newestFirst(index, order?.redated === redated ? order.rows : new Uint32Array(0))
    : sortRows(index, sort)
  orders.set(sort, { version, redated, rows })
  return rows
}

/** The API's own order; rows that came since are put in their places, the others stay. */
function newestFirst(index: TaskIndex, before: Uint32Array): Uint32Array {
  const { created } = index.columns
  const added = index.size - before.length
  if (added > Math.max(1000, before.length / 8)) {
    const rows = new Uint32Array(index.size).map((_, row) => row)
    return sortByNumber(rows, created, true)
  }
  const timeOf = (row: number) => {
    const time = created[row] ?? NaN
    return Number.isNaN(time) ? -Infinity : time
  }
  const fresh = Array.from({ length: added }, (_, at) => before.length + at)
  fresh.sort((a, b) => timeOf(b) - timeOf(a) || a - b)
  const rows = new Uint32Array(index.size)
  let from = 0
  let length = 0
  for (const row of fresh) {
    const time = timeOf(row)
    while (from < before.length && timeOf(before[from] ?? 0) >= time) {
      rows[length++] = before[from++] ?? 0
    }
    rows[length++] = row
  }
  rows.set(before.subarray(from), length)
  return rows
}

const isColumn = (name: string): name is SortColumn => sortColumns.some((one) => one === name)

function sortRows(index: TaskIndex, sort: string): Uint32Array {
  const isDescending = sort.startsWith('-')
  const name = isDescending ? sort.slice(1) : sort
  const column = isColumn(name) ? name : 'created_at'
  const base = orderRows(index, '-created_at')
  const { columns: c, sources } = index
  switch (column) {
    case 'created_at':
      return sortByNumber(base, c.created, isDescending)
    case 'completed_at':
      return sortByNumber(base, c.completed, isDescending)
    case 'took':
      return sortByNumber(base, c.took, isDescending)
    case 'duration':
      return sortByNumber(base, c.duration, isDescending)
    case 'output_tokens':
      return sortByNumber(base, c.output, isDescending)
    case 'input_tokens':
      return sortByNumber(base, c.input, isDescending)
    case 'status': {
      const ranks = index.statuses.ranks()
      const ofState = new Uint32Array(ranks.length * 2).map((_, state) => ranks[state >> 1] ?? 0)
      return sortByRank(base, c.state, ofState, isDescending)
    }
    case 'source': {
      const ranks = sources.labels.ranks()
      const ofSource = sources.labelOf.map((label) => ranks[label] ?? 0)
      return sortByRank(base, c.source, ofSource, isDescending)
    }
    case 'custom_id':
      return sortByRank(base, c.name, index.names.ranks(), isDescending)
    case 'analysis_mode':
      return sortByRank(base, c.mode, index.modes.ranks(), isDescending)
    case 'prompt':
      return sortByRank(base, c.prompt, index.prompts.ranks(), isDescending)
    case 'finish_reason':
      return sortByRank(base, c.finish, index.finishes.ranks(), isDescending)
  }
}

/** Counting sort by the rank of each row's code. Rank 0 is no value, and last either way. */
function sortByRank(
  base: Uint32Array,
  codes: Uint32Array,
  ranks: Uint32Array,
  isDescending: boolean,
) {
  let last = 1
  for (let code = 0; code < ranks.length; code += 1) last = Math.max(last, (ranks[code] ?? 0) + 1)
  const starts = new Uint32Array(last + 2)
  makeRoom(codes.length)
  for (let at = 0; at < base.length; at += 1) {
    const rank = ranks[codes[base[at] ?? 0] ?? 0] ?? 0
    const place = rank === 0 ? last : isDescending ? last - rank : rank
    spare[at] = place
    starts[place + 1] = (starts[place + 1] ?? 0) + 1
  }
  for (let place = 1; place < starts.length; place += 1) {
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0)
  }
  return scatter(base, spare, starts)
}

function scatter(base: Uint32Array, places: Uint32Array, starts: Uint32Array) {
  const rows = new Uint32Array(base.length)
  for (let at = 0; at < base.length; at += 1) {
    const place = places[at] ?? 0
    const to = starts[place] ?? 0
    rows[to] = base[at] ?? 0
    starts[place] = to + 1
  }
  return rows
}

// Eleven bits at a time: what is counted of a digit stays in the nearest cache.
const BITS = 11
const DIGIT = 1 << BITS
/** Three digits of each half of a number: of 11, 11 and 10 bits. */
const HALF = 3

// Shared by all sorts, which run one after another: a click on a header is no work for the collector.
let low = new Uint32Array(0)
let high = new Uint32Array(0)
let spare = new Uint32Array(0)
const counts = Array.from({ length: 2 * HALF }, () => new Uint32Array(DIGIT))

function makeRoom(length: number) {
  if (spare.length >= length) return
  low = new Uint32Array(length)
  high = new Uint32Array(length)
  spare = new Uint32Array(length)
}

/** Radix sort by the bits of the numbers; stable, so that ties keep their order. */
function sortByNumber(base: Uint32Array, values: Float64Array, isDescending: boolean): Uint32Array {
  makeRoom(values.length)
  writeKeys(base, values, isDescending)
  const kept = new Uint32Array(base.length)
  let rows = base
  let [to, next] = [kept, spare.subarray(0, base.length)]
  for (const [digit, starts] of counts.entries()) {
    const keys = digit < HALF ? low : high
    const shift = (digit % HALF) * BITS
    countDigits(rows, keys, shift, starts)
    // The same for all: most numbers are whole, and their last digits nothing.
    if (starts[((keys[rows[0] ?? 0] ?? 0) >>> shift) & (DIGIT - 1)] === rows.length) continue
    scatterByDigit(rows, keys, shift, starts, to)
    rows = to
    ;[to, next] = [next, to]
  }
  // What is kept must not be what the next sort writes to.
  if (rows !== kept) kept.set(rows)
  return kept
}

/** The bits of the numbers, as unsigned integers that have the order asked for. */
function writeKeys(base: Uint32Array, values: Float64Array, isDescending: boolean) {
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2)
  const back = isDescending ? 0xffff_ffff : 0
  for (let at = 0; at < base.length; at += 1) {
    const row = base[at] ?? 0
    // Floats are in order once the sign is turned, of negative ones every bit; and turned once more
    // they are in the opposite one. A number that is not there is last.
    if (Number.isNaN(values[row])) {
      low[row] = 0xffff_ffff
      high[row] = 0xffff_ffff
      continue
    }
    const word = words[2 * row + 1] ?? 0
    const turn = word >>> 31 ? 0xffff_ffff : 0
    low[row] = (words[2 * row] ?? 0) ^ turn ^ back
    high[row] = word ^ (turn || 0x8000_0000) ^ back
  }
}

function countDigits(rows: Uint32Array, keys: Uint32Array, shift: number, counts: Uint32Array) {
  counts.fill(0)
  for (let at = 0; at < rows.length; at += 1) {
    const key = ((keys[rows[at] ?? 0] ?? 0) >>> shift) & (DIGIT - 1)
    counts[key] = (counts[key] ?? 0) + 1
  }
}

function scatterByDigit(
  rows: Uint32Array,
  keys: Uint32Array,
  shift: number,
  counts: Uint32Array,
  to: Uint32Array,
) {
  let start = 0
  for (let key = 0; key < DIGIT; key += 1) {
    const count = counts[key] ?? 0
    counts[key] = start
    start += count
  }
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    const key = ((keys[row] ?? 0) >>> shift) & (DIGIT - 1)
    const place = counts[key] ?? 0
    to[place] = row
    counts[key] = place + 1
  }
}
