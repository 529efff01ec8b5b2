import { toLowest, type RunEnd } from './run-end.ts'
import { windowUpTo, type PageWindow } from './page-window.ts'

/**
 * How a list that changes is read without a gap.
 *
 * The API pages by position, and positions shift: new tasks push rows down, deleted ones let them
 * move up, and a filter by status gains and loses rows in the middle. So it is kept which rows are
 * known to stand next to each other. A page is a stretch of the list without a gap, as it was at
 * one moment. Two stretches that share a row are one stretch: rows never change places, so whoever
 * was there all the time and stands between its ends is in one of the two. Such a stretch is a run.
 *
 * A run grows at its end by pages that are linked to it,
 * - by a row they share: pages overlap by a row or more where this is needed;
 * - by the totals, where rows come in at the top only (any filter but one by status): if the next
 *   page was asked for after the last one had come, begins where that one ended, with an older
 *   task, and the total has not gone down, then no more rows have left than have come, so none
 *   moved up past the border;
 * - by time, where a page begins with a newer and ends with an older task than the run's last one.
 * A page that is not linked is kept, as a run of its own, and one further back is asked for: twice
 * as far each time, at last the first page, which is linked to the top whatever it holds.
 *
 * A shared row costs a fifth more pages, and without such totals no method asks fewer: were two
 * neighbouring places on no page together, a row that leaves above them between their two pages
 * would take the lower one along unseen, and no later page could tell. Pages begin at whole
 * multiples of their length, so that a page of up to 50 brings some 41 new rows; `windowUpTo` takes
 * the one that brings the most.
 *
 * Several runs grow at once, each from the beginning of a block, page after page, until they meet.
 * Reading is complete when one run reaches from the top to the end.
 */
export type Run = RunEnd & {
  /** Its first row is the first of the list, or was. */
  top: boolean
  /** Its last row is the last of the list, or was. */
  ended: boolean
  /** Nothing of it is left in the list. */
  lost: boolean
  /** How many rows before its end the next page is to begin. */
  back: number
  underWay: number
  /** Of all its rows the earliest time of creation that can be read. */
  oldest: number
  partOf: Run | undefined
}

export type PageAnswer = {
  /** Row numbers, in the answer's order. */
  rows: readonly number[]
  /** How many rows the API sent, readable or not. */
  sent: number
  total: number | undefined
}
export type PageRequest = { run: Run; window: PageWindow; at: number }

type Options = {
  /** Whether rows can come in anywhere but at the top. */
  shifts: boolean
  /** NaN where it cannot be read: that proves nothing. */
  created: (row: number) => number
}

const LANES = 4
const LONGEST_BLOCK = 32
const PAGE = 50

export class ReadingRuns {
  readonly #options: Options
  #runs = new Set<Run>()
  readonly #runOf: (Run | undefined)[] = []
  #clock = 0
  #block = 0
  #nextBlock = 0
  /** The list is known not to go on beyond, or not to be wanted there. */
  #limit = Infinity
  #total: number | undefined
  #read = 0

  constructor(options: Options) {
    this.#options = options
    this.#open(0)
  }

  get total() {
    return this.#total
  }

  /** How many different rows were read. */
  get read() {
    return this.#read
  }

