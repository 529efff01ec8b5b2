import { english, formatNumber } from '~/lib/numbers.ts'

/** What is round among values of a kind. */
export type RoundScale = {
  /** The values one thinks of first, from the least on. */
  rounds: readonly number[]
  /** Of what ticks may be multiples where those lie too far apart, from the finest on. */
  steps: readonly number[]
  /** At its shortest: a multiple of this step is written out in full. */
  format: (value: number, step: number) => string
}

const exactCompact = new Intl.NumberFormat(english, {
  notation: 'compact',
  maximumFractionDigits: 6,
})

const powers = (least: number, most: number) =>
  Array.from({ length: most - least + 1 }, (_, at) => least + at).flatMap((power) =>
    [1, 2, 5].map((n) => Number(`${n}e${power}`)),
  )

const numbers = powers(-3, 8)
export const numberScale: RoundScale = {
  rounds: numbers,
  steps: numbers,
  format: (value) => exactCompact.format(value),
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const sixty = [1, 2, 5, 10, 20, 30]

/** Milliseconds. */
export const timeScale: RoundScale = {
  rounds: [0.1, 0.5, 1, 5, 10, 30, 60, 300, 600, 1800, 3600, 36_000].map((s) => s * SECOND),
  steps: [
    ...powers(0, 2),
    ...[SECOND, MINUTE].flatMap((unit) => sixty.map((n) => n * unit)),
    ...powers(0, 3).map((n) => n * HOUR),
  ],
  // A minute and a half between minutes is 90 s: all of one axis have one unit.
  format(value, step) {
    if (step % MINUTE !== 0) return `${formatNumber(value / SECOND)} s`
    if (step % HOUR !== 0) return `${formatNumber(value / MINUTE)} min`
    return `${formatNumber(value / HOUR)} h`
  },
}
