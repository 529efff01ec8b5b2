import { QueryCache, QueryClient } from '@tanstack/react-query'
import { disconnect, onSessionChange } from '~/api/connection.ts'
import { ApiError, isTransient } from '~/api/errors.ts'
import { LONGEST_AUTOMATIC_WAIT } from '~/api/traffic.ts'

const RETRIES = 2
const RATE_RETRIES = 5

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    // A refused key is forgotten at once, whichever request met the refusal.
    onError: (error) => {
      if (error instanceof ApiError && error.kind === 'identity') disconnect('refused')
    },
  }),
  defaultOptions: {
    queries: {
      retry: mayRetry,
      retryDelay,
      // What refreshes by itself says so in its own query; nothing else does (pause means pause).
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      // The browser's word on being offline is only a hint; the request itself tells.
      networkMode: 'always',
    },
  },
})

// S06, S07: nothing of one session is there in the next.
onSessionChange(() => {
  void queryClient.cancelQueries()
  queryClient.clear()
})

function mayRetry(failures: number, error: Error): boolean {
  if (!(error instanceof ApiError)) return false
  if (error.kind === 'rate') {
    return failures < RATE_RETRIES && (error.retryAfter ?? 0) <= LONGEST_AUTOMATIC_WAIT
  }
  return isTransient(error) && failures < RETRIES
}

/** One second, doubled each time, ±20 % so that many tabs do not come back as one. */
function retryDelay(failures: number, error: Error): number {
  const asked = error instanceof ApiError ? error.retryAfter : undefined
  return asked ?? 1000 * 2 ** failures * (0.8 + Math.random() * 0.4)
}
