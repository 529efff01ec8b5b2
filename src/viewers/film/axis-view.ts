import {
  clampView,
  lengthOf,
  panView,
  revealInView,
  tickStep,
  zoomView,
  type TimeWindow,
} from './time-axis.ts'

/** What is on the page: wider than what is seen, and right for zooms near its own. */
export type Drawn = TimeWindow & { pixelsPerSecond: number }

export type AxisView = ReturnType<typeof createAxisView>

const MARGIN = 0.25
const STRETCH = 1.4

/**
 * The part of the axis that is seen. It lives outside React: sixty times a second only a few
 * sheets are moved, and React draws anew when the drawn part no longer covers the view.
 */
export function createAxisView(axis: TimeWindow) {
  let extent = axis
  let view = axis
  let width = 0
  let drawn: Drawn = { ...axis, pixelsPerSecond: 0 }
  let frame = 0
  const listeners = new Set<() => void>()

  const scale = () => width / lengthOf(view)

  const tell = () => {
    frame = 0
    const stretch = scale() / drawn.pixelsPerSecond
    const isCovered = view.from >= drawn.from && view.to <= drawn.to
    // Times that were right for another width or zoom meet, or leave room for others.
    const isStepKept = tickStep(scale()) === tickStep(drawn.pixelsPerSecond)
    if (!isCovered || !isStepKept || stretch > STRETCH || stretch < 1 / STRETCH) {
      const margin = lengthOf(view) * MARGIN
      drawn = {
        from: Math.max(extent.from, view.from - margin),
        to: Math.min(extent.to, view.to + margin),
        pixelsPerSecond: scale(),
      }
    }
    for (const listener of listeners) listener()
  }

  const show = (next: TimeWindow) => {
    if (next.from === view.from && next.to === view.to) return
    view = next
    // Wheels and fingers report more often than the screen is drawn.
    if (!frame) frame = requestAnimationFrame(tell)
  }

  return {
    view: () => view,
    extent: () => extent,
    drawn: () => drawn,
    pixelsPerSecond: scale,
    isWhole: () => view.from === extent.from && view.to === extent.to,
    secondsAt: (x: number) => view.from + x / (scale() || 1),

    measure(pixels: number) {
      if (pixels === width) return
      width = pixels
      tell()
    },
    setExtent(next: TimeWindow) {
      if (next.from === extent.from && next.to === extent.to) return
      const wasWhole = view.from === extent.from && view.to === extent.to
      extent = next
      view = wasWhole ? next : clampView(view, next)
      drawn = { ...drawn, pixelsPerSecond: 0 }
      tell()
    },

    zoom: (factor: number, at = (view.from + view.to) / 2) =>
      show(zoomView(view, extent, factor, at)),
    pan: (seconds: number) => show(panView(view, extent, seconds)),
    fit: () => show(extent),
    show: (next: TimeWindow) => show(clampView(next, extent)),
    reveal: (start: number, end: number) => show(revealInView(view, extent, start, end)),

    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
