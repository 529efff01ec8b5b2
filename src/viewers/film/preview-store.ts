import type { Pointed } from './lane-events.ts'

export type Preview = Pointed & { definition: string; colour: string; track: HTMLElement }
export type PreviewStore = ReturnType<typeof createPreviewStore>

const PAUSE = 120

/** Which segment is previewed. Outside React, so that only the card is drawn when it changes. */
export function createPreviewStore() {
  let preview: Preview | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  const set = (next: Preview | undefined) => {
    clearTimeout(timer)
    if (preview?.segment === next?.segment) return
    preview = next
    for (const listener of listeners) listener()
  }

  return {
    get: () => preview,
    hide: () => set(undefined),
    /** The first one waits for the pointer to rest, the next ones follow it. */
    show(next: Preview, isInstant = false) {
      clearTimeout(timer)
      if (preview || isInstant) set(next)
      else timer = setTimeout(() => set(next), PAUSE)
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
