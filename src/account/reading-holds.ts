import type { ApiError } from '~/api/errors.ts'
import { LONGEST_AUTOMATIC_WAIT } from '~/api/traffic.ts'
import type { ReadingState } from './reading-state.ts'
import type { Surroundings } from './surroundings.ts'

type Paused = Extract<ReadingState, { phase: 'paused' }>

/** All that can hold a reading up, several at a time; it goes on when nothing does any more. */
export class ReadingHolds {
  #byReader = false
  #rate: { until: number; error: ApiError } | undefined
  #error: ApiError | undefined
  /** The reader wants to try all the same: the browser's word on being offline is only a hint. */
  #isOfflineIgnored = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #waiting: (() => void)[] = []
  readonly #surroundings: Surroundings
  readonly #changed: () => void

  constructor(surroundings: Surroundings, changed: () => void) {
    this.#surroundings = surroundings
    this.#changed = changed
  }

  /** Why nothing is asked; undefined when something is. */
  get state(): Paused | undefined {
    const rate = this.#rate
    if (this.#byReader) return { phase: 'paused', why: 'reader', automatic: false }
    if (this.#error) {
      return { phase: 'paused', why: 'error', automatic: false, error: this.#error }
    }
    if (this.#surroundings.isPaused()) return { phase: 'paused', why: 'updates', automatic: true }
    if (rate) {
      const automatic = rate.until - rate.error.at <= LONGEST_AUTOMATIC_WAIT
      return { phase: 'paused', why: 'rate', automatic, until: rate.until, error: rate.error }
    }
    if (this.#surroundings.isOffline() && !this.#isOfflineIgnored) {
      return { phase: 'paused', why: 'offline', automatic: true }
    }
    if (this.#surroundings.isHidden()) return { phase: 'paused', why: 'hidden', automatic: true }
    return undefined
  }

  hold() {
    this.#byReader = true
    this.check()
  }

  fail(error: ApiError) {
    if (error.kind === 'rate') this.slow(error)
    else if (error.kind === 'network' && this.#surroundings.isOffline()) {
      this.#isOfflineIgnored = false
    } else this.#error = error
    this.check()
  }

  /** The API asks to wait; a long wait is the reader's to end. */
  slow(error: ApiError) {
    const until = error.at + (error.retryAfter ?? 1000)
    if (this.#rate && this.#rate.until >= until) return
    this.#rate = { until, error }
    clearTimeout(this.#timer)
    if (until - error.at <= LONGEST_AUTOMATIC_WAIT) {
      this.#timer = setTimeout(() => {
        this.#rate = undefined
        this.check()
      }, until - Date.now())
    }
    this.check()
  }

  /** The reader wants to go on, whatever it was. */
  release() {
    this.#byReader = false
    this.#error = undefined
    this.#rate = undefined
    this.#isOfflineIgnored = this.#surroundings.isOffline()
    clearTimeout(this.#timer)
    this.check()
  }

  /** Something changed that may hold it, or no longer does. */
  check() {
    if (!this.#surroundings.isOffline()) this.#isOfflineIgnored = false
    if (!this.state) {
      const waiting = this.#waiting
      this.#waiting = []
      for (const go of waiting) go()
    }
    this.#changed()
  }

  /** Resolves as soon as nothing holds; rejects when it is given up. */
  async free(signal: AbortSignal) {
    while (this.state && !signal.aborted) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve)
        signal.addEventListener('abort', () => resolve(), { once: true })
      })
    }
    signal.throwIfAborted()
  }
}