  /** The run that begins at the top of the list. */
  get top(): Run | undefined {
    for (const run of this.#runs) if (run.top) return run
    return undefined
  }

  holds = (row: number) => this.#runOf[row] !== undefined

  /** Nothing from this position on is wanted. */
  limit(position: number) {
    this.#limit = Math.min(this.#limit, position)
  }

  /** What was not wanted is wanted now. */
  unlimit() {
    this.#limit = Infinity
  }

  /** Begins once more at the top, to go on down to rows that are known and not forgotten. */
  restart(isForgotten: (row: number) => boolean = () => false) {
    // What was complete is one run; what else there is was never needed.
    this.#runs = new Set([...this.#runs].filter((run) => run.top))
    for (const run of this.#runs) run.top = false
    this.forget(isForgotten)
    this.#open(0)
  }

  /** These rows were not read, or are no longer there. */
  forget(isForgotten: (row: number) => boolean) {
    for (const row of this.#runOf.keys()) {
      if (!this.#runOf[row] || !isForgotten(row)) continue
      this.#runOf[row] = undefined
      this.#read -= 1
    }
  }

  /** What to ask for next; undefined when all that can be asked for is under way. */
  next(): PageRequest | undefined {
    const open = [...this.#runs].filter((run) => !run.ended && !run.lost)
    const waiting = open.filter((run) => run.underWay === 0 && (run.top || run.end < this.#limit))
    const first = waiting.reduce<Run | undefined>(
      (first, run) => (first && first.end <= run.end ? first : run),
      undefined,
    )
    const run = first ?? (open.length < LANES ? this.#openBlock() : undefined)
    if (!run) return undefined
    run.underWay += 1
    const isExact = run.last < 0 || (run.proof !== undefined && !this.#options.shifts)
    const window = windowUpTo(run.end - Math.max(run.back, isExact ? 0 : 1))
    return { run, window, at: this.#clock }
  }

  #openBlock(): Run | undefined {
    // Only the first answer tells how long the list is; without a total it is a guess.
    if (!this.top) return undefined
    if (this.#block === 0) this.#planBlocks()
    if (this.#nextBlock >= Math.min(this.#limit, this.#total ?? Infinity)) return undefined
    const run = this.#open(this.#nextBlock)
    this.#nextBlock += this.#block * PAGE
    return run
  }

  /** Blocks of the same length, so that all lanes come to the end together. */
  #planBlocks() {
    const pages = Math.ceil((this.#total ?? Infinity) / PAGE) - 1
    const rounds = Math.ceil(pages / (LANES * LONGEST_BLOCK))
    const block = Math.ceil(pages / (LANES * rounds))
    this.#block = Number.isFinite(block) && block > 1 ? block : LONGEST_BLOCK
    this.#nextBlock = (this.#block + 1) * PAGE
  }

  #open(end: number): Run {
    const run: Run = {
      end,
      last: -1,
      proof: undefined,
      top: false,
      ended: false,
      lost: false,
      back: 0,
      underWay: 0,
      oldest: Infinity,
      partOf: undefined,
    }
    this.#runs.add(run)
    return run
  }

  /** A request failed for good or was given up: its run may be asked for again. */
  giveUp({ run }: PageRequest) {
    find(run).underWay -= 1
  }

  /** Takes in an answer. */
  take({ run: asked, window, at }: PageRequest, { rows, sent, total }: PageAnswer) {
    this.#clock += 1
    const run = find(asked)
    run.underWay -= 1
    this.#total = total ?? this.#total
    const end = window.start + sent
    const isEnd = isLastPage(window, sent, total)
    if (isEnd) this.limit(Math.max(end, PAGE))
    // A block that was begun behind the end.
    if (sent === 0 && run.last < 0 && window.start > 0) {
      this.#runs.delete(run)
      return
    }

    const met = new Set<Run>()
    for (const row of rows) {
      const known = this.#runOf[row]
      if (known) met.add(find(known))
    }
    if (window.start === 0) for (const one of this.#runs) if (one.top) met.add(one)
    const isLinked = met.has(run) || this.#links(run, { rows, sent, total }, window, at)
    if (isLinked) met.add(run)
    else this.#stepBack(run, rows, window.start)

    if (met.size === 0 && rows.length === 0) return
    const page: RunEnd = {
      end,
      last: rows.at(-1) ?? run.last,
      proof: total === undefined ? undefined : { total, at: this.#clock },
    }
    const isAbove = met.has(run) && this.#isAbove(rows, run)
    const joined = this.#join(met, page, rows)
    if (window.start === 0) joined.top = true
    if (isEnd) joined.ended = true
    for (const row of rows) {
      if (!this.#runOf[row]) this.#read += 1
      this.#runOf[row] = joined
      const created = this.#options.created(row)
      if (created < joined.oldest) joined.oldest = created
    }
    if (isAbove && !joined.ended) this.#findEnd(joined, rows, end)
  }

  #links(run: Run, { rows, sent, total }: PageAnswer, window: PageWindow, at: number): boolean {
    // The first page of a run; and a page that cannot be read has nothing to prove.
    if (run.last < 0 || (rows.length === 0 && sent > 0)) return true
    const { created } = this.#options
    const [first] = rows
    const last = created(run.last)
    const isOlder = first === undefined || created(first) < last
    // What came at the top may have pushed a page down that lies wholly above the run.
    const isNext = isOlder || (run.top && created(first) === last)
    if (isNext && this.#isNext(run, total, window, at)) return true
    return first !== undefined && created(first) > last && created(rows.at(-1) ?? first) < last
  }

  /** No row can have moved up past the end of the run since that was seen. */
  #isNext({ proof, end }: Run, total: number | undefined, { start }: PageWindow, at: number) {
    if (this.#options.shifts || proof === undefined || total === undefined) return false
    return at >= proof.at && start <= end && total >= proof.total
  }

  #stepBack(run: Run, rows: readonly number[], start: number) {
    const { created } = this.#options
    const [first] = rows
    run.proof = undefined
    if (first !== undefined && created(first) > created(run.last)) {
      this.#findEnd(run, rows, start + rows.length)
    } else if (start === 0) run.lost = true
    else run.back = Math.max(2, run.back * 2)
  }

  /** A page lies above the end it was to reach: how far it still is, is counted. */
  #findEnd(run: Run, rows: readonly number[], end: number) {
    const { created } = this.#options
    const from = created(rows.at(-1) ?? -1)
    let below = 0
    for (const row of this.#runOf.keys()) {
      const known = this.#runOf[row]
      if (known && created(row) < from && find(known) === run) below += 1
    }
    run.end = end + below
    run.proof = undefined
    run.back = 1
  }

  #isAbove = (rows: readonly number[], run: Run) => {
    const last = rows.at(-1)
    const known = last === undefined ? undefined : this.#runOf[last]
    return last !== run.last && known !== undefined && find(known) === run
  }

  /** One run of all that met in a page, and the page. */
  #join(met: Set<Run>, page: RunEnd, rows: readonly number[]): Run {
    const [first, ...others] = met
    const joined = first ?? this.#open(page.end)
    const lowest = toLowest([...met], page, rows, this.#options.created)
    for (const run of others) {
      run.partOf = joined
      this.#runs.delete(run)
      joined.top ||= run.top
      joined.ended ||= run.ended
      joined.underWay += run.underWay
      joined.oldest = Math.min(joined.oldest, run.oldest)
    }
    // It may be one that a second look had put aside.
    this.#runs.add(joined)
    joined.lost = false
    joined.back = 0
    joined.end = lowest.end
    joined.last = lowest.last
    joined.proof = lowest.proof
    return joined
  }
}

/** Nothing of the list stands below this page. */
export const isLastPage = ({ start, page_limit }: PageWindow, sent: number, total?: number) =>
  total === undefined ? sent < page_limit : start + sent >= total

/** The run that this one has become part of. */
function find(run: Run): Run {
  let whole = run
  while (whole.partOf) whole = whole.partOf
  if (run !== whole) run.partOf = whole
  return whole
}
