import { useEffectEvent, useLayoutEffect } from 'react'

export type Shortcuts = Record<string, () => void>

/** Single keys for the whole page. None fires while typing or with a modifier held. */
export function useShortcuts(shortcuts: Shortcuts) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const action = shortcuts[event.key]
    if (!action || event.defaultPrevented || isTaken(event)) return
    event.preventDefault()
    action()
  })
  // Before it is painted: a key that is pressed at what is on screen must be heard.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

const typingIn = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]'

function isTaken({ ctrlKey, metaKey, altKey, target }: KeyboardEvent) {
  if (ctrlKey || metaKey || altKey) return true
  if (target instanceof Element && target.closest(typingIn)) return true
  // What lies on top comes first: the browser closes its own popovers and dialogs on Esc.
  const inDialog = target instanceof Element && target.closest('dialog[open]')
  return (
    Boolean(document.querySelector(':popover-open:not([popover=manual])')) ||
    Boolean(document.querySelector('dialog:modal') && !inDialog)
  )
}
