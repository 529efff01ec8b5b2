import { classNames } from '~/lib/class-names.ts'
import { Chart } from './chart.tsx'
import { CHART_HEIGHT } from './chart-size.ts'
import type { Tone } from './tones.ts'

type RankedBar = { name: string; count: number; tone: Tone; onChoose: () => void }

type RankedBarsProps = {
  title: string
  summary: string
  /** The most frequent first. */
  bars: readonly RankedBar[]
  formatCount: (count: number) => string
  empty: string
  isTable: boolean
}

const softTones: Record<Tone, string> = {
  ok: 'bg-ok-soft',
  warn: 'bg-warn-soft',
  bad: 'bg-bad-soft',
  info: 'bg-accent-soft',
  other: 'bg-subtle',
}

/** Kinds by how often they are: the name stands in its bar, the number at its end. */
export function RankedBars(props: RankedBarsProps) {
  const { title, summary, bars, formatCount, empty, isTable } = props
  const most = bars.reduce((most, { count }) => Math.max(most, count), 1)
  const table = {
    head: ['Kind', 'Tasks'],
    rows: bars.map(({ name, count, onChoose }) => ({
      name,
      cells: [formatCount(count)],
      onChoose,
    })),
  }
  return (
    <Chart title={title} summary={summary} table={table} isTable={isTable}>
      <ul
        aria-label={title}
        // Four of them fill it: a sliver of a fifth would look like a mistake.
        className="flex flex-col gap-1 overflow-y-auto text-xs"
        style={{ height: CHART_HEIGHT }}
      >
        {bars.length === 0 && <li className="py-1 text-muted">{empty}</li>}
        {bars.map(({ name, count, tone, onChoose }) => (
          <li key={name}>
            <button
              type="button"
              title={name.slice(0, 300)}
              onClick={onChoose}
              className="relative flex h-6 w-full items-center gap-3 rounded-sm px-2 text-left hover:bg-subtle"
            >
              <span
                aria-hidden="true"
                className={classNames(
                  'absolute inset-y-0 left-0 rounded-sm forced-colors:border',
                  softTones[tone],
                )}
                style={{ width: `${(count / most) * 100}%` }}
              />
              <bdi className="relative flex-1 truncate">{name}</bdi>
              <span className="relative tabular-nums">{formatCount(count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Chart>
  )
}
