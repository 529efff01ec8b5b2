import type { SegmentDefinition } from '~/api/task-schema.ts'
import type { TaskDetail } from '~/api/tasks.ts'
import type { RequestParams } from '~/tasks/segments/asked.ts'
import type { Json } from './literals.ts'
import { noteUnknown, writeMediaSources, writeVideo, type Notes } from './write-media.ts'

export type CodeOptions = {
  /** A signed URL opens the film for whoever reads the code, so it is masked unless asked for (S14). */
  showSignedUrls?: boolean | undefined
}
/** What creates the same task again, under the API's names, and what has to be known about it. */
export type CreateBody = { body: { [name: string]: Json }; notes: string[] }

const known = [
  'analysis_mode',
  'prompt',
  'prompt_v2',
  'temperature',
  'max_tokens',
  'response_format',
  'min_segment_duration',
  'max_segment_duration',
  'start_time',
  'end_time',
]
const formatFields = ['type', 'json_schema', 'segment_definitions', 'segment_time_format']
const definitionFields = ['id', 'description', 'fields', 'media_sources', 'time_ranges']
const fieldFields = ['name', 'type', 'description', 'format', 'enum', 'items']

/** Only from a whole answer: the list cuts prompts and leaves out schemas and definitions. */
export function toCreateBody({ task }: TaskDetail, options: CodeOptions = {}): CreateBody {
  const params: RequestParams = task.request_params ?? {}
  const notes: Notes = {
    lines: new Set(),
    unknown: new Set(),
    showSignedUrls: options.showSignedUrls ?? false,
  }
  const say = (line: string) => notes.lines.add(line)

  const isSegments = params.analysis_mode === 'time_based_metadata'
  const model = params.max_tokens === 'unlimited' ? 'pegasus1.6' : 'pegasus1.5'
  say(
    isSegments
      ? `model_name is not returned by the API: ${model} is required for time_based_metadata.`
      : `model_name is not returned by the API: put in the one you used, if it was not ${model}.`,
  )
  if (params.temperature !== undefined || params.max_tokens !== undefined) {
    say('temperature and max_tokens may be defaults that the API filled in.')
  }
  if (!isSegments && params.prompt === undefined && !params.prompt_v2) {
    say('The API returned no prompt, and general analysis requires one.')
  }
  if (params.max_tokens === 'unlimited') {
    say('max_tokens "unlimited" requires pegasus1.6, which twelvelabs-js 1.3.4 refuses to send.')
  }
  if (task.batch_id) say('This task was made by a batch; the code makes a single one.')

  noteUnknown(params, known, '', notes)
  noteUnknown(params.prompt_v2, ['input_text', 'media_sources'], 'prompt_v2.', notes)
  const body = withoutUndefined({
    model_name: model,
    custom_id: task.custom_id,
    video: writeVideo(task.video_source, notes),
    analysis_mode: params.analysis_mode,
    prompt: params.prompt,
    prompt_v2: params.prompt_v2 && {
      input_text: params.prompt_v2.input_text ?? '',
      ...writeMediaSources(params.prompt_v2.media_sources, notes),
    },
    temperature: params.temperature,
    max_tokens: params.max_tokens,
    response_format: writeFormat(params.response_format, task.result?.data, notes),
    min_segment_duration: params.min_segment_duration,
    max_segment_duration: params.max_segment_duration,
    start_time: params.start_time,
    end_time: params.end_time,
  })
  if (notes.unknown.size) {
    say(`Not known here, and so left out: ${[...notes.unknown].join(', ')}.`)
  }
  return { body, notes: [...notes.lines] }
}

function writeFormat(
  format: RequestParams['response_format'],
  data: string | undefined,
  notes: Notes,
) {
  if (!format) return undefined
  const { type, json_schema: schema, segment_definitions: definitions } = format
  const timeFormat = textOf(format['segment_time_format'])
  noteUnknown(format, formatFields, 'response_format.', notes)
  if (type === 'segment_definitions' && timeFormat === undefined) {
    notes.lines.add(timeFormatNote(data))
  }
  return withoutUndefined({
    type,
    segment_time_format: timeFormat,
    json_schema: schema == null ? undefined : readSchema(schema, notes),
    segment_definitions: definitions?.map((definition) => writeDefinition(definition, notes)),
  })
}

// Not echoed by the API; only how the answer writes its times tells it.
function timeFormatNote(data = ''): string {
  const clock = /"(?:start|end)_time"\s*:\s*"\d\d:\d\d:\d\d(\.\d)?/.exec(data)
  const format = clock ? (clock[1] ? 'hh:mm:ss.fff' : 'hh:mm:ss') : undefined
  return format
    ? `segment_time_format is not returned by the API: the result has ${format}; seconds is the default.`
    : 'segment_time_format is not returned by the API: seconds is the default.'
}

function writeDefinition(definition: SegmentDefinition, notes: Notes): Json {
  const { id, description, fields, media_sources, time_ranges } = definition
  noteUnknown(definition, definitionFields, 'segment_definitions.', notes)
  return withoutUndefined({
    id,
    description,
    fields: fields?.map((field) => {
      const { name, type, description, enum: values, items } = field
      const format = textOf(field['format'])
      const isUntold = type === 'timestamp' && format === undefined
      noteUnknown(field, fieldFields, 'segment_definitions.fields.', notes)
      noteUnknown(items, ['type'], 'segment_definitions.fields.items.', notes)
      if (isUntold) {
        notes.lines.add(
          'The format of timestamp fields is not returned by the API: seconds is put in.',
        )
      }
      return withoutUndefined({
        name,
        type,
        description,
        format: isUntold ? 'seconds' : format,
        enum: values?.filter(isScalar),
        items: items && withoutUndefined({ type: items.type }),
      })
    }),
    ...writeMediaSources(media_sources, notes),
    time_ranges: time_ranges?.map((range) => {
      const { start_time, end_time } = range
      noteUnknown(range, ['start_time', 'end_time'], 'segment_definitions.time_ranges.', notes)
      return withoutUndefined({ start_time, end_time })
    }),
  })
}

// A schema nested deeper than this is no schema, and would overflow whoever writes or reads it.
const MAX_DEPTH = 100

function readSchema(schema: unknown, notes: Notes): Json | undefined {
  if (isJson(schema, MAX_DEPTH)) return schema
  notes.lines.add('json_schema is left out: it is nested too deep to be written here.')
  return undefined
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)

const isScalar = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

function isJson(value: unknown, levels: number): value is Json {
  if (isScalar(value)) return true
  if (typeof value !== 'object' || levels === 0) return false
  return Object.values(value ?? {}).every((inner) => isJson(inner, levels - 1))
}

function withoutUndefined(fields: { [name: string]: Json | undefined }): { [name: string]: Json } {
  // Built from pairs, so that a name like `__proto__` stays one (S24).
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
