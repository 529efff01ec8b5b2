import { useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'

type Said = { text: string; in: Element | undefined; isSeen?: boolean }

let said: Said = { text: '', in: undefined }
const listeners = new Set<() => void>()

const say = (now: Said) => {
  said = now
  for (const listener of listeners) listener()
}

let waiting: ReturnType<typeof setTimeout> | undefined

const SEEN_MS = 4_000

/**
 * Says one sentence to a screen reader, once. One that is not said yet makes way for the next. What
 * was asked without a button that could show its outcome is to be seen for a while as well.
 */
export function announce(text: string, isSeen = false) {
  clearTimeout(waiting)
  const dialog = topDialog()
  // Emptied first: a live region does not speak when its text stays the same, or when it is new.
  say({ text: '', in: dialog })
  waiting = setTimeout(() => {
    // A dialog that closes or opens meanwhile takes the place where one is heard with it.
    if (dialog !== topDialog()) return announce(text, isSeen)
    say({ text, in: dialog, isSeen })
    if (isSeen) waiting = setTimeout(() => say({ text: '', in: dialog }), SEEN_MS)
  }, 50)
}

/** All else is inert under a modal dialog, a live region too: the one on top is where one is heard. */
export function topDialog(): Element | undefined {
  const dialogs = [...document.querySelectorAll('dialog:modal')]
  const focused = document.activeElement?.closest('dialog:modal')
  return dialogs.find((dialog) => dialog === focused) ?? dialogs.at(-1)
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The one live region of the page; it is there before it has anything to say. */
export function Announcer() {
  const { text, in: dialog, isSeen } = useSyncExternalStore(subscribe, () => said)
  const region = (
    <div role="status" className={isSeen ? seenLook : 'sr-only'}>
      {text}
    </div>
  )
  return dialog ? createPortal(region, dialog) : region
}

const seenLook =
  'pointer-events-none fixed inset-x-4 bottom-6 z-50 mx-auto w-fit rounded-md border border-line bg-surface px-3 py-2 text-sm text-ink shadow-float'
