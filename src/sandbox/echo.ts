import type { CreateBody } from './create-body.ts'
import { omit, withoutUndefined } from './object.ts'
import type { RequestParams, VideoSource } from './types.ts'

// What a task tells of its request: defaults resolved, and without what the API does not echo (the
// model, segment_time_format, the format of a timestamp field, image data).

export function toEcho(body: CreateBody): RequestParams {
  const { prompt, prompt_v2, response_format, temperature, analysis_mode } = body
  return withoutUndefined({
    analysis_mode,
    prompt,
    prompt_v2: prompt_v2 && withoutData(prompt_v2),
    response_format: response_format && echoFormat(response_format),
    temperature,
    max_tokens: echoTokens(body),
    min_segment_duration: body.min_segment_duration,
    max_segment_duration: body.max_segment_duration,
    start_time: body.start_time,
    end_time: body.end_time,
  })
}

export function toSource(video: NonNullable<CreateBody['video']>): VideoSource {
  return video.type === 'base64_string' ? { type: video.type } : video
}

// There is no number for "unlimited".
function echoTokens({ max_tokens, model_name, analysis_mode }: CreateBody) {
  if (max_tokens !== undefined) return max_tokens === 'unlimited' ? null : max_tokens
  return analysis_mode === 'general' || model_name === 'pegasus1.2' ? 4096 : 32_768
}

function echoFormat(format: NonNullable<CreateBody['response_format']>) {
  return withoutUndefined({
    ...omit(format, 'segment_time_format'),
    segment_definitions: format.segment_definitions?.map((definition) =>
      withoutUndefined({
        ...withoutData(definition),
        fields: definition.fields?.map((field) => omit(field, 'format')),
      }),
    ),
  })
}

type Media = { name: string; media_type: 'image'; url?: string; asset_id?: string }

function withoutData<T extends { media_sources?: (Media & { base64_string?: string })[] }>(
  value: T,
) {
  return withoutUndefined({
    ...value,
    media_sources: value.media_sources?.map((source) => omit(source, 'base64_string')),
  })
}
