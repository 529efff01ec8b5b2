import { disconnect } from '~/api/connection.ts'
import { ApiError } from '~/api/errors.ts'
import { mayRetry, retryDelay } from '~/api/retry.ts'
import { fetchTask, fetchTaskPage, type TaskFilters, type TaskPage } from '~/api/tasks.ts'
import type { PageWindow } from './page-window.ts'
import { ReadingHolds } from './reading-holds.ts'
import { isLastPage, ReadingRuns, type PageRequest } from './reading-runs.ts'
import type { ReadingProgress, ReadingState } from './reading-state.ts'
import { absentRows, pagesOf, unfinishedRows, type Look } from './second-look.ts'
import { tab, type Surroundings } from './surroundings.ts'
import type { TaskIndex } from './task-index.ts'

const LANES = 4
const HOUR = 3_600_000
// What a second look may ask for one by one, for tasks that are on no page it has read.
const MOST_DETAILS = 8
const MOST_PAGES = 6

export type ReadingOptions = {
  index: TaskIndex
  filters: TaskFilters
  /** See `want`. */
  created_after?: number | undefined
  /** The session's: it is over with it. */
  signal: AbortSignal
  changed: () => void
  surroundings?: Surroundings
  api?: { page: typeof fetchTaskPage; one: typeof fetchTask }
}

/** The reading of all tasks behind a filter of the API, newest first; the method is in `reading-runs.ts`. */
export class Reading {
  readonly filters: TaskFilters
  #bound: number
  readonly #options: ReadingOptions
  readonly #runs: ReadingRuns
  readonly #holds: ReadingHolds
  readonly #api: { page: typeof fetchTaskPage; one: typeof fetchTask }
  /** All is known down to this time of creation; -Infinity once it is known to the end of the list. */
  #depth = Infinity
  #isStopped = true
  #stopped = new AbortController()
  #unreadable = false
  #underWay = 0
  #refreshing: Promise<void> | undefined
  /** When the list was last read from its top. */
  #lookedAt = 0
  /** When it was last known to be as the API has it; 0 until it is complete. */
  #updatedAt = 0
  /** Whose turn it is to be looked at among the unfinished. */
  #turn = 0

  constructor(options: ReadingOptions) {
    this.filters = options.filters
    this.#bound = options.created_after ?? -Infinity
    this.#options = options
    this.#api = options.api ?? { page: fetchTaskPage, one: fetchTask }
    const surroundings = options.surroundings ?? tab
    this.#holds = new ReadingHolds(surroundings, () => this.#go())
    const { created } = this
    this.#runs = new ReadingRuns({ shifts: options.filters.status !== undefined, created })
    const leave = surroundings.onChange(() => this.#holds.check())
    const end = () => {
      leave()
      // A request of a session that is over fails at once: it would be asked for anew, for ever.
      this.stop()
    }
    options.signal.addEventListener('abort', end, { once: true })
  }

  created = (row: number) => this.#options.index.columns.created[row] ?? NaN

  get state(): ReadingState {
    const reached = this.#reached()
    if (reached) return { phase: 'done', reached }
    if (this.#isStopped) return { phase: 'stopped' }
    return this.#holds.state ?? { phase: 'reading' }
  }

  #reached() {
    if (this.#depth === -Infinity) return 'end'
    return this.#depth < this.#bound ? 'created_after' : undefined
  }

  isReadTo = (created_after = -Infinity) => this.#depth === -Infinity || this.#depth < created_after

  /** Reading ends at the first task older than this. */
  get created_after(): number | undefined {
    return this.#bound === -Infinity ? undefined : this.#bound
  }

  /**
   * How far back it is to go, by default to the end of the list. It ends at the first task older than
   * this, even if it was on its way further down, and goes on from there when more is wanted.
   */
  want(created_after = -Infinity) {
    if (created_after === this.#bound) return
    const wasReached = this.#reached()
    if (created_after < this.#bound) this.#runs.unlimit()
    this.#bound = created_after
    if (wasReached || !this.#reached()) this.#go()
    else this.#finish(this.#lookedAt)
  }

  get progress(): ReadingProgress {
    return { read: this.#runs.read, total: this.#runs.total, unreadable: this.#unreadable }
  }

  get updatedAt() {
    return this.#updatedAt
  }

  /** Whether this reading brought the row. */
  holds = (row: number) => this.#runs.holds(row)

  pause() {
    if (this.state.phase === 'reading' || this.state.phase === 'paused') this.#holds.hold()
  }

  /** Starts, or goes on where it was. */
  resume() {
    this.#isStopped = false
    this.#lookedAt ||= Date.now()
    this.#holds.release()
  }

  /** Gives up what is under way; `resume` goes on from here all the same. */
  stop() {
    if (this.#isStopped || this.#reached()) return
    this.#isStopped = true
    this.#giveUp()
  }

  #giveUp() {
    this.#stopped.abort()
    this.#stopped = new AbortController()
    this.#options.changed()
  }

  #go() {
    while (this.state.phase === 'reading' && this.#underWay < LANES) {
      const request = this.#runs.next()
      if (!request) break
      void this.#read(request)
    }
    this.#options.changed()
  }

  async #read(request: PageRequest) {
    const signal = AbortSignal.any([this.#stopped.signal, this.#options.signal])
    this.#underWay += 1
    try {
      this.#take(request, await this.#ask(request, signal))
    } catch (error) {
      this.#runs.giveUp(request)
      if (!signal.aborted) throw error
    } finally {
      this.#underWay -= 1
    }
    this.#go()
  }

  /** Asks until there is an answer, or until it is given up. */
  async #ask(request: PageRequest, signal: AbortSignal): Promise<TaskPage> {
    for (let failures = 0; ; failures += 1) {
      try {
        return await this.#page(request.window, signal)
      } catch (error) {
        if (signal.aborted || !(error instanceof ApiError)) throw error
        if (error.kind === 'identity') disconnect('refused')
        else if (!mayRetry(failures, error)) {
          this.#holds.fail(error)
          failures = -1
        } else if (error.kind === 'rate') this.#holds.slow(error)
        else await pause(retryDelay(failures, error), signal)
        await this.#holds.free(signal)
      }
    }
  }

  #page({ page, page_limit }: PageWindow, signal: AbortSignal) {
    return this.#api.page({ ...this.filters, page, page_limit }, signal)
  }

  #take(request: PageRequest, { tasks, sent, unreadable, page_info }: TaskPage): Look {
    const { index } = this.#options
    const { window } = request
    const total = page_info.total_results
    this.#unreadable ||= unreadable > 0
    const rows = index.upsert(tasks)
    index.settle()
    this.#runs.take(request, { rows, sent, total })
    const [first] = rows
    if (first !== undefined && this.created(first) < this.#bound) {
      this.#runs.limit(window.start)
    }
    const wasReached = this.#reached()
    this.#depth = Math.min(this.#depth, this.#depthOfTop())
    if (!wasReached && this.#reached()) this.#finish(Date.now())
    // A row that cannot be read may be any of those that are known.
    const isWhole = unreadable === 0
    return {
      rows,
      isFirst: isWhole && window.start === 0,
      isLast: isWhole && isLastPage(window, sent, total),
    }
  }

  /** How far down the run from the top goes. */
  #depthOfTop() {
    const { top } = this.#runs
    if (top?.ended) return -Infinity
    return top?.oldest ?? Infinity
  }

  #finish(updatedAt: number) {
    this.#updatedAt = Math.max(this.#updatedAt, updatedAt)
    this.#giveUp()
  }

  /**
   * Once reading is done: reads from the top until known tasks, and looks once more at what was not
   * finished. Rejects with the ApiError that came in between; the next one begins anew.
   */
  refresh(): Promise<void> {
    if (this.state.phase !== 'done') return Promise.resolve()
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = undefined
      this.#options.changed()
    })
    return this.#refreshing
  }

