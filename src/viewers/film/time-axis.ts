/** A stretch of time in seconds; what is seen of the axis, and how far the axis goes. */
export type TimeWindow = { from: number; to: number }

/** Nearer than this a film has nothing more to show: a second holds some 25 frames. */
export const SHORTEST_VIEW = 1

export const lengthOf = ({ from, to }: TimeWindow) => to - from

/** The view nearest to the one wished for that is neither too short nor beyond the axis. */
export function clampView(view: TimeWindow, extent: TimeWindow): TimeWindow {
  const whole = lengthOf(extent)
  const length = Math.min(whole, Math.max(lengthOf(view), Math.min(SHORTEST_VIEW, whole)))
  const from = Math.min(Math.max(view.from, extent.from), extent.to - length)
  return { from, to: from + length }
}

/** A factor above 1 comes nearer. The moment `at` stays where it is seen. */
export function zoomView(view: TimeWindow, extent: TimeWindow, factor: number, at: number) {
  const whole = lengthOf(extent)
  const wished = lengthOf(view) / factor
  const length = Math.min(whole, Math.max(wished, Math.min(SHORTEST_VIEW, whole)))
  const share = (at - view.from) / lengthOf(view)
  const from = at - share * length
  return clampView({ from, to: from + length }, extent)
}

export const panView = ({ from, to }: TimeWindow, extent: TimeWindow, seconds: number) =>
  clampView({ from: from + seconds, to: to + seconds }, extent)

/** The same view if the stretch is in it, else moved, and widened only if it must be. */
export function revealInView(view: TimeWindow, extent: TimeWindow, start: number, end: number) {
  if (start >= view.from && end <= view.to) return view
  const length = lengthOf(view)
  const margin = length * 0.1
  if (end - start > length - 2 * margin)
    return clampView({ from: start - margin, to: start - margin + length }, extent)
  const from = start < view.from ? start - margin : end + margin - length
  return clampView({ from, to: from + length }, extent)
}

type Known = {
  duration: number | undefined
  /** What the clock of the segments shows at the film's first picture. */
  offset: number
  firstStart: number | undefined
  lastEnd: number | undefined
}

/** The axis covers the film and everything that was found, even what lies beside the film. */
export function readExtent({ duration, offset, firstStart, lastEnd }: Known): TimeWindow {
  const filmStart = duration === undefined ? Math.min(0, offset) : offset
  const from = Math.min(filmStart, firstStart ?? filmStart)
  const to = Math.max(duration === undefined ? from : offset + duration, lastEnd ?? from)
  return { from, to: to > from ? to : from + SHORTEST_VIEW }
}

const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200]
const STEPS_OF_HOURS = [3, 6, 12, 24].map((hours) => hours * 3600)
const LABEL_PIXELS = 76

/** The smallest step a person counts in at which the labels still stand apart. */
export function tickStep(pixelsPerSecond: number): number {
  const least = LABEL_PIXELS / pixelsPerSecond
  const known = [...STEPS, ...STEPS_OF_HOURS].find((step) => step >= least)
  return known ?? 86_400 * 10 ** Math.ceil(Math.log10(least / 86_400))
}

/** Moments to be labelled, first to last; counted in whole steps, so that none drifts. */
export function ticksIn({ from, to }: TimeWindow, pixelsPerSecond: number): number[] {
  const step = tickStep(pixelsPerSecond)
  const first = Math.ceil(from / step)
  const count = Math.max(0, Math.min(1000, Math.floor(to / step) - first + 1))
  return Array.from({ length: count }, (_, index) => Math.round((first + index) * step * 10) / 10)
}

/** What is left of the axis beside these stretches: time that nobody asked about. */
export function timeOutside(
  stretches: { start: number; end: number }[],
  { from, to }: TimeWindow,
): TimeWindow[] {
  const outside: TimeWindow[] = []
  let reached = from
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    if (start > reached) outside.push({ from: reached, to: Math.min(start, to) })
    reached = Math.max(reached, end)
    if (reached >= to) return outside
  }
  outside.push({ from: reached, to })
  return outside
}
