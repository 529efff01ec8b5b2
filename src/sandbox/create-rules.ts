import { invalid, Refusal } from './answer.ts'
import type { CreateBody } from './create-body.ts'

/** A broken rule: the path of the field, why, and whether the field is missing rather than wrong. */
type Broken = { path: string; reason?: string }
type Rule = (body: CreateBody) => Broken | false | '' | undefined

const missing = (path: string): Broken => ({ path })
const wrong = (path: string, reason: string): Broken => ({ path, reason })

const isGeneral = (body: CreateBody) => body.analysis_mode === 'general'
const definitionsOf = (body: CreateBody) => body.response_format?.segment_definitions ?? []

const rules: Rule[] = [
  ...sourceRules(),
  ...promptRules(),
  ...formatRules(),
  tokenRule,
  ...timeRules(),
  definitionsRule,
]

export function checkRules(body: CreateBody) {
  for (const rule of rules) {
    const broken = rule(body)
    if (broken) throw toRefusal(broken)
  }
}

export function toRefusal({ path, reason }: Broken) {
  if (reason !== undefined) return invalid(path, reason)
  return new Refusal(400, 'parameter_not_provided', `The ${path} parameter is required.`)
}

function sourceRules(): Rule[] {
  return [
    ({ video, image }) => !video && !image && missing('video'),
    ({ video, image }) => video && image && wrong('image', 'Provide either video or image.'),
    ({ image, model_name }) =>
      image && model_name !== 'pegasus1.6' && wrong('image', 'It requires pegasus1.6.'),
    (body) =>
      body.model_name === 'pegasus1.2' &&
      !isGeneral(body) &&
      wrong('analysis_mode', 'pegasus1.2 supports general only.'),
  ]
}

function promptRules(): Rule[] {
  return [
    (body) => isGeneral(body) && !body.prompt && !body.prompt_v2 && missing('prompt'),
    ({ prompt, prompt_v2 }) =>
      prompt && prompt_v2 && wrong('prompt_v2', 'It replaces prompt: provide one of them.'),
    (body) => {
      const given = body.prompt ? 'prompt' : body.prompt_v2 && 'prompt_v2'
      return given && !isGeneral(body) && wrong(given, 'It requires the general analysis mode.')
    },
    ({ prompt_v2 }) => {
      const names = prompt_v2?.media_sources?.map(({ name }) => name) ?? []
      if (new Set(names).size < names.length) {
        return wrong('prompt_v2.media_sources', 'Every name must be used once.')
      }
      const placeholders = prompt_v2?.input_text.matchAll(/<@([^<>\s]+)>/g) ?? []
      const unknown = [...placeholders].find(([, name]) => name && !names.includes(name))
      return unknown && wrong('prompt_v2.input_text', `No media source for ${unknown[0]}.`)
    },
  ]
}

function formatRules(): Rule[] {
  const path = (name: string) => `response_format.${name}`
  return [
    (body) => !isGeneral(body) && !body.response_format && missing('response_format'),
    (body) => {
      const type = body.response_format?.type
      const expected = isGeneral(body) ? 'json_schema' : 'segment_definitions'
      return type && type !== expected && wrong(path('type'), `This mode requires ${expected}.`)
    },
    ({ response_format: format }) => format && !format[format.type] && missing(path(format.type)),
    ({ response_format: format }) =>
      format?.json_schema &&
      format.segment_definitions &&
      wrong(path('type'), 'Provide what the type names, and nothing else.'),
    ({ response_format: format }) =>
      format?.segment_time_format &&
      format.type === 'json_schema' &&
      wrong(path('segment_time_format'), 'It requires segment_definitions.'),
  ]
}

function tokenRule(body: CreateBody) {
  const { max_tokens: tokens, model_name } = body
  if (tokens === undefined) return undefined
  if (tokens === 'unlimited') {
    const isSupported = model_name === 'pegasus1.6' && !isGeneral(body)
    return !isSupported && wrong('max_tokens', 'unlimited requires segmentation by pegasus1.6.')
  }
  const [min, max] = tokenRange(body)
  return (tokens < min || tokens > max) && wrong('max_tokens', `It must be from ${min} to ${max}.`)
}

function tokenRange(body: CreateBody): [number, number] {
  if (body.model_name === 'pegasus1.2') return [2, 4096]
  return [isGeneral(body) ? 512 : 2048, 98_304]
}

function timeRules(): Rule[] {
  const names = ['start_time', 'end_time', 'min_segment_duration', 'max_segment_duration'] as const
  return [
    (body) => {
      const ranged = definitionsOf(body).some(({ time_ranges }) => time_ranges)
      const both = names.find((name) => body[name] !== undefined)
      return ranged && both && wrong(both, 'It cannot be combined with time_ranges.')
    },
    (body) => {
      const given = names.slice(2).find((name) => body[name] !== undefined)
      return given && isGeneral(body) && wrong(given, 'It requires time_based_metadata.')
    },
    ({ min_segment_duration: min, max_segment_duration: max }) =>
      min !== undefined &&
      max !== undefined &&
      max < min &&
      wrong('max_segment_duration', 'It must not be below min_segment_duration.'),
    // The documents disagree (4 s without a maximum, 1 s to 2 h): what passes here passes both.
    ({ start_time: start = 0, end_time: end }) =>
      end !== undefined &&
      (end - start < 4 || end - start > 7200) &&
      wrong('end_time', 'It must be 4 seconds to 2 hours after start_time.'),
  ]
}

function definitionsRule(body: CreateBody) {
  const ids = new Set<string>()
  for (const [index, definition] of definitionsOf(body).entries()) {
    const path = `response_format.segment_definitions[${index}]`
    if (ids.has(definition.id)) return wrong(`${path}.id`, 'Every ID must be used once.')
    ids.add(definition.id)
    const broken = rangesRule(definition, path) ?? fieldsRule(definition, path)
    if (broken) return broken
  }
  return undefined
}

type Definition = ReturnType<typeof definitionsOf>[number]

function rangesRule({ time_ranges = [] }: Definition, path: string) {
  const ranges = time_ranges.toSorted((a, b) => a.start_time - b.start_time)
  let lastEnd = 0
  for (const { start_time, end_time } of ranges) {
    if (end_time - start_time < 2)
      return wrong(`${path}.time_ranges`, 'A range lasts at least 2 s.')
    // Touching is allowed.
    if (start_time < lastEnd) return wrong(`${path}.time_ranges`, 'Ranges must not overlap.')
    lastEnd = end_time
  }
  return undefined
}

function fieldsRule({ fields = [] }: Definition, path: string) {
  const names = new Set<string>()
  for (const [index, { name, type, format, enum: values, items }] of fields.entries()) {
    const field = `${path}.fields[${index}]`
    if (names.has(name)) return wrong(`${field}.name`, 'Every name must be used once.')
    names.add(name)
    if (type === 'timestamp' && !format) return missing(`${field}.format`)
    if (type === 'timestamp' && values) return wrong(`${field}.enum`, 'A timestamp takes none.')
    if (type !== 'timestamp' && format) return wrong(`${field}.format`, 'For timestamps only.')
    if (type === 'array' && !items) return missing(`${field}.items`)
    if (type !== 'array' && items) return wrong(`${field}.items`, 'For arrays only.')
  }
  return undefined
}
