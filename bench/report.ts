import type { Variant } from './servers.ts'
import type { measureLoad } from './load.ts'
import type { memoryKept } from './memory.ts'
import type { visit } from './visit.ts'

type Numbers = Awaited<ReturnType<typeof measureLoad>> &
  Awaited<ReturnType<typeof visit>> &
  Awaited<ReturnType<typeof memoryKept>>
/** What one visit measured: never all of it. */
type Sample = Partial<Numbers>

type Metric = {
  id: keyof Numbers
  label: string
  unit: 'ms' | 'kB' | 'MB' | ''
  /** What to reach: of the ratio to the bare page, or of the value itself. */
  goal: { of: 'ratio' | 'value'; most: number }
}

const metrics: Metric[] = [
  { id: 'firstRow', label: 'First data row painted', unit: 'ms', goal: { of: 'ratio', most: 1.5 } },
  {
    id: 'firstRequest',
    label: 'First API request sent',
    unit: 'ms',
    goal: { of: 'ratio', most: 1.2 },
  },
  {
    id: 'sort',
    label: 'Sort 50 rows, input to paint',
    unit: 'ms',
    goal: { of: 'ratio', most: 1.3 },
  },
  {
    id: 'open',
    label: 'Open details, input to paint',
    unit: 'ms',
    goal: { of: 'ratio', most: 2.5 },
  },
  { id: 'next', label: 'Next page, less API wait', unit: 'ms', goal: { of: 'ratio', most: 1.3 } },
  { id: 'filter', label: 'Filter, less API wait', unit: 'ms', goal: { of: 'ratio', most: 1.3 } },
  {
    id: 'scriptBytes',
    label: 'JavaScript before the first row',
    unit: 'kB',
    goal: { of: 'value', most: 120 },
  },
  {
    id: 'allBytes',
    label: 'HTML + JS + CSS + fonts',
    unit: 'kB',
    goal: { of: 'value', most: 190 },
  },
  { id: 'heap', label: 'JS heap after load', unit: 'MB', goal: { of: 'value', most: 5 } },
  { id: 'shift', label: 'Layout shift', unit: '', goal: { of: 'value', most: 0 } },
  { id: 'memory', label: 'Memory after 50 openings', unit: '', goal: { of: 'value', most: 1.05 } },
]

const divisors = { ms: 1, kB: 1000, MB: 1_000_000, '': 1 }
const digits = { ms: 0, kB: 1, MB: 2, '': 0 }

export type Results = Map<Variant['name'], Sample[]>

const statistics = (samples: Sample[], { id, unit }: Metric) => {
  const values = samples
    .flatMap((sample) => sample[id] ?? [])
    .map((value) => value / divisors[unit])
  const sorted = values.toSorted((a, b) => a - b)
  const at = (place: number) => sorted[place] ?? Number.NaN
  const median =
    (at(Math.floor((sorted.length - 1) / 2)) + at(Math.ceil((sorted.length - 1) / 2))) / 2
  return { median, min: at(0), max: at(sorted.length - 1), values }
}

/** Medians, spread and ratios to the bare page of the same run. */
export function summarize(results: Results) {
  const bare = results.get('bare') ?? []
  return metrics.map((metric) => {
    const floor = statistics(bare, metric).median
    const variants = [...results].map(([name, samples]) => {
      const numbers = statistics(samples, metric)
      const ratio = floor > 0 ? numbers.median / floor : undefined
      return { name, ratio, ...numbers }
    })
    return { ...metric, variants }
  })
}

/** A table for the terminal that is a table in Markdown, too. */
export function formatTable(results: Results): string {
  const names = [...results.keys()]
  const rows = summarize(results).map(({ label, unit, goal, variants }) => {
    // A shift of 0.00002 is not none.
    const format = (value: number) =>
      unit || value === 0 ? value.toFixed(digits[unit]) : value.toPrecision(3)
    const cells = variants.flatMap(({ name, median, min, max, ratio }) => [
      `${format(median)} (${format(min)}–${format(max)})`,
      ...(name === 'bare' ? [] : [ratio === undefined ? '–' : ratio.toFixed(2)]),
    ])
    const ours = variants.find(({ name }) => name === 'tasklens')
    const reached = ((goal.of === 'ratio' ? ours?.ratio : ours?.median) ?? 0) <= goal.most
    const aim = goal.of === 'ratio' ? `× ${goal.most}` : String(goal.most)
    return [unit ? `${label}, ${unit}` : label, ...cells, `≤ ${aim} ${reached ? '✓' : '✗'}`]
  })
  const head = [
    '',
    ...names.flatMap((name) => (name === 'bare' ? [name] : [name, '× bare'])),
    'to reach',
  ]
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`
  const rule = widths.map((width, at) =>
    at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  )
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}
