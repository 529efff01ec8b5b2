import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void) {
  if (listeners.size === 0) {
    now = Date.now()
    timer = setInterval(tick, 1000)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearInterval(timer)
  }
}

function tick() {
  if (document.hidden) return
  now = Date.now()
  for (const listener of listeners) listener()
}

/**
 * The time now in milliseconds, as often as `every` says, which may go by the time; one clock for the
 * whole page.
 */
export const useNow = (every: number | ((now: number) => number) = 1000) =>
  useSyncExternalStore(subscribe, () => {
    const step = typeof every === 'number' ? every : every(now)
    return Math.floor(now / step) * step
  })
