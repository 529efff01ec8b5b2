import { randomFrom, type Random } from './random.ts'
import type { RequestParams, SandboxTask, TaskResult, VideoSource, Webhook } from './types.ts'

// An account as large as they come, for the reading of all of it: made up cheaply, the same for the
// same number. What tasks can share, they share, so that 100,000 of them fit in memory.

const MOST = 200_000
const SECOND = 1000

/** How many tasks the account of such a key holds: `tlk_many_20000`, `tlk_many_20000_anything`. */
export function manyOf(key: string): number | undefined {
  const count = Number(/^tlk_many_(\d{1,6})(?:_|$)/.exec(key)?.[1])
  return count > 0 && count <= MOST ? count : undefined
}

/** Newest first, over a year and a half; the newest ones are not finished. */
export function makeManyTasks(count: number, now: number): SandboxTask[] {
  const random = randomFrom(`many ${count}`)
  const films = Array.from({ length: 400 }, (_, place) => makeFilm(random, place))
  const requests = makeRequests()
  const answers = films.map((film) => Array.from({ length: 3 }, () => makeSegments(random, film)))
  const step = (540 * 86_400 * SECOND) / count
  let created = now - 20 * SECOND
  return Array.from({ length: count }, (_, place): SandboxTask => {
    created -= Math.round(step * 2 * random.next()) + 1
    const at = random.whole(0, films.length - 1)
    const film = films[at] ?? { type: 'base64_string' }
    const { params, show } = random.pick(requests)
    const data =
      params.analysis_mode === 'general' ? random.pick(texts) : random.pick(pool(answers[at]))
    return {
      task_id: (0x6a000000 + count - place).toString(16) + hex8(random) + hex8(random),
      custom_id: random.next() < 0.15 ? null : `${show}-${random.whole(1, 40)}-take-${place}`,
      created_at: new Date(created).toISOString(),
      video_source: film,
      request_params: params,
      ...ending(random, place, created, film, data),
      ...(random.next() < 0.2 && { webhooks: [random.pick(webhooks)] }),
      ...(random.next() < 0.1 && { batch_id: `6b${String(at % 30).padStart(22, '0')}` }),
    }
  })
}

// Eight digits at a time: 100,000 tasks are made while somebody waits.
const hex8 = (random: Random) =>
  Math.floor(random.next() * 0x1_0000_0000)
    .toString(16)
    .padStart(8, '0')

const pool = (values: string[] | undefined): [string, ...string[]] => {
  const [first = '{}', ...rest] = values ?? []
  return [first, ...rest]
}

type Ending = Pick<SandboxTask, 'status' | 'completed_at' | 'result' | 'error'>

function ending(
  random: Random,
  place: number,
  created: number,
  film: VideoSource,
  data: string,
): Ending {
  if (place < 12) return { status: place < 5 ? 'queued' : place < 7 ? 'pending' : 'processing' }
  const seconds = film.system_metadata?.duration ?? 60
  const took = Math.round((6 + seconds * 0.1 * (0.5 + random.next() ** 3 * 4)) * SECOND)
  const completed_at = new Date(created + took).toISOString()
  const luck = random.next()
  if (luck < 0.05) {
    return { status: 'failed', completed_at, error: { message: random.pick(failures)(random) } }
  }
  if (luck < 0.06) {
    const error = { code: 'user_canceled', message: 'The task was canceled by the user.' }
    return { status: 'canceled', completed_at, error }
  }
  const output_tokens = random.whole(40, 3000)
  const isCut = luck < 0.1
  const result: TaskResult = {
    generation_id: hex8(random) + hex8(random) + hex8(random) + hex8(random),
    data: isCut ? data.slice(0, Math.ceil(data.length * 0.7)) : data,
    finish_reason: isCut ? 'length' : 'stop',
    usage: { output_tokens, input_tokens: Math.round(seconds * 70) + random.whole(50, 400) },
  }
  if (!isCut) return { status: 'ready', completed_at, result }
  const message = `output truncated: the generation reached the configured max_tokens (${output_tokens})`
  return { status: 'ready', completed_at, result, error: { message } }
}

