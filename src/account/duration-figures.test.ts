import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { viewAccount } from './account-view.ts'
import { outputPerFilmMinute, THOUSANDTHS, tookPerFilmMinute } from './duration-figures.ts'
import { readTasks } from './test-tasks.ts'
import { TaskIndex } from './task-index.ts'

const START = Date.parse('2026-11-01T00:00:00Z')
const iso = (milliseconds: number) => new Date(START + milliseconds).toISOString()

const finished = fc
  .record({
    took: fc.integer({ min: 1, max: 400_000 }),
    duration: fc.oneof(fc.constantFrom(60, 120), fc.double({ min: 4, max: 7200, noNaN: true })),
    output_tokens: fc.nat(50_000),
    status: fc.constantFrom('ready', 'ready', 'failed'),
  })
  .map(({ took, duration, output_tokens, status }) => ({
    status,
    created_at: iso(0),
    completed_at: iso(took),
    video_source: { type: 'url', url: 'x', system_metadata: { duration } },
    result: { finish_reason: 'stop', usage: { output_tokens } },
  }))

test('each bin asked for as a range is found to the task', () => {
  fc.assert(
    fc.property(fc.array(finished, { minLength: 1, maxLength: 60 }), (given) => {
      const index = new TaskIndex()
      index.upsert(readTasks(given))
      const { rows } = viewAccount(index, {})
      const figures = [
        ['took_per_minute', tookPerFilmMinute(index, rows), 1],
        ['tokens_per_minute', outputPerFilmMinute(index, rows), THOUSANDTHS],
      ] as const
      for (const [name, figure, parts] of figures) {
        const { edges, counts } = figure ?? { edges: [], counts: [] }
        const found = [...counts].map((_, bin) => {
          const least = edges[bin] ?? 0
          // As it is written into an address and read again.
          const most = Number(((edges[bin + 1] ?? 0) - 1 / parts).toFixed(3))
          return viewAccount(index, { [name]: { least, most } }).rows.length
        })
        expect(found).toEqual([...counts])
      }
    }),
  )
})

test('quantiles are values, and exactly so many tasks do not exceed them', () => {
  fc.assert(
    fc.property(fc.array(finished, { minLength: 1, maxLength: 60 }), (given) => {
      const index = new TaskIndex()
      index.upsert(readTasks(given))
      const figure = tookPerFilmMinute(index, viewAccount(index, {}).rows)
      const sorted = index.columns.tookPerMinute
        .slice(0, index.size)
        .filter((value) => value > 0)
        .sort()
      const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1]
      expect([figure?.p50, figure?.p90, figure?.p99]).toEqual([at(0.5), at(0.9), at(0.99)])
    }),
  )
})
