import {
  outputPerFilmMinute,
  THOUSANDTHS,
  tookPerFilmMinute,
  type Distribution as Spread,
} from '~/account/duration-figures.ts'
import { countOf } from '~/lib/numbers.ts'
import { formatElapsed } from '~/lib/time.ts'
import { Distribution } from '~/viewers/charts/distribution.tsx'
import { numberScale, timeScale } from '~/viewers/charts/round-scales.ts'
import type { ChartsProps } from './overview-charts.tsx'
import { useFigures } from './use-figures.ts'

const number = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 3 })
const SECOND = 1000
const NONE = 'No ready task of a film whose length is known.'

/** How long a minute of film takes: of ready tasks. */
export function TookPerMinute(props: ChartsProps) {
  const { isTable, onChange } = props
  return (
    <Distribution
      {...shapeOf(useFigures(props, tookPerFilmMinute))}
      title="Time to complete, per minute of film"
      unit="Time per minute"
      tone="info"
      isTable={isTable}
      scale={timeScale}
      format={formatElapsed}
      formatCount={tasksText}
      empty={props.index.size > 0 ? NONE : undefined}
      onChoose={({ least, below }) =>
        onChange({ took_per_minute: rangeOf(least / SECOND, below && (below - 1) / SECOND) })
      }
    />
  )
}

/** How many tokens a minute of film gives: of ready tasks. */
export function TokensPerMinute(props: ChartsProps) {
  const { isTable, onChange } = props
  return (
    <Distribution
      {...shapeOf(useFigures(props, outputPerFilmMinute))}
      title="Output tokens, per minute of film"
      unit="Tokens per minute"
      tone="info"
      isTable={isTable}
      scale={numberScale}
      format={number.format}
      formatCount={tasksText}
      empty={props.index.size > 0 ? NONE : undefined}
      onChoose={({ least, below }) =>
        onChange({ tokens_per_minute: rangeOf(least, below && below - 1 / THOUSANDTHS) })
      }
    />
  )
}

// As exact as the address writes a number, which is as exact as the values are.
const toThousandths = (value: number) => Number(value.toFixed(3))
const rangeOf = (least: number, most: number | undefined) => ({
  least: toThousandths(least),
  ...(most !== undefined && { most: toThousandths(most) }),
})

const tasksText = (count: number) => countOf(count, 'task')

function shapeOf(spread: Spread | undefined) {
  const { edges, counts } = spread ?? { edges: [], counts: [] }
  return {
    bins: [...counts].map((count, bin) => ({
      from: edges[bin] ?? 0,
      to: edges[bin + 1] ?? 0,
      count,
    })),
    quantiles: spread
      ? (['p50', 'p90', 'p99'] as const).map((name) => ({ name, value: spread[name] }))
      : [],
  }
}
