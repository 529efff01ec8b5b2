import { memo } from 'react'
import type { TaskIndex } from '~/account/task-index.ts'
import type { SearchChange } from '~/tasks/search.ts'
import { useSettings } from '~/ui/use-settings.ts'
import { TokensPerMinute, TookPerMinute } from './per-minute-charts.tsx'
import { TimeCharts } from './time-charts.tsx'
import { TroublesChart } from './troubles-chart.tsx'
import type { CalmRows } from './use-calm-rows.ts'

export type ChartsProps = Pick<CalmRows, 'rows' | 'version'> & {
  index: TaskIndex
  isTable: boolean
  onChange: (change: SearchChange) => void
}

/**
 * Memoised: they follow the rows at their own pace, and all else is drawn much more often. Each works
 * out its own figures, and between two of them the browser can see to what is typed.
 */
export const OverviewCharts = memo(function OverviewCharts(props: ChartsProps) {
  const { zone, clock } = useSettings()
  return (
    <div className="grid gap-x-8 gap-y-4 pt-1 pb-4 @lg:grid-cols-2 @3xl:grid-cols-3">
      {/* Days and hours begin by the clock of the reader's zone. */}
      <TimeCharts key={`${zone} ${clock}`} {...props} />
      <TookPerMinute {...props} />
      <TokensPerMinute {...props} />
      <TroublesChart {...props} />
    </div>
  )
})
