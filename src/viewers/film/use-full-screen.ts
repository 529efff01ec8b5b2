import { useEffect, type RefObject } from 'react'
import { useIsFull } from '~/ui/use-is-full.ts'

/** Whether this element fills the screen; `toggle` is missing where the browser cannot do it. */
export function useFullScreen(element: RefObject<HTMLElement | null>) {
  const isFull = useIsFull()

  useEffect(() => {
    let leftAt = -Infinity
    const note = () => {
      if (!document.fullscreenElement) leftAt = performance.now()
    }
    // Browsers leave on Esc by themselves, and some tell the page of the key as well, before or
    // after: it was pressed for the film, and the task behind it stays open.
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      if (!document.fullscreenElement && event.timeStamp > leftAt) return
      event.preventDefault()
      event.stopPropagation()
      leave()
    }
    document.addEventListener('fullscreenchange', note)
    window.addEventListener('keydown', press, true)
    return () => {
      document.removeEventListener('fullscreenchange', note)
      window.removeEventListener('keydown', press, true)
    }
  }, [])

  const toggle = () => {
    if (document.fullscreenElement) return leave()
    const { current } = element
    // Space is to pause the film then, and not to press the button once more.
    current?.requestFullscreen().then(
      () => current.focus(),
      () => undefined,
    )
  }
  // An iPhone lets nothing but a bare video fill its screen.
  return { isFull, toggle: document.fullscreenEnabled ? toggle : undefined }
}

function leave() {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined)
}
