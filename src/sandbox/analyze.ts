import { answerText } from './answer-text.ts'
import { fillSchema } from './fill-schema.ts'
import { toGenerationId } from './ids.ts'
import { randomFrom } from './random.ts'
import { findSegments } from './find-segments.ts'
import type { AskedDefinition } from './find-segments.ts'
import type { TimeFormat } from './timecode.ts'
import type { RequestParams, SandboxTask, TaskResult, VideoSource } from './types.ts'

type Outcome =
  | { status: 'ready'; result: TaskResult; error?: { message: string } }
  | { status: 'failed'; error: { message: string } }

/** How a task ends, and how long its film turned out to be. */
export type Analysis = { outcome: Outcome; duration?: number }

/** What is asked of the film: the request, with what the API takes but does not echo. */
export type AnalysisInput = {
  seed: string
  source: VideoSource | null
  params: RequestParams
  definitions: AskedDefinition[]
  timeFormat: TimeFormat
}

/** The same, as far as a task tells. */
export const toInput = ({ task_id, video_source, request_params }: SandboxTask): AnalysisInput => ({
  seed: task_id,
  source: video_source ?? null,
  params: request_params ?? {},
  definitions: request_params?.response_format?.segment_definitions ?? [],
  timeFormat: 'seconds',
})

const MAX_DURATION = 7200

/** Watches no film: makes up what the request would plausibly have got. */
export function analyze(input: AnalysisInput): Analysis {
  // RFC 2606 keeps .invalid unresolvable, so this is the one URL that can be known to fail.
  if (input.source?.url && /^https?:\/\/[^/?#]*\.invalid(?=[:/?#]|$)/i.test(input.source.url)) {
    return fail('The video could not be downloaded from the provided URL.')
  }
  const duration = durationOf(input.source, input.seed)
  if (duration > MAX_DURATION) return fail('Video duration exceeds maximum allowed duration')

  const whole = answer(input, duration)
  const limit = input.params.max_tokens ?? Number.POSITIVE_INFINITY
  const isCut = countTokens(whole) > limit
  if (isCut && input.params.analysis_mode === 'time_based_metadata') {
    return fail('analysis failed: the time_based_metadata output reached the configured max_tokens')
  }
  const data = isCut ? whole.slice(0, limit * CHARACTERS_A_TOKEN) : whole
  const result = {
    generation_id: toGenerationId(input.seed),
    data,
    finish_reason: isCut ? ('length' as const) : ('stop' as const),
    usage: { output_tokens: countTokens(data), input_tokens: Math.round(duration * 68) + 240 },
  }
  const error = { message: `output truncated: the generation reached the configured max_tokens` }
  return { outcome: { status: 'ready', result, ...(isCut && { error }) }, duration }
}

function answer({ seed, params, definitions, timeFormat }: AnalysisInput, duration: number) {
  const start = params.start_time ?? 0
  const end = Math.min(params.end_time ?? duration, duration)
  const random = randomFrom(seed)
  if (params.response_format?.type === 'segment_definitions') {
    const min = params.min_segment_duration ?? 2
    const max = params.max_segment_duration ?? Number.POSITIVE_INFINITY
    const window = { start, end, min, max, timeFormat }
    // Keys in alphabetical order, as seen in captured answers.
    const sorted = definitions.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    return JSON.stringify(
      Object.fromEntries(sorted.map((one) => [one.id, findSegments(one, window, random)])),
    )
  }
  const schema = params.response_format?.json_schema
  // The two line breaks are real: captured answers begin with them.
  if (schema) return `\n\n${JSON.stringify(fillSchema(schema, { start, end, random }))}`
  return answerText(params.prompt ?? params.prompt_v2?.input_text ?? '', { start, end, random })
}

const fail = (message: string) => ({ outcome: { status: 'failed' as const, error: { message } } })

// The same film is as long for every task that looks at it.
const durationOf = (source: VideoSource | null, seed: string) =>
  source?.system_metadata?.duration ??
  randomFrom(source?.url ?? source?.asset_id ?? seed).whole(45, 900)

const CHARACTERS_A_TOKEN = 4
const countTokens = (text: string) => Math.ceil(text.length / CHARACTERS_A_TOKEN)
