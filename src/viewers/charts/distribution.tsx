import { formatCompact, formatNumber } from '~/lib/numbers.ts'
import { Chart } from './chart.tsx'
import { Columns } from './columns.tsx'
import type { RoundScale } from './round-scales.ts'
import { placeAmong, roundTicks } from './round-ticks.ts'
import type { Tone } from './tones.ts'

type DistributionProps = {
  title: string
  /** Bins that follow each other, each so many times as wide as the one before. */
  bins: readonly { from: number; to: number; count: number }[]
  /** Values that split it: half lies below p50. */
  quantiles: readonly { name: string; value: number }[]
  scale: RoundScale
  tone: Tone
  unit: string
  format: (value: number) => string
  formatCount: (count: number) => string
  isTable: boolean
  empty: string | undefined
  /** From the least on, and before what it is below. */
  onChoose: (range: { least: number; below?: number }) => void
}

/** How often which values are: on an axis where ten times as much is always equally far. */
export function Distribution(props: DistributionProps) {
  const { title, bins, quantiles, scale, tone, unit, format, formatCount, isTable } = props
  const marks = quantiles.map(({ name, value }) => ({
    place: placeAmong(bins, value),
    label: name,
  }))
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
        // A single value is no scale: it is named as above the chart.
        ticks={(most) =>
          bins.length === 1
            ? [{ place: 0, label: format(bins[0]?.from ?? 0) }]
            : roundTicks(bins, most, scale)
        }
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
