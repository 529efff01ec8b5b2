import {
  outputPerFilmMinute,
  THOUSANDTHS,
  tookPerFilmMinute,
  type Distribution as Spread,
} from '~/account/duration-figures.ts'
import { countOf, formatCompact, formatNumber } from '~/lib/numbers.ts'
import { formatElapsed } from '~/lib/time.ts'
import { Distribution } from '~/viewers/charts/distribution.tsx'
import type { ChartsProps } from './overview-charts.tsx'
import { useFigures } from './use-figures.ts'

const number = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 3 })
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const NONE = 'No ready task of a film whose length is known.'

const times = [0.1, 0.5, 1, 5, 10, 30, 60, 300, 600, 1800, 3600, 36_000].map((s) => s * SECOND)
const numbers = [-1, 0, 1, 2, 3, 4, 5].flatMap((power) => [1, 2, 5].map((n) => n * 10 ** power))

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
      rounds={times}
      format={formatElapsed}
      formatAxis={shortTime}
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
      rounds={numbers}
      format={number.format}
      formatAxis={formatCompact}
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

function shortTime(milliseconds: number): string {
  if (milliseconds < MINUTE) return `${formatNumber(milliseconds / SECOND)} s`
  if (milliseconds < HOUR) return `${Math.round(milliseconds / MINUTE)} min`
  return `${Math.round(milliseconds / HOUR)} h`
}
