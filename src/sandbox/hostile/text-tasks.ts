/** A task of which every text is the same one, its keys and the types of things included. */
function attackedTask(text: string) {
  const source = { name: text, media_type: text, url: text, asset_id: text, [text]: text }
  const definition = {
    id: text,
    description: text,
    fields: [{ name: text, type: text, description: text, enum: [text], items: { type: text } }],
    media_sources: [source],
    time_ranges: [{ start_time: 0, end_time: 30 }],
    [text]: text,
  }
  return {
    custom_id: text,
    created_at: '2026-11-20T09:30:00.000Z',
    completed_at: '2026-11-20T09:31:00.000Z',
    video_source: {
      type: 'url',
      url: text,
      asset_id: text,
      video_id: text,
      index_id: text,
      system_metadata: { duration: 120, [text]: text },
      [text]: text,
    },
    request_params: {
      analysis_mode: text,
      prompt: text,
      prompt_v2: { input_text: text, media_sources: [source] },
      response_format: {
        type: 'segment_definitions',
        json_schema: { type: 'object', title: text, properties: { [text]: { description: text } } },
        segment_definitions: [definition],
      },
      max_tokens: text,
      [text]: text,
    },
    error: { code: text, message: text },
    webhooks: [{ url: text, delivered: false, attempts: 1, last_error: text }],
    batch_id: text,
    [text]: { [text]: [text] },
  }
}

const resultOf = (data: string, text: string) => ({
  generation_id: text,
  data,
  finish_reason: text,
  usage: { output_tokens: 1, input_tokens: 1 },
})

/** The answer is the text itself. */
export const asText = (text: string) => ({
  ...attackedTask(text),
  status: text,
  request_params: { ...attackedTask(text).request_params, response_format: { type: text } },
  result: resultOf(text, text),
})

/** The answer is segments, and the text is their definition, their times and what is said of them. */
export function asSegments(text: string) {
  const metadata = { [text]: text, summary: text, list: [text], deep: { [text]: { [text]: text } } }
  const segments = [
    { start_time: 1, end_time: 2, metadata },
    { start_time: 2, end_time: text, metadata },
    { start_time: text, end_time: 3, [text]: text },
  ]
  const data = JSON.stringify({ [text]: segments, [`${text.slice(0, 100)} 2`]: segments })
  return { ...attackedTask(text), status: 'ready', result: resultOf(data, 'length') }
}

/** The answer is JSON of any shape, and the task failed all the same. */
export function asJson(text: string) {
  const rows = [{ [text]: text }, { [text]: [text] }]
  const data = JSON.stringify({ [text]: text, rows, deep: { [text]: [[text]] } })
  const response_format = { type: 'json_schema', json_schema: { title: text, [text]: text } }
  const request_params = { ...attackedTask(text).request_params, response_format }
  return { ...attackedTask(text), status: 'failed', request_params, result: resultOf(data, text) }
}

/** Where a video, an image and a webhook claim to be, and what an answer links to. */
export function withAddress(url: string) {
  const media_sources = [{ name: 'image', media_type: 'image', url }]
  return {
    custom_id: url.slice(0, 80),
    status: 'ready',
    created_at: '2026-11-20T09:30:00.000Z',
    completed_at: '2026-11-20T09:31:00.000Z',
    video_source: { type: 'url', url },
    request_params: { prompt_v2: { input_text: `See <@image> and ${url}`, media_sources } },
    result: resultOf(`# Links\n\n[one](<${url}>) ![two](<${url}>) <${url}>\n\n${url}`, 'stop'),
    webhooks: [{ url, delivered: true, attempts: 1 }],
  }
}
