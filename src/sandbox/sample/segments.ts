import type { SegmentDefinition } from '~/sandbox/types.ts'
import type { Subject } from './film.ts'
import type { Field, Value } from './fields.ts'
import { agree } from './agree.ts'
import { alternatives, fill, type Words } from './phrases.ts'
import { Random } from './random.ts'
import type { Job, Recipe } from './recipe.ts'
import { formatTime, type TimeFormat } from './timecode.ts'

export type Definition = {
  id: string
  description: string
  fields: Field[]
  /** Values that belong together: one case a segment overrides the fields it names. */
  cases?: Record<string, Value>[]
  /** Shortest and longest segment, in seconds. */
  length: [number, number]
  /** Shortest and longest pause between segments; none when the whole film is covered. */
  gap?: [number, number]
  /** Words that are gone through in the film's order, one a segment, for all its fields. */
  about?: string
  /** No more than this many, however long the film. */
  most?: number
  /** Share of films in which nothing is found. */
  empty?: number
  extra?: Pick<SegmentDefinition, 'media_sources' | 'time_ranges'>
}

export type Segment = {
  end_time: number | string
  metadata: Record<string, Value>
  start_time: number | string
}
export type Answer = Record<string, Segment[]>

type Span = { start: number; end: number }

export type SegmentOptions = {
  name: string
  subjects: readonly Subject[]
  definitions: Definition[]
  format?: TimeFormat
  /** Times are told to this many decimals. */
  decimals?: number
  versions?: number
  settings?: Partial<
    Record<'temperature' | 'max_tokens' | 'min_segment_duration' | 'max_segment_duration', number>
  >
  /** Share of the film that is asked for. */
  window?: [number, number]
}

function layOut(definition: Definition, within: Span, random: Random, decimals: number): Span[] {
  const [shortest, longest] = definition.length
  const [near, far] = definition.gap ?? [0, 0]
  const expected = ((within.end - within.start) * 2) / (shortest + longest + near + far)
  // A long film has longer chapters, not more of them.
  const scale = Math.max(1, expected / (definition.most ?? 24))
  const round = (seconds: number) => Number(seconds.toFixed(decimals))
  const spans: Span[] = []
  let at = within.start + (definition.gap ? random.between(0, Math.min(far, 40) * scale) : 0)
  while (at + 2 <= within.end) {
    let end = Math.min(at + random.between(shortest, longest) * scale, within.end)
    if (!definition.gap && within.end - end < shortest) end = within.end
    // Rounded down, as in real answers: the last end falls a little short of the film.
    const last = Math.floor(within.end * 10 ** decimals) / 10 ** decimals
    const span = { start: round(at), end: Math.min(round(end), last) }
    if (span.end - span.start >= 2 || !spans.length) spans.push(span)
    at = end + (definition.gap ? random.between(near, far) * scale : 0)
  }
  return spans
}

// Metadata keys arrive alphabetically, whatever the order of the declared fields.
const byName = (left: Field, right: Field) => (left.declared.name < right.declared.name ? -1 : 1)

const within = ({ window }: SegmentOptions, duration: number): Span =>
  window
    ? { start: Math.round(duration * window[0]), end: Math.floor(duration * window[1]) }
    : { start: 0, end: duration }

/** Tells the segments of one definition; what the tries have in common is told once. */
function storyteller(definition: Definition, options: SegmentOptions) {
  const format = options.format ?? 'seconds'
  const fields = definition.fields.toSorted(byName)
  const known = new Map<string, { spans: Span[]; told: string[] }>()

  function tell(seed: string, words: Words, span: Span) {
    const moment = { random: new Random(seed), words, format, ...span }
    const metadata: Record<string, Value> = {}
    for (const field of fields) metadata[field.declared.name] = field.make(moment)
    agree(metadata)
    if (definition.cases) {
      for (const [name, value] of Object.entries(moment.random.pick(definition.cases))) {
        metadata[name] = typeof value === 'string' ? fill(value, words, moment.random) : value
      }
    }
    const end_time = formatTime(span.end, format)
    return JSON.stringify({ end_time, metadata, start_time: formatTime(span.start, format) })
  }

  function wordsAt(words: Words, at: number, count: number) {
    if (!definition.about) return words
    const list = alternatives(words[definition.about] ?? '')
    const one = list[Math.floor((at * list.length) / count)]
    return one === undefined ? words : { ...words, [definition.about]: one }
  }

  return ({ film, words, version, random }: Job) => {
    const seed = `${definition.id} ${film.id}`
    let story = known.get(film.id)
    if (!story) {
      const steady = new Random(seed)
      const isEmpty = steady.chance(definition.empty ?? 0)
      const asked = within(options, film.duration)
      const topics = definition.about && alternatives(words[definition.about] ?? '').length
      const most = Math.min(definition.most ?? 24, topics || 999)
      const spans = isEmpty
        ? []
        : layOut({ ...definition, most }, asked, steady, options.decimals ?? 0)
      story = {
        spans,
        told: spans.map((span, at) =>
          tell(`${seed} ${at}`, wordsAt(words, at, spans.length), span),
        ),
      }
      known.set(film.id, story)
    }
    const { spans, told } = story
    // A new version of the prompt words about one segment in seven differently.
    return told.map((known, at) => {
      const span = spans[at]
      return span && random.chance(0.14)
        ? tell(`${seed} ${at} ${version}`, wordsAt(words, at, told.length), span)
        : known
    })
  }
}

const declare = ({ id, description, fields, extra }: Definition): SegmentDefinition => ({
  id,
  description,
  ...(fields.length > 0 && { fields: fields.map((field) => field.declared) }),
  ...extra,
})

/** The author starts with one definition and adds the others try by try. */
const definitionsOf = ({ definitions, versions = 1 }: SegmentOptions, version: number) =>
  definitions.slice(0, Math.max(1, definitions.length - Math.max(0, versions - version)))

export function segmentRecipe(options: SegmentOptions): Recipe {
  const storytellers = new Map(
    options.definitions.map((definition) => [definition.id, storyteller(definition, options)]),
  )
  return {
    name: options.name,
    subjects: options.subjects,
    mode: 'time_based_metadata',
    versions: options.versions ?? 1,
    make: (job) => {
      const definitions = definitionsOf(options, job.version)
      const asked = within(options, job.film.duration)
      const ids = definitions.map((definition) => definition.id).sort()
      // Added up rather than joined: the engine then copies an answer only when it is read.
      let data = ''
      for (const id of ids) {
        let lane = ''
        for (const segment of storytellers.get(id)?.(job) ?? []) lane += (lane && ',') + segment
        data += `${data && ','}"${id}":[${lane}]`
      }
      return {
        params: {
          analysis_mode: 'time_based_metadata',
          response_format: {
            type: 'segment_definitions',
            segment_definitions: definitions.map(declare),
          },
          temperature: 0.2,
          max_tokens: 32768,
          min_segment_duration: 2,
          ...options.settings,
          ...(options.window && { start_time: asked.start, end_time: asked.end }),
        },
        data: `{${data}}`,
      }
    },
  }
}
