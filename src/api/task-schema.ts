import * as v from 'valibot'
import { anyText } from '~/lib/any-text.ts'

// Names are the API's own and unknown fields are kept. A field of a type we do not know becomes
// undefined: it degrades alone, and the raw response still shows it (S28).
const text = v.fallback(v.optional(v.string()), undefined)
const number = v.fallback(v.optional(v.number()), undefined)
const optional = <T extends v.GenericSchema>(schema: T) => v.fallback(v.optional(schema), undefined)
const list = <T extends v.GenericSchema>(item: T) => optional(v.array(item))

const mediaSourceSchema = v.looseObject({ name: text, media_type: text, url: text, asset_id: text })
const timeRangeSchema = v.looseObject({ start_time: number, end_time: number })

const segmentFieldSchema = v.looseObject({
  name: text,
  type: text,
  description: text,
  enum: list(v.unknown()),
  items: optional(v.looseObject({ type: text })),
})

const segmentDefinitionSchema = v.looseObject({
  id: text,
  description: text,
  fields: list(segmentFieldSchema),
  media_sources: list(mediaSourceSchema),
  time_ranges: list(timeRangeSchema),
})
export type SegmentDefinition = v.InferOutput<typeof segmentDefinitionSchema>

const requestParamsSchema = v.looseObject({
  analysis_mode: text,
  prompt: text,
  prompt_v2: optional(v.looseObject({ input_text: text, media_sources: list(mediaSourceSchema) })),
  response_format: optional(
    v.looseObject({
      type: text,
      json_schema: v.optional(v.unknown()),
      segment_definitions: list(segmentDefinitionSchema),
    }),
  ),
  temperature: number,
  max_tokens: v.fallback(v.optional(v.union([v.number(), v.string()])), undefined),
  min_segment_duration: number,
  max_segment_duration: number,
  start_time: number,
  end_time: number,
})

export const taskSchema = v.looseObject({
  task_id: v.pipe(v.string(), v.nonEmpty()),
  custom_id: text,
  // A plain string: a status added next year must not turn the whole list into an error.
  status: v.fallback(v.string(), 'unknown'),
  created_at: v.fallback(v.string(), ''),
  completed_at: text,
  video_source: optional(
    v.looseObject({
      type: text,
      url: text,
      asset_id: text,
      video_id: text,
      index_id: text,
      system_metadata: optional(v.looseObject({ duration: number })),
    }),
  ),
  request_params: optional(requestParamsSchema),
  result: optional(
    v.looseObject({
      generation_id: text,
      data: v.optional(v.pipe(v.unknown(), v.transform(anyText))),
      finish_reason: text,
      usage: optional(v.looseObject({ output_tokens: number, input_tokens: number })),
    }),
  ),
  error: optional(v.looseObject({ message: text, code: text })),
  webhooks: list(
    v.looseObject({
      url: text,
      delivered: optional(v.boolean()),
      attempts: number,
      last_error: text,
    }),
  ),
  batch_id: text,
})
export type Task = v.InferOutput<typeof taskSchema>

const count = v.fallback(v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), undefined)

export const pageInfoSchema = v.fallback(
  v.looseObject({ page: number, total_page: count, total_results: count }),
  {},
)
export type PageInfo = v.InferOutput<typeof pageInfoSchema>
