import type { QueryClient } from '@tanstack/react-query'
import { onSessionChange } from '~/api/connection.ts'
import { assetQueries, type Asset } from '~/api/assets.ts'
import { ApiError } from '~/api/errors.ts'
import { taskQueries, type Task } from '~/api/tasks.ts'
import { csvHead, csvLine, type TakeOptions } from './tasks-csv.ts'
import { jsonLine, jsonLineOf } from './tasks-jsonl.ts'

export type TakeFormat = 'csv' | 'jsonl'
type Phase = 'running' | 'stopped' | 'failed' | 'done'

type TakeOrder = {
  format: TakeFormat
  options: TakeOptions
  ids: readonly string[]
  task: (taskId: string) => Task | undefined
  client: QueryClient
  onDone: (job: TakeJob) => void
}

// One less than may be on their way at once: a task that is opened meanwhile need not wait.
const AT_ONCE = 3
// Milliseconds of work before the page may draw again.
const SLICE = 12

/** A file in the making: lines in the order asked for, tasks fetched one by one if need be. */
export class TakeJob {
  readonly order: TakeOrder
  readonly #lines: (string | undefined)[]
  readonly #missing: number[]
  #phase: Phase = 'running'
  #done = 0
  #gone = 0
  /** Where the task stands that could not be retrieved. */
  #failed: number | undefined
  readonly #leftOut: string[] = []
  #error: ApiError | undefined
  #assets = new Map<string, Asset>()
  readonly #asking = new Set<string>()
  readonly #changed: () => void

  constructor(order: TakeOrder, changed: () => void) {
    this.order = order
    this.#changed = changed
    this.#lines = Array.from({ length: order.ids.length })
    this.#missing = order.ids.map((_, place) => place).reverse()
  }

  get phase() {
    return this.#phase
  }
  get error() {
    return this.#error
  }
  get total() {
    return this.order.ids.length
  }
  get done() {
    return this.#done
  }
  /** Tasks that do not exist any more: they are not in the file. */
  get gone() {
    return this.#gone
  }
  /** The task that holds the file up. */
  get failedId() {
    return this.#failed === undefined ? undefined : this.order.ids[this.#failed]
  }
  /** Tasks that could not be retrieved, and that the reader went on without. */
  get leftOut(): readonly string[] {
    return this.#leftOut
  }
  get written() {
    return this.#done - this.#gone - this.#leftOut.length
  }

  /** Why one of the requests is waiting to be sent again. */
  get waitsFor(): Error | undefined {
    const { client } = this.order
    for (const taskId of this.#asking) {
      const state = client.getQueryState(taskQueries.detail(taskId).queryKey)
      if (state?.fetchFailureReason) return state.fetchFailureReason
    }
    return undefined
  }

  /** Starts, or goes on where it was. */
  async run() {
    this.#become('running')
    this.#assets = knownAssets(this.order.client)
    const { isFull } = this.order.options
    await Promise.all(Array.from({ length: isFull ? AT_ONCE : 1 }, () => this.#work()))
    // Stopped and continued, the last requests of both runs may end in any order.
    if (this.#phase !== 'running' || this.#done < this.total) return
    this.#become('done')
    this.order.onDone(this)
  }

  /** Goes on without the task that holds it up. */
  leaveOut() {
    const at = this.#missing.findIndex((place) => place === this.#failed)
    if (at < 0 || this.failedId === undefined) return
    this.#missing.splice(at, 1)
    this.#leftOut.push(this.failedId)
    this.#done += 1
    void this.run()
  }

  stop() {
    if (this.#phase === 'running') this.#become('stopped')
  }

  /** The file as far as it goes. */
  parts(): string[] {
    const head = this.order.format === 'csv' ? [`\uFEFF${csvHead(this.order.options)}`] : []
    return [...head, ...this.#lines.filter((line) => line !== undefined)]
  }

  #become(phase: Phase, error?: ApiError) {
    this.#phase = phase
    this.#error = error
    this.#changed()
  }

  async #work() {
    let began = performance.now()
    while (this.#phase === 'running') {
      const place = this.#missing.pop()
      if (place === undefined) return
      try {
        const line = await this.#line(this.order.ids[place] ?? '')
        if (line === undefined) this.#gone += 1
        else this.#lines[place] = line
        this.#done += 1
      } catch (error) {
        this.#missing.push(place)
        if (!(error instanceof ApiError)) return this.stop()
        this.#failed = place
        return this.#become('failed', error)
      }
      if (performance.now() - began < SLICE) continue
      this.#changed()
      await new Promise((resolve) => setTimeout(resolve))
      began = performance.now()
    }
  }

  #csv(task: Task) {
    return csvLine(task, this.order.options, this.#assets)
  }

  async #line(taskId: string): Promise<string | undefined> {
    const { options, format, task, client } = this.order
    if (!options.isFull) {
      const known = task(taskId)
      return known && (format === 'csv' ? this.#csv(known) : jsonLine(known, options))
    }
    this.#asking.add(taskId)
    try {
      const detail = await client.fetchQuery({ ...taskQueries.detail(taskId), gcTime: 0 })
      return format === 'csv' ? this.#csv(detail.task) : jsonLineOf(detail, options)
    } catch (error) {
      if (error instanceof ApiError && error.kind === 'gone') return undefined
      throw error
    } finally {
      this.#asking.delete(taskId)
    }
  }
}

/** What the screen has asked for by now: a file asks for no names of its own. */
function knownAssets(client: QueryClient): Map<string, Asset> {
  const queryKey = [...assetQueries.all(), 'many']
  const pages = client.getQueriesData<Map<string, Asset>>({ queryKey })
  return new Map(pages.flatMap(([, assets]) => [...(assets ?? [])]))
}

let job: TakeJob | undefined
let version = 0
const listeners = new Set<() => void>()

function changed() {
  version += 1
  for (const listener of listeners) listener()
}

/** One file is made at a time. */
export const takeJobs = {
  current: () => job,
  version: () => version,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  start(order: TakeOrder) {
    job?.stop()
    job = new TakeJob(order, changed)
    void job.run()
  },
  forget() {
    job?.stop()
    job = undefined
    changed()
  },
}

// Nothing of one session is there in the next.
onSessionChange(takeJobs.forget)
