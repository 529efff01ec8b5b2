import type { ContestantName, Times } from './page.ts'
import type { ReadingTimes } from './read-account.ts'

export type Sample = Times & { name: ContestantName; count: number; heap: number }

export type Reading = ReadingTimes & { count: number }

const metrics = [
  { id: 'sort', label: 'Sort by any column', goal: 50 },
  { id: 'ask', label: 'Text and two facets: rows, order, counts', goal: 50 },
  { id: 'append', label: 'Append a page of 50', goal: 4 },
] as const

/** A table for the terminal that is a table in Markdown, too. */
export function formatAccount(
  samples: Sample[],
  names: ContestantName[],
  counts: number[],
): string {
  const lines = metrics.flatMap(({ id, label, goal }) =>
    counts.map((count) => {
      const all = names.map((name) => timesOf(samples, name, count, id))
      const [ours = []] = all
      const cells = all.flatMap((times, place) => [
        `${digits(quantile(times, 0.5))} / ${digits(quantile(times, 0.95))}`,
        ...(place ? [`× ${digits(quantile(times, 0.95) / quantile(ours, 0.95))}`] : []),
      ])
      const isReached = quantile(ours, 0.95) <= goal
      return [
        `${label}, ${count.toLocaleString('en')}`,
        ...cells,
        `p95 ≤ ${goal} ${isReached ? '✓' : '✗'}`,
      ]
    }),
  )
  const heaps = counts.map((count) => {
    const all = names.map((name) => heapsOf(samples, name, count))
    const ours = quantile(all[0] ?? [], 0.5)
    const cells = all.flatMap((heap, place) => [
      `${digits(quantile(heap, 0.5))} MB`,
      ...(place ? [`× ${digits(quantile(heap, 0.5) / ours)}`] : []),
    ])
    return [
      `Heap after load, ${count.toLocaleString('en')}`,
      ...cells,
      `≤ 100 MB ${ours <= 100 ? '✓' : '✗'}`,
    ]
  })
  const head = [
    '',
    ...names.flatMap((name, place) => (place ? [name, '× ours, p95'] : [name])),
    'to reach',
  ]
  const rule = head.map((_, place) => (place ? '---:' : '---'))
  return [head, rule, ...lines, ...heaps].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

export const formatReadings = (readings: Reading[], counts: number[]) =>
  counts
    .map((count) => {
      const own = readings.filter((reading) => reading.count === count)
      const over = quantile(
        own.map(({ overIdeal }) => overIdeal),
        0.5,
      )
      const longest = Math.max(...own.map(({ longestTask }) => longestTask))
      return `
Reading ${count.toLocaleString('en')} tasks, each answer after 50 ms: ${over.toFixed(2)} times what 4 requests in flight
allow (≤ 1.15); the longest task meanwhile, with somebody typing: ${longest ? `${longest} ms` : 'none over 50 ms'}.`
    })
    .join('')

const timesOf = (samples: Sample[], name: ContestantName, count: number, id: keyof Times) =>
  samples.flatMap((sample) => (sample.name === name && sample.count === count ? sample[id] : []))

const heapsOf = (samples: Sample[], name: ContestantName, count: number) =>
  samples.flatMap(({ heap, ...sample }) =>
    sample.name === name && sample.count === count ? [heap / 1e6] : [],
  )

export function quantile(values: number[], share: number) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN
}

export const digits = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0))
