import type { ReactNode } from 'react'
import { BrushRow } from './brush-row.tsx'
import { CHART_HEIGHT, GUTTER, PLOT_HEIGHT } from './chart-size.ts'
import { Plot } from './plot.tsx'
import type { Tick } from './time-ticks.ts'
import type { Tone } from './tones.ts'
import type { Stretch } from './use-brush.ts'
import { useWidth } from './use-width.ts'

export type Mark = { place: number; label: string }

export type ColumnsProps = {
  label: string
  /** The parts of each column, from the baseline up. */
  columns: readonly (readonly number[])[]
  tones: readonly Tone[]
  /** Which columns are named on the axis, at most so many. */
  ticks: (most: number) => Tick[]
  /** Lines across the plot; a place may lie within a column. */
  marks: readonly Mark[]
  /** What a stretch of columns is, and what it holds: `17 Nov`, `42 tasks, 2 failed`. */
  nameOf: (stretch: Stretch) => string
  say: (parts: readonly number[]) => string
  formatAxis: (value: number) => string
  /** Why there is no column, where there is none. */
  empty: string | undefined
  onChoose: (stretch: Stretch) => void
}

/** Columns over an axis: each is a button, a drag or Shift with the arrows takes several. */
export function Columns(props: ColumnsProps) {
  const { ref, width } = useWidth<HTMLDivElement>()
  const plot = Math.max(0, width - GUTTER)
  return (
    <div ref={ref} className="relative w-full" style={{ height: CHART_HEIGHT }}>
      {props.columns.length === 0 && <NoColumns>{props.empty}</NoColumns>}
      {plot > 0 && props.columns.length > 0 && (
        <>
          <div className="absolute" style={{ width: plot, height: PLOT_HEIGHT }}>
            <BrushRow {...props} />
          </div>
          <Plot {...props} width={plot} />
        </>
      )}
    </div>
  )
}

/** The baseline alone: what has nothing to draw is as high as what has. */
const NoColumns = ({ children }: { children: ReactNode }) => (
  <p
    className="flex items-end border-b border-line-strong pb-2 text-xs text-muted"
    style={{ height: PLOT_HEIGHT + 1, marginRight: GUTTER }}
  >
    {children}
  </p>
)
