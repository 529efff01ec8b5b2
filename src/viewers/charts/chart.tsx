import type { ReactNode } from 'react'
import { ChartTable, type ChartTableProps } from './chart-table.tsx'

type ChartProps = {
  title: string
  /** What the chart says as a whole. */
  summary: ReactNode
  table: ChartTableProps
  isTable: boolean
  children: ReactNode
}

/** A picture with its title, and the same as a table in the same place. */
export const Chart = ({ title, summary, table, isTable, children }: ChartProps) => (
  // Words that take two lines push nothing down beside them: pictures in a row stand on its floor.
  <figure className="group/chart flex min-w-0 flex-col justify-between">
    <figcaption>
      <div className="text-sm font-medium">{title}</div>
      <div className="text-xs wrap-anywhere text-muted tabular-nums">{summary}</div>
    </figcaption>
    <div className="pt-1">{isTable ? <ChartTable label={title} {...table} /> : children}</div>
  </figure>
)
