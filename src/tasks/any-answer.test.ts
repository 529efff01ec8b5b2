import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ApiError } from '~/api/errors.ts'
import { readTaskPage } from '~/api/tasks.ts'
import { countNew } from './live-list.ts'
import { pagePosition } from './page-position.ts'
import { sortColumns } from '~/api/sort-values.ts'
import { sortTasks } from './sort.ts'
import { readAll } from './test-reading.ts'

// All that reads an answer takes any answer. What draws it is held to the same by the hostile
// account, in a browser.

const any = fc.jsonValue({ maxDepth: 4 })
const maybe = (...values: fc.Arbitrary<unknown>[]) => fc.oneof(...values, any)
const text = maybe(fc.string({ unit: 'binary', maxLength: 60 }))
const number = maybe(fc.double(), fc.integer())
const fields = (model: Record<string, fc.Arbitrary<unknown>>) =>
  maybe(fc.record(model, { requiredKeys: [] }))
const list = (item: fc.Arbitrary<unknown>) => maybe(fc.array(item, { maxLength: 4 }))

const mediaSources = list(fields({ name: text, media_type: text, url: text, asset_id: text }))
const definition = fields({
  id: text,
  description: text,
  fields: list(fields({ name: text, type: text, enum: list(any), items: fields({ type: text }) })),
  media_sources: mediaSources,
  time_ranges: list(fields({ start_time: number, end_time: number })),
})
const time = maybe(fc.double(), fc.constantFrom('00:01', '1:02:03.5', '-1:00', '99:99:99'))
const segment = fields({
  start_time: time,
  end_time: time,
  metadata: fc.dictionary(fc.string({ unit: 'binary' }), any),
})
const segments = fc
  .dictionary(fc.string(), fc.array(segment, { maxLength: 5 }))
  .map((value) => JSON.stringify(value))
const jsonText = any.map((value) => JSON.stringify(value))
const cut = fc.tuple(fc.oneof(segments, jsonText), fc.nat()).map(([json, at]) => json.slice(0, at))

/** Tasks that are as documented but for some fields, which are anything. */
const row = fc.record(
  {
    task_id: fc.oneof(fc.stringMatching(/^[0-9a-f]{24}$/), text),
    custom_id: text,
    status: maybe(fc.constantFrom('ready', 'failed', 'processing', 'canceled')),
    created_at: maybe(fc.date({ noInvalidDate: true }).map((date) => date.toISOString())),
    completed_at: maybe(fc.date({ noInvalidDate: true }).map((date) => date.toISOString())),
    video_source: fields({
      type: maybe(fc.constantFrom('url', 'asset_id', 'base64_string', 'video_id')),
      url: maybe(fc.webUrl(), text),
      asset_id: text,
      system_metadata: fields({ duration: number }),
    }),
    request_params: fields({
      analysis_mode: maybe(fc.constantFrom('general', 'time_based_metadata')),
      prompt: text,
      prompt_v2: fields({ input_text: text, media_sources: mediaSources }),
      response_format: fields({
        type: maybe(fc.constantFrom('json_schema', 'segment_definitions')),
        json_schema: any,
        segment_definitions: list(definition),
      }),
      temperature: number,
      max_tokens: number,
      start_time: number,
      end_time: number,
    }),
    result: fields({
      generation_id: text,
      data: maybe(segments, jsonText, cut, fc.string({ unit: 'binary' })),
      finish_reason: maybe(fc.constantFrom('stop', 'length')),
      usage: fields({ output_tokens: number, input_tokens: number }),
    }),
    error: fields({ code: text, message: text }),
    webhooks: list(fields({ url: text, delivered: any, attempts: number, last_error: text })),
    batch_id: text,
  },
  { requiredKeys: ['task_id'] },
)

test('any JSON as the whole answer gives rows, or an error of ours', () => {
  const pageInfo = fields({ page: number, total_page: number, total_results: number })
  const body = fc.oneof(any, fields({ data: list(row), page_info: pageInfo }))
  fc.assert(
    fc.property(body, (body) => {
      const sent = Array.isArray(Object(body).data) ? Object(body).data.length : 0
      try {
        const page = readTaskPage(body, 0)
        expect(page.tasks.length + page.unreadable).toBeLessThanOrEqual(sent)
        const { pages = 1, total = 0 } = pagePosition(page, 1, 20)
        expect(Number.isSafeInteger(pages) && pages >= 1).toBe(true)
        expect(Number.isSafeInteger(total) && total >= 0).toBe(true)
        expect(countNew(page.tasks, page.tasks)).toBe(0)
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
      }
    }),
    { numRuns: 1000 },
  )
})

test('any fields of a task are read, sorted, explained, written and taken away', () => {
  const none = new Map()
  fc.assert(
    fc.property(fc.array(row, { maxLength: 3 }), (rows) => {
      const { tasks } = readTaskPage({ data: rows }, 0)
      for (const column of sortColumns) {
        for (const sort of [column, `-${column}`]) {
          expect(sortTasks(tasks, sort, none)).toHaveLength(tasks.length)
        }
      }
      for (const task of tasks) readAll(task, { task, text: JSON.stringify(task), body: task })
    }),
    { numRuns: 300 },
  )
}, 60_000)
