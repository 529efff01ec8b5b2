import { QueryCache, QueryClient } from '@tanstack/react-query'
import { disconnect, onSessionChange } from '~/api/connection.ts'
import { ApiError } from '~/api/errors.ts'
import { mayRetry, retryDelay } from '~/api/retry.ts'

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
  // A query that its screen or its request leaves after it was cleared would wait five minutes to
  // be collected, with all it has read.
  for (const query of queryClient.getQueryCache().getAll()) query.gcTime = 0
  void queryClient.cancelQueries()
  queryClient.clear()
})
