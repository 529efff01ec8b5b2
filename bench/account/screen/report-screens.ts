import { digits, quantile } from '../report.ts'
import type { ReadingSample, ScreenSample } from './measure-screens.ts'
import type { ScreenName } from './screens.ts'

type Screens = {
  screens: ScreenSample[]
  readings: ReadingSample[]
  names: ScreenName[]
  counts: number[]
}

// `byHand`: what the median of a page by hand was, at 100,000, on the machine the goals were set on.
// A share of the same in this run says as much of a machine that is slower or faster.
const metrics = [
  { id: 'sort', label: 'Sort by a click on any column', p95: 50, most: Infinity, byHand: 235 },
  { id: 'ask', label: 'A key of a search over two facets', p95: 50, most: Infinity, byHand: 109 },
  { id: 'frames', label: 'Frames while scrolling', p95: 16.8, most: 34, byHand: NaN },
] as const

/** From the input to the paint of rows, order and counts: a table in the terminal and in Markdown. */
export function formatScreens({ screens, readings, names, counts }: Screens): string {
  const of = (name: ScreenName, count: number) =>
    screens.filter((sample) => sample.name === name && sample.count === count)
  const lines = metrics.flatMap(({ id, label, p95, most, byHand }) =>
    counts.map((count) => {
      const all = names.map((name) => of(name, count).flatMap((sample) => sample[id]))
      const [ours = []] = all
      const isReached = quantile(ours, 0.95) <= p95 + 0.05 && quantile(ours, 1) <= most
      const goal = most < Infinity ? `p95 ${p95}, worst ≤ ${most}` : `p95 ≤ ${p95}`
      const share = quantile(ours, 0.95) / quantile(all[names.indexOf('by hand')] ?? [], 0.5)
      const most95 = p95 / byHand
      const shares =
        count < 100_000 || !(most95 > 0)
          ? []
          : [
              `${share.toFixed(2)} of by hand's median (≤ ${most95.toFixed(2)}) ${mark(share <= most95)}`,
            ]
      const reached = [`${goal} ${mark(isReached)}`, ...shares].join('; ')
      return [`${label}, ${inWords(count)}`, ...all.map(inThree), reached]
    }),
  )
  const heaps = counts.map((count) => {
    const all = names.map((name) => quantile(of(name, count).map(toMegabytes), 0.5))
    const cells = all.map((heap) => `${digits(heap)} MB`)
    return [
      `Heap of the page, ${inWords(count)}`,
      ...cells,
      `≤ 100 MB ${mark((all[0] ?? NaN) <= 100)}`,
    ]
  })
  const head = ['', ...names, 'to reach']
  const rule = head.map((_, place) => (place ? '---:' : '---'))
  const table = [head, rule, ...lines, ...heaps].map((cells) => `| ${cells.join(' | ')} |`)
  return `
On screen, milliseconds from a real input to the paint: median / p95 / worst.

${table.join('\n')}
${counts.map((count) => formatReading(count, readings)).join('')}`
}

function formatReading(count: number, readings: ReadingSample[]) {
  const own = readings.filter((reading) => reading.count === count)
  const long = own.flatMap(({ longTasks }) => longTasks)
  const perPage = own.map(({ perPage }) => perPage)
  return `
Reading ${inWords(count)} tasks: a page keeps the main thread busy for ${digits(quantile(perPage, 0.5))} ms, drawing included;
a letter typed meanwhile is painted after ${inThree(own.flatMap(({ keys }) => keys))} ms; tasks over
50 ms: ${long.length ? `${long.length}, the longest ${quantile(long, 1)} ms` : 'none'}.
`
}

const inWords = (count: number) => count.toLocaleString('en')
const mark = (isReached: boolean) => (isReached ? '✓' : '✗')
const toMegabytes = ({ heap }: ScreenSample) => heap / 1e6
const inThree = (times: number[]) =>
  [0.5, 0.95, 1].map((share) => digits(quantile(times, share))).join(' / ')
