const GAP = 4
const EDGE = 8

/** Puts a popover under its button, flush with its right edge, inside the window. */
export function placeBelow(anchor: HTMLElement | null, panel: HTMLElement | null) {
  if (!anchor || !panel) return
  const { bottom, right } = anchor.getBoundingClientRect()
  panel.style.top = `${bottom + GAP}px`
  panel.style.right = `${Math.max(EDGE, document.documentElement.clientWidth - right)}px`
}
