import { onlineManager, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { viewAccount } from '~/account/account-view.ts'
import { apiFilters } from '~/account/find-serving.ts'
import { isLookedFor } from '~/account/search-words.ts'
import { ApiError } from '~/api/errors.ts'
import { taskQueries } from '~/api/tasks.ts'
import { toAccountQuery } from '~/tasks/ask-account.ts'
import { whenIdle } from '~/lib/when-idle.ts'
import { nextLook } from '~/tasks/live-list.ts'
import type { TaskSearch } from '~/tasks/search.ts'
import { usePaused } from '~/tasks/use-paused.ts'
import { useAccount } from './use-account.ts'
import { useLookInAnswers } from './use-look-in-answers.ts'

const FIRST_NEWS = 15_000
const isOnlineNow = () => onlineManager.isOnline()

/**
 * All tasks behind the address, as far as they are read, and kept true once they are. Nothing is asked
 * where it is blocked by a filter of the address that cannot be used.
 */
export function useAllTasks(search: TaskSearch, blocked: boolean) {
  const paused = usePaused()
  const isOnline = useSyncExternalStore(onlineManager.subscribe, isOnlineNow)
  const { account, version } = useAccount()
  const query = toAccountQuery(search)
  const asked = JSON.stringify(query)
  const filters = apiFilters(query)
  const after = query.created?.after
  const wanted = JSON.stringify([filters, after])
  useEffect(() => {
    if (!blocked) account.read(filters, after)
    // oxlint-disable-next-line react/exhaustive-deps -- they are what is wanted
  }, [account, wanted, blocked])
  const reading = blocked ? undefined : account.serving(filters, after)

  const { view, isRead, isLooking } = useMemo(
    // Of 100,000 tasks it takes some milliseconds, and much else draws this again. Whether more is to
    // come is of the same moment: it is over some time before the screen is told of the last rows.
    () => ({
      view: viewAccount(account.index, query),
      isRead: reading?.state.phase === 'done',
      isLooking: !isLookedFor(account.index, query.q),
    }),
    // oxlint-disable-next-line react/exhaustive-deps -- the version is that of the index, `asked` the query
    [account, version, asked, reading],
  )
  useLookInAnswers(account, query.q, isLooking)
  // What a first click on a header would wait for.
  useEffect(
    () => (isRead ? whenIdle(() => account.index.rank()) : undefined),
    [account, isRead, version],
  )
  const hasRunning = view
    .facetOf('status')
    .values.some(
      ({ value, count }) => count > 0 && ['queued', 'pending', 'processing'].includes(value),
    )
  const refresh = useQuery({
    queryKey: [...taskQueries.all(), 'account', wanted],
    queryFn: async () => {
      await reading?.refresh()
      return null
    },
    // Who asks for it may do so at any time: the browser's word on being offline is only a hint.
    enabled: isRead && !paused && isOnline,
    // The reading itself was the first look.
    initialData: null,
    staleTime: FIRST_NEWS,
    refetchInterval: ({ state: { dataUpdateCount, error } }) =>
      hasRunning
        ? nextLook(dataUpdateCount, 0, error)
        : Math.max(FIRST_NEWS, error instanceof ApiError ? (error.retryAfter ?? 0) : 0),
    refetchOnWindowFocus: true,
    retry: false,
  })
  return { account, version, query, asked, reading, view, isRead, isLooking, refresh }
}
