import { onSessionChange, sessionSignal } from '~/api/connection.ts'
import type { AssetNames } from '~/api/task-values.ts'
import type { Task, TaskFilters } from '~/api/tasks.ts'
import { findServing, isSameFilter } from './find-serving.ts'
import { Reading } from './reading.ts'
import { isLookedFor, lookInAnswers } from './search-words.ts'
import { TaskIndex } from './task-index.ts'

/** The tasks of one session that were read, and the readings that brought them. */
export class Account {
  readonly index = new TaskIndex()
  readonly #readings: Reading[] = []
  #asked: { filters: TaskFilters; created_after: number | undefined; reading: Reading } | undefined

  /** The reading that brings all tasks behind these filters, started if there is none. */
  read(filters: TaskFilters, created_after?: number): Reading {
    const known = findServing(this.#readings, filters, created_after)
    const reading = known ?? this.#start(filters, created_after)
    reading.want(created_after)
    this.#asked = { filters, created_after, reading }
    return reading
  }

  #start(filters: TaskFilters, created_after?: number): Reading {
    const { index } = this
    const signal = sessionSignal()
    const reading = new Reading({ index, filters, created_after, signal, changed })
    this.#readings.push(reading)
    reading.resume()
    return reading
  }

  /**
   * The reading that covers these filters, if there is one: narrower ones need none of their own. The
   * one that was asked to stays it, also where it is paused, stopped or fails.
   */
  serving(filters: TaskFilters, created_after?: number): Reading | undefined {
    const asked = this.#asked
    return asked && asked.created_after === created_after && isSameFilter(asked.filters, filters)
      ? asked.reading
      : findServing(this.#readings, filters, created_after)
  }

  get isReading() {
    return this.#readings.some(({ state }) => state.phase === 'reading')
  }

  /** The details of a task: its whole prompt is shown and searched from now on. */
  learnWhole(task: Task) {
    this.index.upsertWhole(task)
    changed()
  }

  /** Its details are not there any more. */
  remove(taskId: string) {
    this.index.remove(taskId)
    changed()
  }

  /** Looks for these words through more answers, for some milliseconds. Whether that were all. */
  lookInAnswers(q: string): boolean {
    const end = performance.now() + SLICE
    lookInAnswers(this.index, q, () => performance.now() > end)
    const isOver = isLookedFor(this.index, q)
    if (isOver) changed()
    return isOver
  }

  setAssets(assets: AssetNames) {
    this.index.setAssets(assets)
    changed()
  }
}

// Less than half a frame.
const SLICE = 6

let account = new Account()
let version = 0
const listeners = new Set<() => void>()
let isComing = false
let announcedAt = -Infinity

// Often enough to look alive; each time the table, the counts and the charts are drawn anew.
const QUIET = 125

/** Many changes, one notice: pages come faster than a screen can show them. The first is told at once. */
function changed() {
  if (isComing) return
  isComing = true
  setTimeout(
    () => {
      isComing = false
      announce()
    },
    Math.max(0, announcedAt + QUIET - performance.now()),
  )
}

function announce() {
  announcedAt = performance.now()
  version += 1
  for (const listener of listeners) listener()
}

// Nothing of one session is there in the next.
onSessionChange(() => {
  account = new Account()
  announce()
})

/** For `useSyncExternalStore`: the version changes with every change of rows, states and session. */
export const accountStore = {
  current: () => account,
  version: () => version,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}
