import type { RoundScale } from './round-scales.ts'
import type { Tick } from './time-ticks.ts'

type Bin = { from: number; to: number }

/** Where a value lies among bins that follow each other: in the third, halfway, is 2.5. */
export function placeAmong(bins: readonly Bin[], value: number): number {
  const at = Math.max(
    0,
    bins.findLastIndex(({ from }) => from <= value),
  )
  const { from, to } = bins[at] ?? { from: 1, to: 10 }
  return at + Math.log(value / from) / Math.log(to / from)
}

/**
 * Round values on an axis with room for so many: those one thinks of first, or, where hardly any
 * lies on it, the steps, or the multiples of the least step that there is room for.
 */
export function roundTicks(bins: readonly Bin[], most: number, scale: RoundScale): Tick[] {
  const start = bins[0]?.from ?? Infinity
  const end = bins.at(-1)?.to ?? -Infinity
  const room = bins.length / most
  const spaced = (values: readonly number[], step?: number) =>
    values
      .filter((value) => value >= start && value < end)
      .reduce<Tick[]>((kept, value) => {
        const place = placeAmong(bins, value)
        const last = kept.at(-1)
        if (last && place - last.place < room) return kept
        return [...kept, { place, label: scale.format(value, step ?? value) }]
      }, [])

  const enough = Math.min(2, most)
  for (const values of [scale.rounds, scale.steps]) {
    const ticks = spaced(values)
    if (ticks.length >= enough) return ticks
  }
  let ticks: Tick[] = []
  for (const step of scale.steps.toReversed()) {
    const all = multiplesOf(step, start, end)
    const kept = spaced(all, step)
    const isCrowded = kept.length < all.length
    if (isCrowded && ticks.length >= enough) return ticks
    if (kept.length > 0) ticks = kept
    if (isCrowded && kept.length >= enough) return ticks
  }
  return ticks
}

function multiplesOf(step: number, start: number, end: number): number[] {
  // What a division of decimals is off by must not cost the first one.
  const first = Math.ceil(start / step - NEARLY)
  const count = Math.max(0, Math.ceil(end / step - NEARLY) - first)
  return Array.from({ length: count }, (_, at) => Number(((first + at) * step).toPrecision(12)))
}

const NEARLY = 1e-6
