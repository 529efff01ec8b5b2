import { useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { closeWhenLeft } from './close-when-left.ts'
import { placeBelow } from './place-below.ts'

/** What is spread on a button and on what it opens under itself: the browser's own popover. */
export function usePopover() {
  const id = useId()
  const anchor = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [isDrawn, setDrawn] = useState(false)
  // What is inside costs nothing before it is wanted; it has to be there for its place to be found.
  const prepare = () => {
    flushSync(() => setDrawn(true))
    placeBelow(anchor.current, panel.current)
  }
  return {
    opener: { ref: anchor, popoverTarget: id },
    panel: { ref: panel, id, popover: 'auto', onBeforeToggle: prepare, onBlur: closeWhenLeft },
    isDrawn,
  } as const
}

export const panelLook =
  'fixed inset-auto m-0 max-h-[70dvh] overflow-y-auto rounded-lg border border-line bg-surface text-ink shadow-float'
