import type { AxisView } from './axis-view.ts'
import { THINNEST_BAR } from './lane-bars.ts'
import { countUpTo, endOf, type LaneShape, type PlacedSegment } from './lane-layout.ts'

/** Which segment is meant. */
export type Pointed = {
  segment: PlacedSegment
  /** How many segments are drawn as this one bar. */
  count: number
}

/** A place on the track under a pointer. */
export type TrackPoint = { seconds: number; row: number; pixelsPerSecond: number }

/** The segment at a pointer or under the focus; in a bar of many, the one at that moment. */
export function pointedAt(
  target: EventTarget | null,
  shape: LaneShape,
  point?: TrackPoint,
): Pointed | undefined {
  const bar = target instanceof Element ? target.closest<HTMLElement>('[data-bar]') : null
  if (!bar) return point && paintedAt(shape, point)
  const [row = 0, first = 0, last = 0] = (bar.dataset.bar ?? '').split(' ').map(Number)
  const { segments, starts } = shape.rows[row] ?? { segments: [], starts: new Float64Array() }
  const before = point ? countUpTo(starts, point.seconds) - 1 : first
  const segment = segments[Math.min(last, Math.max(first, before))]
  return segment && { segment, count: last - first + 1 }
}

/** What is too small for a button of its own is found by its time. */
function paintedAt(shape: LaneShape, { seconds, row, pixelsPerSecond }: TrackPoint) {
  const found = shape.rows[row]
  if (!found) return undefined
  const reach = (THINNEST_BAR / 2 + 0.5) / pixelsPerSecond
  const place = countUpTo(found.starts, seconds + reach) - 1
  const segment = found.segments[place]
  if (!segment || Math.max(endOf(segment), segment.start + reach) + reach < seconds)
    return undefined
  return { segment, count: Math.max(1, place + 1 - countUpTo(found.starts, seconds - reach)) }
}

const steps = new Map([
  ['ArrowLeft', -1],
  ['ArrowRight', 1],
  ['Home', -Infinity],
  ['End', Infinity],
])

/** The segment that a key leads to along a lane. */
export function neighbourOf(
  key: string,
  shape: LaneShape,
  from: PlacedSegment,
): PlacedSegment | undefined {
  const step = steps.get(key)
  const place = shape.placeOf.get(from.index)
  if (step === undefined || place === undefined) return undefined
  return shape.order[Math.min(shape.order.length - 1, Math.max(0, place + step))]
}

/** Up and down lead to the bar of the next lane that lies nearest. */
export function focusNextLane(bar: EventTarget, direction: 1 | -1): boolean {
  if (!(bar instanceof Element)) return false
  const lanes = [...(bar.closest('[data-lanes]')?.querySelectorAll('[data-lane]') ?? [])]
  const own = lanes.findIndex((lane) => lane.contains(bar))
  const others = direction > 0 ? lanes.slice(own + 1) : lanes.slice(0, own).toReversed()
  const next = others.find((lane) => lane.querySelector('[data-bar]'))
  if (!next) return false
  const x = middleOf(bar)
  const bars = [...next.querySelectorAll<HTMLElement>('[data-bar]')]
  const nearest = bars
    .map((bar) => ({ bar, distance: Math.abs(middleOf(bar) - x) }))
    .reduce((a, b) => (b.distance < a.distance ? b : a))
  nearest.bar.focus({ preventScroll: true })
  return true
}

const middleOf = (bar: Element) => {
  const { left, right } = bar.getBoundingClientRect()
  return (left + right) / 2
}

/** Near enough to see a segment whole; once more leads back to the whole film. */
export function fitTo(axis: AxisView, start: number, end: number) {
  const margin = Math.max((end - start) * 0.15, 0.5)
  const { from, to } = axis.view()
  const isFitted = Math.abs(from - (start - margin)) < 0.01 && Math.abs(to - (end + margin)) < 0.01
  if (isFitted) axis.fit()
  else axis.show({ from: start - margin, to: end + margin })
}
