/** What of the tab matters to reading: nobody asks on for a tab that nobody sees. */
export type Surroundings = {
  isHidden: () => boolean
  isOffline: () => boolean
  onChange: (listener: () => void) => () => void
}

export const tab: Surroundings = {
  isHidden: () => globalThis.document?.visibilityState === 'hidden',
  isOffline: () => globalThis.navigator?.onLine === false,
  onChange: (listener) => {
    const left = new AbortController()
    const { signal } = left
    globalThis.document?.addEventListener('visibilitychange', listener, { signal })
    globalThis.window?.addEventListener('online', listener, { signal })
    globalThis.window?.addEventListener('offline', listener, { signal })
    return () => left.abort()
  },
}
