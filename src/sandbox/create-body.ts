import * as v from 'valibot'
import { timeFormats } from './timecode.ts'

// The shape of a create request. What depends on more than one field is in create-rules.ts.
// Unknown fields are refused at every level, so that a client's typo is not a silent default.

const text = v.pipe(v.string(), v.nonEmpty('It must not be empty.'))
const atMost = (length: number) =>
  v.pipe(text, v.maxLength(length, `It must have at most ${length} characters.`))
const number = (min: number, max = Number.MAX_SAFE_INTEGER) =>
  v.pipe(
    v.number(),
    v.minValue(min, `It must be at least ${min}.`),
    v.maxValue(max, `It must be at most ${max}.`),
  )
const webUrl = v.pipe(
  v.string(),
  v.check((url) => /^https?:\/\//.test(url) && URL.canParse(url), 'It must be an http(s) URL.'),
)

const MAX_BASE64 = 30 * 1024 * 1024
const base64 = v.pipe(
  text,
  v.check((data) => data.length * 0.75 <= MAX_BASE64, 'It must be at most 30 MB.'),
  v.regex(/^[A-Za-z0-9+/]+={0,2}$/, 'It must be base64.'),
)

const video = v.variant('type', [
  v.strictObject({ type: v.literal('url'), url: webUrl }),
  v.strictObject({ type: v.literal('asset_id'), asset_id: text }),
  v.strictObject({ type: v.literal('base64_string'), base64_string: base64 }),
])

const mediaSource = v.pipe(
  v.strictObject({
    name: text,
    media_type: v.literal('image'),
    url: v.exactOptional(webUrl),
    asset_id: v.exactOptional(text),
    base64_string: v.exactOptional(base64),
  }),
  v.check(
    ({ url, asset_id, base64_string }) =>
      [url, asset_id, base64_string].filter((one) => one !== undefined).length === 1,
    'Provide one of url, asset_id and base64_string.',
  ),
)
const mediaSources = v.pipe(v.array(mediaSource), v.maxLength(4, 'At most 4 images are supported.'))

const field = v.strictObject({
  name: atMost(50),
  type: v.picklist(['string', 'boolean', 'number', 'integer', 'array', 'timestamp']),
  description: text,
  format: v.exactOptional(v.picklist(timeFormats)),
  enum: v.exactOptional(
    v.pipe(
      v.array(atMost(100)),
      v.minLength(1, 'It must have at least one value.'),
      v.maxLength(100, 'It must have at most 100 values.'),
    ),
  ),
  items: v.exactOptional(
    v.strictObject({ type: v.picklist(['string', 'number', 'boolean', 'integer']) }),
  ),
})

const definition = v.strictObject({
  id: atMost(100),
  description: text,
  fields: v.exactOptional(v.array(field)),
  media_sources: v.exactOptional(mediaSources),
  time_ranges: v.exactOptional(
    v.pipe(
      v.array(v.strictObject({ start_time: number(0), end_time: number(0) })),
      v.minLength(1, 'It must have at least one range.'),
    ),
  ),
})

const responseFormat = v.strictObject({
  type: v.picklist(['json_schema', 'segment_definitions']),
  json_schema: v.exactOptional(v.record(v.string(), v.unknown())),
  segment_definitions: v.exactOptional(
    v.pipe(
      v.array(definition),
      v.minLength(1, 'Provide 1 to 20 definitions.'),
      v.maxLength(20, 'Provide 1 to 20 definitions.'),
    ),
  ),
  segment_time_format: v.exactOptional(v.picklist(timeFormats)),
})

export const createBodySchema = v.strictObject({
  model_name: v.optional(v.picklist(['pegasus1.2', 'pegasus1.5', 'pegasus1.6']), 'pegasus1.5'),
  custom_id: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^[a-zA-Z0-9_-]{1,64}$/, 'It must be 1 to 64 letters, digits, hyphens, underscores.'),
    ),
  ),
  video: v.exactOptional(video),
  image: v.exactOptional(
    v.pipe(
      v.array(v.looseObject({})),
      v.minLength(1, 'Provide 1 to 20 images.'),
      v.maxLength(20, 'Provide 1 to 20 images.'),
    ),
  ),
  prompt: v.exactOptional(text),
  prompt_v2: v.exactOptional(
    v.strictObject({ input_text: text, media_sources: v.exactOptional(mediaSources) }),
  ),
  analysis_mode: v.optional(v.picklist(['general', 'time_based_metadata']), 'general'),
  temperature: v.optional(number(0, 1), 0.2),
  max_tokens: v.exactOptional(v.union([v.pipe(v.number(), v.integer()), v.literal('unlimited')])),
  response_format: v.exactOptional(responseFormat),
  min_segment_duration: v.exactOptional(number(2)),
  max_segment_duration: v.exactOptional(number(2)),
  start_time: v.exactOptional(number(0)),
  end_time: v.exactOptional(number(0)),
})

export type CreateBody = v.InferOutput<typeof createBodySchema>
