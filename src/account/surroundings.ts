import { updates } from '~/api/updates.ts'

/** What of the tab matters to reading: nobody asks on for a tab that nobody sees. */
export type Surroundings = {
  isHidden: () => boolean
  isOffline: () => boolean
  /** Nothing is to be asked for by itself. */
  isPaused: () => boolean
  onChange: (listener: () => void) => () => void
}

export const tab: Surroundings = {
  isHidden: () => globalThis.document?.visibilityState === 'hidden',
  isOffline: () => globalThis.navigator?.onLine === false,
  isPaused: updates.isPaused,
  onChange: (listener) => {
    const left = new AbortController()
    const { signal } = left
    globalThis.document?.addEventListener('visibilitychange', listener, { signal })
    globalThis.window?.addEventListener('online', listener, { signal })
    globalThis.window?.addEventListener('offline', listener, { signal })
    signal.addEventListener('abort', updates.subscribe(listener))
    return () => left.abort()
  },
}
