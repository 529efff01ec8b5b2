import { highest, roundTop, stackParts } from './chart-scale.ts'
import { CHART_HEIGHT, GUTTER, HEAD, NAME, PLOT_HEIGHT } from './chart-size.ts'
import type { ColumnsProps, Mark } from './columns.tsx'
import { toneFills } from './tones.ts'

type PlotProps = Pick<ColumnsProps, 'columns' | 'tones' | 'ticks' | 'marks' | 'formatAxis'> & {
  width: number
}

/** The picture alone; what it says is in the names of the buttons under it. */
export function Plot({ columns, tones, ticks, marks, formatAxis, width }: PlotProps) {
  const top = roundTop(highest(columns))
  const tall = PLOT_HEIGHT - HEAD
  const xOf = (place: number) => Math.round((place / columns.length) * width)
  const names = ticks(Math.max(1, Math.floor(width / NAME)))
  return (
    <svg
      aria-hidden="true"
      width={width + GUTTER}
      height={CHART_HEIGHT}
      className="pointer-events-none relative block text-xs tabular-nums"
    >
      <AxisLines top={top} width={width} formatAxis={formatAxis} />
      {columns.map((parts, place) => {
        const x = xOf(place)
        const wide = Math.min(WIDEST, xOf(place + 1) - x)
        return stackParts(parts, top, tall).map(({ y, height, part }) => (
          <rect
            key={`${place}.${part}`}
            x={x}
            y={y + HEAD}
            width={Math.max(1, wide > 3 ? wide - 1 : wide)}
            height={height}
            className={toneFills[tones[part] ?? 'other']}
          />
        ))
      })}
      <path d={`M0 ${PLOT_HEIGHT + 0.5}H${width}`} className="stroke-line-strong" />
      <MarkLines marks={marks} xOf={xOf} width={width} />
      {names.map(({ place, label }) => (
        <g key={place} transform={`translate(${xOf(place)} ${PLOT_HEIGHT})`}>
          <path d="M.5 0v4" className="stroke-line-strong" />
          {/* What begins at the end of the axis has no room for a name. */}
          {xOf(place) <= width + GUTTER - NAME && (
            <text y="16" className="fill-muted">
              {label}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}

// Of a day or a value or two, columns would be walls.
const WIDEST = 48

type AxisLinesProps = { top: number; width: number; formatAxis: (value: number) => string }

const AxisLines = ({ top, width, formatAxis }: AxisLinesProps) =>
  // A count of one has no half.
  (top > 1 ? [top, top / 2] : [top]).map((value) => (
    <g key={value} transform={`translate(0 ${PLOT_HEIGHT - (value / top) * (PLOT_HEIGHT - HEAD)})`}>
      <path d={`M0 0H${width}`} className="stroke-line" />
      <text x={width + 6} y="4" className="fill-muted">
        {formatAxis(value)}
      </text>
    </g>
  ))

/** What the name of a line takes. */
const MARK = 30

type MarkLinesProps = { marks: readonly Mark[]; xOf: (place: number) => number; width: number }

function MarkLines({ marks, xOf, width }: MarkLinesProps) {
  let row = 0
  let end = -Infinity
  return marks.map(({ place, label }) => {
    const x = xOf(place)
    // At the end it stands left of its line, or it would run into the numbers of the axis.
    const isLast = x > width - MARK
    // Names that would meet go under each other.
    row = (isLast ? x - MARK : x) < end ? row + 1 : 0
    end = isLast ? x : x + MARK
    return (
      <g key={label} transform={`translate(${x} 0)`}>
        <path d={`M.5 0V${PLOT_HEIGHT}`} className="stroke-muted" />
        <text
          x={isLast ? -4 : 4}
          textAnchor={isLast ? 'end' : undefined}
          y={10 + row * 13}
          strokeWidth="3"
          className="fill-ink stroke-canvas [paint-order:stroke]"
        >
          {label}
        </text>
      </g>
    )
  })
}
