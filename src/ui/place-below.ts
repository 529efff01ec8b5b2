const GAP = 4
const EDGE = 8
// Room for a few items; with less below a button than this, the panel goes where more is.
const ENOUGH = 320

/**
 * Puts a popover under its button, or over it where that has more room, flush with its right edge.
 * All of it is inside the window: what stands fixed cannot be scrolled to.
 */
export function placeBelow(anchor: HTMLElement | null, panel: HTMLElement | null) {
  if (!anchor || !panel) return
  const { clientWidth: width, clientHeight: height } = document.documentElement
  const { top, bottom, right } = anchor.getBoundingClientRect()
  const above = top - GAP - EDGE
  const below = height - bottom - GAP - EDGE
  const isBelow = below >= ENOUGH || below >= above
  panel.style.top = isBelow ? `${bottom + GAP}px` : 'auto'
  panel.style.bottom = isBelow ? 'auto' : `${height - top + GAP}px`
  panel.style.right = `${Math.max(EDGE, width - right)}px`
  panel.style.maxHeight = `min(70dvh, ${isBelow ? below : above}px)`
}
