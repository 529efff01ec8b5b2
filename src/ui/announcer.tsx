import { useSyncExternalStore } from 'react'

let message = ''
const listeners = new Set<() => void>()

const say = (text: string) => {
  message = text
  for (const listener of listeners) listener()
}

/** Says one sentence to a screen reader, once. */
export function announce(text: string) {
  // Emptied first: a live region does not speak when its text stays the same.
  say('')
  setTimeout(() => say(text), 50)
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The one live region of the page; it is there before it has anything to say. */
export function Announcer() {
  const text = useSyncExternalStore(subscribe, () => message)
  return (
    <div role="status" className="sr-only">
      {text}
    </div>
  )
}
