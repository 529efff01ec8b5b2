import { QueryObserver } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import { connectWithKey, disconnect } from '~/api/connection.ts'
import { queryClient } from './query-client.ts'

beforeEach(() => {
  const stored = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
    removeItem: (name: string) => stored.delete(name),
  })
  vi.useFakeTimers()
  connectWithKey('tlk_secret')
  return () => {
    queryClient.clear()
    vi.useRealTimers()
    vi.unstubAllGlobals()
  }
})

// A timer that is still to come holds the query, and with it what a former session has read.
test('S06: signing out leaves no timer that holds what was read', async () => {
  const never = () => new Promise<string>(() => {})
  // Said here because Node is a server to the library, which keeps nothing there.
  const gcTime = 300_000
  const options = { queryKey: ['shown'], queryFn: () => Promise.resolve('rows'), gcTime }
  const observer = new QueryObserver(queryClient, options)
  const unmount = observer.subscribe(() => {})
  await vi.advanceTimersByTimeAsync(10)
  expect(queryClient.getQueryData(['shown'])).toBe('rows')
  const onItsWay = queryClient.fetchQuery({ queryKey: ['on its way'], queryFn: never, gcTime })
  onItsWay.catch(() => undefined)

  disconnect('signed-out')
  // What shows the data leaves the screen a little later.
  unmount()
  await vi.advanceTimersByTimeAsync(10)
  expect(queryClient.getQueryCache().getAll()).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})
