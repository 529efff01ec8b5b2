import { useEffect, useRef, useState, type RefObject } from 'react'

// So long after the reader has scrolled by hand, the list does not move by itself.
const PAUSE_MS = 5_000
const SETTLE_MS = 500
const BY_HAND = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const

/** Brings rows into view in a list that scrolls by itself, and leaves the page around it alone. */
export function useFollow(scroller: RefObject<HTMLElement | null>) {
  const lastByHand = useRef(-Infinity)

  useEffect(() => {
    const list = scroller.current
    const note = (event: Event) => {
      lastByHand.current = event.timeStamp
    }
    for (const type of BY_HAND) list?.addEventListener(type, note, { passive: true })
    return () => {
      for (const type of BY_HAND) list?.removeEventListener(type, note)
    }
  }, [scroller])

  const isAllowed = () => performance.now() - lastByHand.current > PAUSE_MS
  const [follow] = useState(() => {
    let held: HTMLElement | undefined
    // Rows that were never seen have the height of a guess, and the browser takes its time to
    // measure them: so the row is held in view until all have settled.
    const hold = (row: HTMLElement, began: number) => {
      const list = scroller.current
      if (held !== row || !list || lastByHand.current > began) return
      scrollTo(row, list)
      if (performance.now() - began < SETTLE_MS) requestAnimationFrame(() => hold(row, began))
      else held = undefined
    }
    const reveal = (row: HTMLElement) => {
      held = row
      hold(row, performance.now())
    }
    return {
      reveal,
      /** The same for what the film has come to; what the reader has just chosen comes first. */
      goAlong: (row: HTMLElement) => {
        if (!held?.isConnected && isAllowed()) reveal(row)
      },
      isAllowed,
    }
  })
  return follow
}

export type Follow = ReturnType<typeof useFollow>

// The title of the definition stays at the top of the list.
const TITLE = 36

/** scrollIntoView would scroll the page as well, and the film out of sight. */
function scrollTo(row: HTMLElement, list: HTMLElement) {
  const { top, bottom } = row.getBoundingClientRect()
  const seen = seenOf(list, bottom - top)
  const above = top - seen.top - TITLE
  const below = bottom - seen.bottom
  if (above < 0) list.scrollTop += above
  else if (below > 0) list.scrollTop += Math.min(above, below)
}

/** The part of the list that lies in view, if a row fits into it; else all of it. */
function seenOf(list: HTMLElement, needed: number): { top: number; bottom: number } {
  const whole = list.getBoundingClientRect()
  let { top, bottom } = whole
  for (let around = list.parentElement; around; around = around.parentElement) {
    if (around.scrollHeight <= around.clientHeight + 1) continue
    const { top: from, bottom: to } = around.getBoundingClientRect()
    top = Math.max(top, from)
    bottom = Math.min(bottom, to)
  }
  bottom = Math.min(bottom, window.innerHeight)
  return bottom - top >= needed + TITLE ? { top, bottom } : whole
}
