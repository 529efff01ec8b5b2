import { useCallback, useSyncExternalStore } from 'react'

// A browser takes its time to read one, and each drawing of a page asks for some.
const read = new Map<string, MediaQueryList>()

function mediaOf(query: string) {
  let media = read.get(query)
  if (!media) read.set(query, (media = window.matchMedia(query)))
  return media
}

export function useMediaQuery(query: string) {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = mediaOf(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => mediaOf(query).matches)
}