const shows = ['match', 'keynote', 'lecture', 'news', 'cooking', 'wildlife', 'tutorial'] as const

function makeFilm(random: Random, place: number): VideoSource {
  const duration = Math.round((30 + random.next() ** 2 * 5400) * 10) / 10
  const system_metadata = { duration }
  if (place % 4 === 3) {
    return { type: 'asset_id', asset_id: `6c${random.hex(22)}`, system_metadata }
  }
  const name = `${random.pick(shows)}-${String(place).padStart(3, '0')}`
  return { type: 'url', url: `https://media.example.com/films/${name}.mp4`, system_metadata }
}

const questions = [
  'Summarize the film in three sentences.',
  'List every person who speaks, with what they say first.',
  'Which products are shown, and for how long?',
  'Write a title and five keywords.',
  'What is the mood of each scene?',
  'Describe the camera work of the opening.',
  'Is there anything a child should not see?',
  'Translate what is said into English.',
  'What happens in the last minute?',
  'Count the goals and name the scorers.',
]

type Definition = [id: string, description: string]

const definitions: [Definition, ...Definition[]] = [
  ['goals', 'Each goal, from the attack to the celebration'],
  ['scenes', 'A scene is what happens in one place at one time'],
  ['speakers', 'Each time somebody speaks to the camera'],
  ['adverts', 'Advertising, of any length'],
]

type AnyRequest = { params: RequestParams; show: string }

function makeRequests(): [AnyRequest, ...AnyRequest[]] {
  const general = shows.flatMap((show) =>
    questions.map((question): AnyRequest => {
      const prompt = `${show[0]?.toUpperCase()}${show.slice(1)}: ${question}`
      const params = {
        analysis_mode: 'general' as const,
        prompt,
        temperature: 0.2,
        max_tokens: 4096,
      }
      return { show, params }
    }),
  )
  const segments = shows.flatMap((show) =>
    definitions.map(([id, description]): AnyRequest => {
      const field = { name: 'what', type: 'string' as const, description: 'In a few words' }
      const response_format = {
        type: 'segment_definitions' as const,
        segment_definitions: [{ id, description, fields: [field] }],
      }
      const analysis_mode = 'time_based_metadata' as const
      return {
        show,
        params: { analysis_mode, response_format, temperature: 0, max_tokens: 32_768 },
      }
    }),
  )
  // Segments are asked for about as often as texts.
  const [first, ...rest] = [...segments, ...general, ...segments]
  return [first ?? { show: '', params: {} }, ...rest]
}

function makeSegments(random: Random, film: VideoSource): string {
  const duration = film.system_metadata?.duration ?? 60
  const [id] = random.pick(definitions)
  let at = 0
  const segments = Array.from({ length: random.whole(2, 14) }, (_, place) => {
    const start_time = Math.round(at + random.next() * (duration / 20))
    at = Math.min(duration, start_time + 2 + Math.round(random.next() * (duration / 15)))
    return { start_time, end_time: Math.round(at), metadata: { what: `Number ${place + 1}` } }
  })
  return JSON.stringify({ [id]: segments })
}

const texts = [
  'The film opens on a wide shot of the town. A voice explains what is about to happen, and why.',
  'Three people speak: the host, her guest, and somebody who calls in. They agree in the end.',
  '## Summary\n\n- The first half is slow.\n- The second is not.\n- Nobody gets hurt.',
] as const

const failures = [
  (random: Random) =>
    `Video duration exceeds maximum allowed duration: ${random.whole(7201, 20_000)} s`,
  (random: Random) => `The video at ${random.hex(24)} could not be downloaded (HTTP 403)`,
  (random: Random) => `Unsupported resolution: ${random.whole(100, 340)} x 240`,
  () => 'The video has no video track.',
] as const

const webhooks: [Webhook, ...Webhook[]] = [
  { url: 'https://hooks.example.com/done', delivered: true, attempts: 1 },
  { url: 'https://hooks.example.com/done', delivered: true, attempts: 2 },
  { url: 'https://hooks.example.com/done', delivered: true, attempts: 1 },
  { url: 'https://hooks.example.org/old', delivered: false, attempts: 5, last_error: 'HTTP 410' },
]
