import { useEffect, useEffectEvent } from 'react'

/** The one key that is heard anywhere, also while typing: it is held with Ctrl, or Cmd on a Mac. */
export function usePaletteKey(open: () => void) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { ctrlKey, metaKey, altKey, shiftKey, key } = event
    if (ctrlKey === metaKey || altKey || shiftKey || key.toLowerCase() !== 'k') return
    event.preventDefault()
    open()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    // On the way down: dialogs keep the keys that are pressed in them to themselves.
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}
