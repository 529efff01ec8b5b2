import { useMemo } from 'react'
import type { TaskIndex } from '~/account/task-index.ts'
import type { SearchChange } from '~/tasks/search.ts'
import { PerMinuteCharts } from './per-minute-charts.tsx'
import { readFigures } from './read-figures.ts'
import { TimeCharts } from './time-charts.tsx'
import { TroublesChart } from './troubles-chart.tsx'

type OverviewChartsProps = {
  index: TaskIndex
  rows: Uint32Array
  /** Of the index: the rows may be the same and say something else. */
  version: number
  isTable: boolean
  onChange: (change: SearchChange) => void
}

export function OverviewCharts({ index, rows, version, isTable, onChange }: OverviewChartsProps) {
  const figures = useMemo(
    // Much else draws this again, and 100,000 rows are walked six times.
    () => readFigures(index, rows),
    // oxlint-disable-next-line react/exhaustive-deps -- the version is that of the index
    [index, rows, version],
  )
  const shared = { figures, isTable, onChange }
  return (
    <div className="grid gap-x-8 gap-y-4 pt-1 pb-4 @xl:grid-cols-2 @5xl:grid-cols-3">
      <TimeCharts {...shared} />
      <PerMinuteCharts {...shared} />
      <TroublesChart {...shared} />
    </div>
  )
}
