import { useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'

let said: { text: string; in: Element | undefined } = { text: '', in: undefined }
const listeners = new Set<() => void>()

const say = (text: string, dialog: Element | undefined) => {
  said = { text, in: dialog }
  for (const listener of listeners) listener()
}

let waiting: ReturnType<typeof setTimeout> | undefined

/** Says one sentence to a screen reader, once. One that is not said yet makes way for the next. */
export function announce(text: string) {
  clearTimeout(waiting)
  const dialog = topDialog()
  // Emptied first: a live region does not speak when its text stays the same, or when it is new.
  say('', dialog)
  // A dialog that closes or opens meanwhile takes the place where one is heard with it.
  waiting = setTimeout(() => (dialog === topDialog() ? say(text, dialog) : announce(text)), 50)
}

/** All else is inert under a modal dialog, a live region too: the one on top is where one is heard. */
function topDialog(): Element | undefined {
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
  const { text, in: dialog } = useSyncExternalStore(subscribe, () => said)
  const region = (
    <div role="status" className="sr-only">
      {text}
    </div>
  )
  return dialog ? createPortal(region, dialog) : region
}
