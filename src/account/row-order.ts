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
      return sortByRank(
        base,
        (row) => ranks[(c.state[row] ?? 0) >> 1] ?? 0,
        ranks.length,
        isDescending,
      )
    }
    case 'source': {
      const ranks = sources.labels.ranks()
      const { labelOf } = sources
      const rankOf = (row: number) => ranks[labelOf[c.source[row] ?? 0] ?? 0] ?? 0
      return sortByRank(base, rankOf, ranks.length, isDescending)
    }
    case 'custom_id':
      return sortByCode(base, c.name, index.names.ranks(), isDescending)
    case 'analysis_mode':
      return sortByCode(base, c.mode, index.modes.ranks(), isDescending)
    case 'prompt':
      return sortByCode(base, c.prompt, index.prompts.ranks(), isDescending)
    case 'finish_reason':
      return sortByCode(base, c.finish, index.finishes.ranks(), isDescending)
  }
}

const sortByCode = (
  base: Uint32Array,
  codes: Uint32Array,
  ranks: Uint32Array,
  isDescending: boolean,
) => sortByRank(base, (row) => ranks[codes[row] ?? 0] ?? 0, ranks.length, isDescending)

/** Counting sort. Rank 0 is no value. */
function sortByRank(
  base: Uint32Array,
  rankOf: (row: number) => number,
  size: number,
  isDescending: boolean,
) {
  // Place 0 to size - 1, and one more for rows without a value.
  const placeOf = (rank: number) => (rank === 0 ? size : isDescending ? size - rank : rank)
  const starts = new Uint32Array(size + 2)
  const places = new Uint32Array(base.length)
  for (let at = 0; at < base.length; at += 1) {
    const place = placeOf(rankOf(base[at] ?? 0))
    places[at] = place
    starts[place + 1] = (starts[place + 1] ?? 0) + 1
  }
  for (let place = 1; place < starts.length; place += 1) {
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0)
  }
  return scatter(base, places, starts)
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

const DIGIT = 65_536

/** Radix sort by the bits of the numbers, sixteen at a time; stable, so that ties keep their order. */
function sortByNumber(base: Uint32Array, values: Float64Array, isDescending: boolean): Uint32Array {
  const digits = [0, 1, 2, 3].map(() => new Uint32Array(values.length))
  const bits = new DataView(new ArrayBuffer(8))
  for (let at = 0; at < base.length; at += 1) {
    const row = base[at] ?? 0
    const value = values[row] ?? NaN
    bits.setFloat64(0, value)
    const high = bits.getUint32(0)
    const low = bits.getUint32(4)
    // As unsigned integers, floats are in order once the sign is turned, of negative ones every
    // bit; and turned once more they are in the opposite one. A number that is not there is last.
    const isNegative = high >>> 31 === 1
    const turn = isNegative ? 0xffff_ffff : 0x8000_0000
    const back = isDescending ? 0xffff_ffff : 0
    if (Number.isNaN(value)) put(digits, row, 0xffff_ffff, 0xffff_ffff)
    else
      put(
        digits,
        row,
        (high ^ turn ^ back) >>> 0,
        (low ^ (isNegative ? 0xffff_ffff : 0) ^ back) >>> 0,
      )
  }
  let rows = base
  for (const digit of digits) rows = sortByDigit(rows, digit)
  return rows === base ? base.slice() : rows
}

function put(digits: Uint32Array[], row: number, high: number, low: number) {
  const [d0, d1, d2, d3] = digits
  if (!d0 || !d1 || !d2 || !d3) return
  d0[row] = low & 0xffff
  d1[row] = low >>> 16
  d2[row] = high & 0xffff
  d3[row] = high >>> 16
}

function sortByDigit(rows: Uint32Array, digit: Uint32Array): Uint32Array {
  const starts = new Uint32Array(DIGIT + 1)
  const places = new Uint32Array(rows.length)
  const first = digit[rows[0] ?? 0] ?? 0
  let isSame = true
  for (let at = 0; at < rows.length; at += 1) {
    const place = digit[rows[at] ?? 0] ?? 0
    places[at] = place
    if (place !== first) isSame = false
    starts[place + 1] = (starts[place + 1] ?? 0) + 1
  }
  if (isSame) return rows
  for (let place = 1; place <= DIGIT; place += 1) {
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0)
  }
  return scatter(rows, places, starts)
}
