import type { ApiError } from '~/api/errors.ts'

export type ReadingState =
  | { phase: 'reading' }
  | {
      phase: 'paused'
      /** `updates`: with all of them; `rate`: the API asked us to wait; `hidden`: nobody looks at the tab. */
      why: 'reader' | 'updates' | 'hidden' | 'offline' | 'rate' | 'error'
      /** When it goes on by itself, or could: milliseconds since the epoch. */
      until?: number | undefined
      /** Whether it goes on by itself; otherwise `resume` has to be called. */
      automatic: boolean
      error?: ApiError | undefined
    }
  | { phase: 'stopped' }
  /** Complete: down to the last task, or down to the first one older than `created_after`. */
  | { phase: 'done'; reached: 'end' | 'created_after' }

export type ReadingProgress = {
  read: number
  /** As the API last said it, where it says one. */
  total: number | undefined
  /** Some rows held no task that can be read. How many is not known: pages overlap. */
  unreadable: boolean
}
