import { useSyncExternalStore } from 'react'

/** Whether something fills the screen. */
export const useIsFull = () =>
  useSyncExternalStore(watch, () => document.fullscreenElement !== null)

const watch = (listener: () => void) => {
  document.addEventListener('fullscreenchange', listener)
  return () => document.removeEventListener('fullscreenchange', listener)
}
