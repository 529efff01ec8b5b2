import { ApiError, isTransient } from './errors.ts'
import { LONGEST_AUTOMATIC_WAIT } from './traffic.ts'

const RETRIES = 2
const RATE_RETRIES = 5

/** Whether a request that failed this often before is to be sent again by itself. */
export function mayRetry(failures: number, error: unknown): boolean {
  if (!(error instanceof ApiError)) return false
  if (error.kind === 'rate') {
    return failures < RATE_RETRIES && (error.retryAfter ?? 0) <= LONGEST_AUTOMATIC_WAIT
  }
  return isTransient(error) && failures < RETRIES
}

/** One second, doubled each time, ±20 % so that many tabs do not come back as one. */
export function retryDelay(failures: number, error: unknown): number {
  const asked = error instanceof ApiError ? error.retryAfter : undefined
  return asked ?? 1000 * 2 ** failures * (0.8 + Math.random() * 0.4)
}
