import { countOf } from '~/lib/numbers.ts'

const UNITS = [
  ['year', 31_557_600_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** A stretch of milliseconds in its largest unit: "3 days". */
export function formatDuration(milliseconds: number): string {
  const [unit, size] = UNITS.find(([, size]) => milliseconds >= size) ?? ['minute', 60_000]
  const count = Math.max(1, Math.round(milliseconds / size))
  return countOf(count, unit)
}