  async #refresh() {
    const { index } = this.#options
    const lookedAt = Date.now()
    // Tasks enter a filter by status where they were created: no earlier than they can have taken.
    const horizon = this.#lookedAt - Math.max(HOUR, 2 * index.longestTook)
    const isByStatus = this.filters.status !== undefined
    const forgotten = new Set<number>()
    this.#runs.restart((row) => {
      if (isByStatus && this.created(row) >= horizon) forgotten.add(row)
      return forgotten.has(row)
    })
    const isKnown = (row: number) => forgotten.has(row) || this.holds(row)

    const seen = new Set<number>()
    const absent = new Set<number>()
    for (let request = this.#runs.next(); request; request = this.#runs.next()) {
      const look = await this.#takeOnce(request)
      for (const row of look.rows) seen.add(row)
      for (const row of absentRows(index, look, isKnown)) absent.add(row)
      if (this.#depthOfTop() < this.#bound || this.#runs.top?.ended) break
    }
    // New tasks may be too many to have come down to the known ones, with a bound above those.
    this.#depth = this.#depthOfTop()
    // Of a list by status it is not known whether they are gone, or something else by now.
    if (!isByStatus) for (const row of absent) index.remove(index.idOf(row))
    const unfinished = unfinishedRows(index, (row) => this.holds(row) && !seen.has(row))
    await this.#lookAt(isByStatus ? [...absent, ...unfinished] : unfinished)
    this.#runs.forget(index.isGone)
    this.#lookedAt = lookedAt
    this.#updatedAt = Date.now()
  }

  async #takeOnce(request: PageRequest) {
    try {
      return this.#take(request, await this.#page(request.window, this.#options.signal))
    } catch (error) {
      this.#runs.giveUp(request)
      throw error
    }
  }

  /** Pages where many rows stand together, details for the rest; some at a time, all in their turn. */
  async #lookAt(rows: number[]) {
    const { index, signal } = this.#options
    const turn = rows.length ? this.#turn % rows.length : 0
    let left = [...rows.slice(turn), ...rows.slice(0, turn)]
    if (left.length > MOST_DETAILS) {
      const batch = left.slice(0, MOST_PAGES * 20)
      this.#turn += batch.length
      for (const window of pagesOf(index, batch, this.holds).slice(0, MOST_PAGES)) {
        const found = new Set(index.upsert((await this.#page(window, signal)).tasks))
        left = left.filter((row) => !found.has(row))
      }
    }
    for (const row of left.slice(0, MOST_DETAILS)) {
      try {
        index.upsert([(await this.#api.one(index.idOf(row), signal)).task])
      } catch (error) {
        if (!(error instanceof ApiError) || error.kind !== 'gone') throw error
        index.remove(index.idOf(row))
      }
    }
  }
}

function pause(milliseconds: number, signal: AbortSignal) {
  return new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
