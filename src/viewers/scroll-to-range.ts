const SETTLE_MS = 500
const EDGE = 48

/** Brings a place of the text into view, whatever scrolls around it; returns what ends that. */
export function scrollToRange(range: Range): () => void {
  const element = range.startContainer.parentElement
  const began = performance.now()
  let isOver = false
  const end = () => {
    isOver = true
  }
  // Text that was never seen has the height of a guess until it is: so it takes some frames.
  const step = () => {
    if (isOver || !element?.isConnected) return
    centre(range, scrollerOf(element))
    if (performance.now() - began < SETTLE_MS) requestAnimationFrame(step)
  }
  // The reader's own hand comes first.
  window.addEventListener('wheel', end, { once: true, passive: true })
  window.addEventListener('touchmove', end, { once: true, passive: true })
  step()
  return end
}

function centre(range: Range, scroller: HTMLElement) {
  const { top, bottom } = range.getBoundingClientRect()
  const isPage = scroller === document.documentElement
  const seen = scroller.getBoundingClientRect()
  const from = Math.max(0, isPage ? 0 : seen.top) + EDGE
  const to = Math.min(window.innerHeight, isPage ? Infinity : seen.bottom) - EDGE
  if (top < from || bottom > to) scroller.scrollTop += top - (from + to) / 2
}

function scrollerOf(element: HTMLElement): HTMLElement {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) {
      return at
    }
  }
  return document.documentElement
}
