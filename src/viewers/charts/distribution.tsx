import { formatCompact, formatNumber } from '~/lib/numbers.ts'
import { Chart } from './chart.tsx'
import { Columns } from './columns.tsx'
import type { Tick } from './time-ticks.ts'
import type { Tone } from './tones.ts'

type DistributionProps = {
  title: string
  /** Bins that follow each other, each so many times as wide as the one before. */
  bins: readonly { from: number; to: number; count: number }[]
  /** Values that split it: half lies below p50. */
  quantiles: readonly { name: string; value: number }[]
  /** Round values, to be named on the axis where they lie on it. */
  rounds: readonly number[]
  tone: Tone
  unit: string
  format: (value: number) => string
  /** At its shortest. */
  formatAxis: (value: number) => string
  formatCount: (count: number) => string
  isTable: boolean
  empty: string | undefined
  /** From the least on, and before what it is below. */
  onChoose: (range: { least: number; below?: number }) => void
}

/** How often which values are: on an axis where ten times as much is always equally far. */
export function Distribution(props: DistributionProps) {
  const { title, bins, quantiles, rounds, tone, unit, format, formatAxis, formatCount, isTable } =
    props
  const start = bins[0]?.from ?? 1
  const end = bins.at(-1)?.to ?? 10
  const placeOf = (value: number) => (Math.log(value / start) / Math.log(end / start)) * bins.length
  const marks = quantiles.map(({ name, value }) => ({ place: placeOf(value), label: name }))
  // One value is not split by anything: its lines would only lie upon each other.
  const isSplit = (marks.at(-1)?.place ?? 0) - (marks[0]?.place ?? 0) >= 0.25
  const rangeOf = (first: number, last: number) => ({
    least: bins[first]?.from ?? 0,
    below: bins[last]?.to ?? 0,
  })
  const nameOf = (first: number, last: number) => {
    const { least, below } = rangeOf(first, last)
    return `${format(least)} – ${format(below)}`
  }
  const table = {
    head: [unit, 'Tasks'],
    rows: (isTable ? bins : []).map(({ count }, place) => ({
      name: nameOf(place, place),
      cells: [formatNumber(count)],
      onChoose: count > 0 ? () => props.onChoose(rangeOf(place, place)) : undefined,
    })),
  }
  return (
    <Chart
      title={title}
      summary={quantiles.length > 0 ? <Quantiles {...props} /> : 'None'}
      table={table}
      isTable={isTable}
    >
      <Columns
        label={title}
        columns={bins.map(({ count }) => [count])}
        tones={[tone]}
        ticks={(most) => roundTicks(rounds, { bins, most, placeOf, format: formatAxis })}
        marks={isSplit ? marks : []}
        nameOf={({ first, last }) => nameOf(first, last)}
        say={([count = 0]) => formatCount(count)}
        formatAxis={formatCompact}
        empty={props.empty}
        onChoose={({ first, last }) => props.onChoose(rangeOf(first, last))}
      />
    </Chart>
  )
}

const Quantiles = ({ quantiles, format, onChoose }: DistributionProps) =>
  quantiles.map(({ name, value }) => (
    <button
      key={name}
      type="button"
      title={`Show only tasks of ${format(value)} and more`}
      onClick={() => onChoose({ least: value })}
      className="-mt-2 mr-3 pt-2 hover:text-ink hover:underline"
    >
      {name} <span className="text-ink">{format(value)}</span>
    </button>
  ))

type RoundTicks = {
  bins: DistributionProps['bins']
  most: number
  placeOf: (value: number) => number
  format: (value: number) => string
}

/** Round values that have room between them; where hardly any lies on the axis, how bins begin. */
function roundTicks(rounds: readonly number[], { bins, most, placeOf, format }: RoundTicks) {
  const room = bins.length / most
  const ticks = rounds
    .map((value) => ({ place: placeOf(value), label: format(value) }))
    .filter(({ place }) => place >= 0 && place < bins.length)
    .reduce<Tick[]>((kept, tick) => {
      const last = kept.at(-1)
      return last && tick.place - last.place < room ? kept : [...kept, tick]
    }, [])
  if (ticks.length > 1) return ticks
  const every = Math.ceil(room)
  return bins.flatMap(({ from }, place) => (place % every ? [] : { place, label: format(from) }))
}
