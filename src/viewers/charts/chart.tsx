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
  <figure className="group/chart min-w-0">
    <figcaption>
      <div className="text-sm font-medium">{title}</div>
      <div className="truncate text-xs text-muted tabular-nums">{summary}</div>
    </figcaption>
    <div className="pt-1">{isTable ? <ChartTable label={title} {...table} /> : children}</div>
  </figure>
)
