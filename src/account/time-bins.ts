import { fromWallClock, startOfDay, wallClock } from '~/lib/zoned-time.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Stretches of time that follow each other; `to` is the first moment of the next one. */
export type TimeBins = {
  unit: 'minute' | 'hour' | 'day' | 'week' | 'month'
  /** The first moment of each, and at last the end of the last one. */
  edges: Float64Array
}

type Step = { unit: TimeBins['unit']; length: number }

const steps: Step[] = [
  { unit: 'minute', length: MINUTE },
  { unit: 'minute', length: 5 * MINUTE },
  { unit: 'minute', length: 15 * MINUTE },
  { unit: 'hour', length: HOUR },
  { unit: 'hour', length: 3 * HOUR },
  { unit: 'hour', length: 6 * HOUR },
  { unit: 'day', length: DAY },
  { unit: 'week', length: 7 * DAY },
  { unit: 'month', length: 30.4 * DAY },
  { unit: 'month', length: 91.3 * DAY },
  { unit: 'month', length: 365.25 * DAY },
]

/** Bins a person counts in, that cover a range and are at most so many; by the clock of a zone. */
export function timeBins(from: number, to: number, timeZone: string, most = 60): TimeBins {
  const range = Math.max(0, to - from)
  const step = steps.find(({ length }) => range / length <= most - 2) ?? steps.at(-1)
  const { unit, length } = step ?? { unit: 'month', length: 365.25 * DAY }
  const edges: number[] = []
  for (let edge = firstEdge(from, unit, length, timeZone); edges.length <= 2 * most;) {
    edges.push(edge)
    if (edge > to) break
    edge = nextEdge(edge, unit, length, timeZone)
  }
  return { unit, edges: Float64Array.from(edges) }
}

function firstEdge(from: number, unit: TimeBins['unit'], length: number, timeZone: string): number {
  const day = startOfDay(from, timeZone)
  if (unit === 'minute' || unit === 'hour') return day + Math.floor((from - day) / length) * length
  if (unit === 'day') return day
  const clock = new Date(wallClock(day, timeZone))
  // Weeks begin on Monday, as ISO 8601 has it.
  if (unit === 'week')
    return fromWallClock(clock.getTime() - ((clock.getUTCDay() + 6) % 7) * DAY, timeZone)
  const months = Math.round(length / (30.4 * DAY))
  const month = Math.floor(clock.getUTCMonth() / months) * months
  return fromWallClock(Date.UTC(clock.getUTCFullYear(), month, 1), timeZone)
}

function nextEdge(edge: number, unit: TimeBins['unit'], length: number, timeZone: string): number {
  // A day of 23 or 25 hours ends where the next one begins.
  const clock = wallClock(edge, timeZone)
  if (unit === 'minute' || unit === 'hour') {
    const nextDay = startOfDay(startOfDay(edge, timeZone) + 30 * HOUR, timeZone)
    return Math.min(edge + length, nextDay)
  }
  if (unit !== 'month') return fromWallClock(clock + length, timeZone)
  const date = new Date(clock)
  const months = Math.round(length / (30.4 * DAY))
  return fromWallClock(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1), timeZone)
}

/** The bin a moment lies in; −1 for none. */
export function binOf(edges: Float64Array, time: number): number {
  const last = edges.length - 1
  if (!(time >= (edges[0] ?? NaN) && time < (edges[last] ?? NaN))) return -1
  let low = 0
  let high = last
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((edges[middle] ?? 0) <= time) low = middle
    else high = middle
  }
  return low
}
