import { ApiError } from '~/api/errors.ts'
import { disconnect } from '~/api/connection.ts'
import { fetchTaskPage, type TaskFilters } from '~/api/tasks.ts'
import type { ReadingProgress, ReadingState } from './reading-state.ts'
import type { TaskIndex } from './task-index.ts'

const PAGE = 50

type Changed = () => void

/** The reading of all tasks behind a filter of the API, newest first. */
export class Reading {
  readonly filters: TaskFilters
  /** Reading ends at the first task older than this. */
  readonly created_after: number | undefined
  #state: ReadingState = { phase: 'stopped' }
  #progress: ReadingProgress = { read: 0, total: undefined }
  readonly #index: TaskIndex
  readonly #changed: Changed
  readonly #signal: AbortSignal
  readonly #rows = new Set<number>()
  #page = 1

  constructor(
    index: TaskIndex,
    filters: TaskFilters,
    created_after: number | undefined,
    signal: AbortSignal,
    changed: Changed,
  ) {
    this.#index = index
    this.filters = filters
    this.created_after = created_after
    this.#signal = signal
    this.#changed = changed
  }

  get state() {
    return this.#state
  }

  get progress() {
    return this.#progress
  }

  pause() {
    if (this.#state.phase === 'reading') {
      this.#become({ phase: 'paused', why: 'reader', automatic: false })
    }
  }

  /** Starts, or goes on where it was. */
  resume() {
    if (this.#state.phase === 'reading' || this.#state.phase === 'done') return
    this.#become({ phase: 'reading' })
    void this.#read()
  }

  stop() {
    if (this.#state.phase !== 'done') this.#become({ phase: 'stopped' })
  }

  /** Reads from the top until known tasks, and once more what was not finished. */
  async refresh() {
    const page = { ...this.filters, page: 1, page_limit: PAGE }
    this.#take((await fetchTaskPage(page, this.#signal)).tasks)
  }

  #become(state: ReadingState) {
    this.#state = state
    this.#changed()
  }

  #take(tasks: Parameters<TaskIndex['upsert']>[0]) {
    for (const row of this.#index.upsert(tasks)) this.#rows.add(row)
  }

  async #read() {
    while (this.#state.phase === 'reading') {
      try {
        const params = { ...this.filters, page: this.#page, page_limit: PAGE }
        const page = await fetchTaskPage(params, this.#signal)
        this.#take(page.tasks)
        this.#page += 1
        this.#progress = { read: this.#rows.size, total: page.page_info.total_results }
        if (page.tasks.length + page.unreadable < PAGE) {
          this.#become({ phase: 'done', reached: 'end' })
        } else this.#changed()
      } catch (error) {
        if (this.#signal.aborted) return
        if (!(error instanceof ApiError)) throw error
        if (error.kind === 'identity') return disconnect('refused')
        this.#become({ phase: 'paused', why: 'error', automatic: false, error })
      }
    }
  }
}
