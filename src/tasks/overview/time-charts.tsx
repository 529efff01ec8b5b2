import { figuresOverTime, sumUp, type Totals } from '~/account/overview.ts'
import type { TaskIndex } from '~/account/task-index.ts'
import { countOf, formatCompact, formatNumber } from '~/lib/numbers.ts'
import { readerTimeZone } from '~/lib/settings.ts'
import { TimeColumns } from '~/viewers/charts/time-columns.tsx'
import { toneSwatches } from '~/viewers/charts/tones.ts'
import { momentText } from './chosen-time.ts'
import type { ChartsProps } from './overview-charts.tsx'
import { statusParts, type StatusPart } from './status-parts.ts'
import { useFigures } from './use-figures.ts'

const whole = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 })

function readTime(index: TaskIndex, rows: Uint32Array) {
  const time = figuresOverTime(index, rows, readerTimeZone())
  return { time, statuses: time ? statusParts(time) : [], totals: sumUp(index, rows) }
}

/** What was there when: a stretch of time that is chosen in one is chosen in all. */
export function TimeCharts(props: ChartsProps) {
  const { index, isTable, onChange } = props
  const { time, statuses, totals } = useFigures(props, readTime)
  const shared = {
    timeZone: readerTimeZone(),
    isTable,
    formatAxis: formatCompact,
    empty: index.size > 0 ? 'No task to draw.' : undefined,
    onChoose: ({ from, to }: { from: number; to: number }) =>
      onChange({ created_after: momentText(from), created_before: momentText(to) }),
  }
  const binsOf = (...lists: Float64Array[]) =>
    [...(time?.edges.subarray(0, -1) ?? [])].map((from, bin) => ({
      from,
      to: time?.edges[bin + 1] ?? from,
      parts: lists.map((list) => list[bin] ?? 0),
    }))
  const none = new Float64Array(0)
  const inMinutes = (minutes: number) => `${whole.format(minutes)} min`
  return (
    <>
      <TimeColumns
        {...shared}
        title="Tasks over time"
        summary={<StatusNames statuses={statuses} onChange={onChange} />}
        bins={binsOf(...statuses.map(({ counts }) => counts))}
        parts={statuses}
        format={formatNumber}
        say={(parts) => sayStatuses(parts, statuses)}
      />
      <TimeColumns
        {...shared}
        title="Film processed"
        summary={`${inMinutes(totals.filmMinutes)} in all`}
        bins={binsOf(time?.filmMinutes ?? none)}
        parts={[{ name: 'Minutes of film', tone: 'info' }]}
        format={whole.format}
        say={([minutes = 0]) => inMinutes(minutes)}
      />
      <TimeColumns
        {...shared}
        title="Output tokens"
        summary={tokensText(totals)}
        bins={binsOf(time?.output ?? none)}
        parts={[{ name: 'Tokens', tone: 'info' }]}
        format={formatNumber}
        say={([tokens = 0]) => countOf(tokens, 'token')}
      />
    </>
  )
}

const tokensText = ({ output, input }: Totals) =>
  `${formatNumber(output)} out, ${formatNumber(input)} in`

function sayStatuses(parts: readonly number[], statuses: StatusPart[]): string {
  const total = parts.reduce((sum, part) => sum + part, 0)
  const each = statuses.flatMap(({ name }, at) =>
    parts[at] ? `${formatNumber(parts[at])} ${name}` : [],
  )
  return `${countOf(total, 'task')}, ${each.join(', ')}`
}

type StatusNamesProps = { statuses: StatusPart[]; onChange: ChartsProps['onChange'] }

/** What the colours are, each with its number; a click shows only these. */
const StatusNames = ({ statuses, onChange }: StatusNamesProps) =>
  statuses.length === 0
    ? 'None'
    : statuses.map(({ name, tone, total, choice }) => (
        <button
          key={name}
          type="button"
          title={`Show only ${name}`}
          aria-disabled={!choice.only?.length}
          onClick={() => choice.only?.length && onChange({ status: choice })}
          className="-mt-2 mr-2 min-w-6 pt-2 hover:text-ink hover:underline"
        >
          <span
            aria-hidden="true"
            className={`mr-[3px] inline-block size-[7px] rounded-[1px] forced-color-adjust-none ${toneSwatches[tone]}`}
          />
          {formatNumber(total)} {name}
        </button>
      ))
