import { onSessionChange } from './connection.ts'

let isPaused = false
const listeners = new Set<() => void>()

function pause(paused: boolean) {
  isPaused = paused
  for (const listener of listeners) listener()
}

/** Whether anything may be asked for by itself: one switch for every view, and for the reading of all. */
export const updates = {
  isPaused: () => isPaused,
  pause,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

onSessionChange(() => pause(false))
