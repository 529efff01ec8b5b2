import type { ReactNode } from 'react'
import { dateFormat } from '~/lib/date-format.ts'
import { readerHours } from '~/lib/settings.ts'
import { Chart } from './chart.tsx'
import { Columns } from './columns.tsx'
import { timeTicks } from './time-ticks.ts'
import type { Tone } from './tones.ts'

export type TimeBin = { from: number; to: number; parts: readonly number[] }

type TimeColumnsProps = {
  title: string
  summary: ReactNode
  bins: readonly TimeBin[]
  parts: readonly { name: string; tone: Tone }[]
  timeZone?: string | undefined
  /** A number in words, and at its shortest for the axis. */
  format: (value: number) => string
  formatAxis: (value: number) => string
  /** What some parts hold, in words. */
  say: (parts: readonly number[]) => string
  isTable: boolean
  empty: string | undefined
  onChoose: (span: { from: number; to: number }) => void
}

/** Something over time. */
export function TimeColumns(props: TimeColumnsProps) {
  const { title, summary, bins, parts, timeZone, format, formatAxis, say, isTable } = props
  const spanOf = (first: number, last: number) => ({
    from: bins[first]?.from ?? 0,
    to: bins[last]?.to ?? 0,
  })
  const nameOf = (first: number, last: number) => {
    const { from, to } = spanOf(first, last)
    return spanName(from, to, timeZone)
  }
  const table = {
    head: ['From', ...parts.map(({ name }) => name)],
    rows: (isTable ? bins : []).map(({ parts }, place) => ({
      name: nameOf(place, place),
      cells: parts.map(format),
      onChoose: parts.some((part) => part > 0)
        ? () => props.onChoose(spanOf(place, place))
        : undefined,
    })),
  }
  return (
    <Chart title={title} summary={summary} table={table} isTable={isTable}>
      <Columns
        label={title}
        columns={bins.map(({ parts }) => parts)}
        tones={parts.map(({ tone }) => tone)}
        ticks={(most) =>
          timeTicks(
            bins.map(({ from }) => from),
            most,
            timeZone,
          )
        }
        nameOf={({ first, last }) => nameOf(first, last)}
        say={say}
        marks={noMarks}
        formatAxis={formatAxis}
        empty={props.empty}
        onChoose={({ first, last }) => props.onChoose(spanOf(first, last))}
      />
    </Chart>
  )
}

const noMarks: [] = []
const HOUR = 3_600_000

/** `17 Nov, 14:00–15:00`; of whole days only the days. */
function spanName(from: number, to: number, timeZone: string | undefined): string {
  const isDays = to - from >= 23 * HOUR
  const look: Intl.DateTimeFormatOptions = isDays
    ? { day: 'numeric', month: 'short' }
    : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }
  // A day ends just before the next begins.
  const format = dateFormat({ ...look, timeZone, hourCycle: readerHours() })
  return format.formatRange(from, isDays ? to - 1 : to)
}
