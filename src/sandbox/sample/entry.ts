import type { RequestParams, SandboxTask, TaskStatus, VideoSource } from '~/sandbox/types.ts'
import { timestamp } from './calendar.ts'
import {
  canceledByUser,
  contextWarning,
  cutWarning,
  incompleteWarning,
  pickFailure,
} from './failures.ts'
import { type Film, isLink, makeId } from './film.ts'
import { type Oddity, disturb } from './oddities.ts'
import { Random } from './random.ts'
import type { Recipe } from './recipe.ts'
import { wordsOf } from './words.ts'

/** A task before it has a date: what was asked, of which film, and how it went. */
export type Entry = {
  /** Names the task for good: its ID and its text grow from it. */
  seed: string
  recipe: Recipe
  film: Film
  version?: number
  status?: TaskStatus
  /** Words of the failure's message, where it must be this one. */
  failure?: string
  customId?: string | null
  batchId?: string
  source?: 'base64_string' | 'video_id'
  /** Stop the answer at this many output tokens. */
  cutAt?: number
  /** Stop after so many characters: the context window was full before max_tokens was reached. */
  tear?: number
  /** Ready, and still with a warning in `error`. */
  incomplete?: boolean
  oddity?: Oddity
  webhook?: 'delivered' | 'failing'
}

const isFinal = (status: TaskStatus) => ['ready', 'failed', 'canceled'].includes(status)

// Measured on real answers: prose has about four characters a token, dense JSON fewer.
const charsPerToken = (params: RequestParams) => (params.response_format ? 2.6 : 4)

function sourceOf(film: Film, kind: Entry['source'], unread: boolean): VideoSource {
  const read = unread ? {} : { system_metadata: { duration: film.duration } }
  if (kind === 'base64_string') return { type: 'base64_string', ...read }
  if (kind === 'video_id') {
    const index_id = '6650a1f0c2b4d80012e7a913'
    return { type: 'video_id', video_id: film.id, index_id, ...read }
  }
  return isLink(film)
    ? { type: 'url', url: film.place, ...read }
    : { type: 'asset_id', asset_id: film.id, ...read }
}

const last_errors = [
  'endpoint answered 503 Service Unavailable',
  'connection timed out after 10 seconds',
  'TLS handshake failed: certificate has expired',
]

function webhooksOf(kind: Entry['webhook'], random: Random) {
  if (!kind) return {}
  const url = random.pick([
    'https://hooks.harborline.example/twelvelabs',
    'https://hooks.tidewire.example/ingest/analysis?team=archive',
  ])
  if (kind === 'delivered') {
    return { webhooks: [{ url, delivered: true, attempts: random.chance(0.85) ? 1 : 2 }] }
  }
  const failing = { url, delivered: false, attempts: 5, last_error: random.pick(last_errors) }
  return { webhooks: [failing] }
}

/** Seconds from created to completed: a fixed part, the film, the writing, and the queue. */
function secondsFor(entry: Entry, tokens: number, random: Random) {
  const film = entry.film.duration * random.between(0.026, 0.04)
  const queue = entry.batchId ? random.between(40, 900) : 0
  return 6.4 + random.between(0, 3.4) + film + tokens / 320 + queue
}

function answer(entry: Entry, data: string, params: RequestParams, maxTokens: number) {
  const density = charsPerToken(params)
  const disturbed = entry.oddity ? disturb(data, entry.oddity, entry.film.duration) : data
  if (entry.tear) {
    const kept = disturbed.slice(0, entry.tear)
    return { data: kept, tokens: Math.ceil(kept.length / density), isCut: true }
  }
  const tokens = Math.ceil(disturbed.length / density)
  const limit = Math.min(entry.cutAt ?? maxTokens, maxTokens)
  const isCut = tokens > limit
  if (!isCut) return { data: disturbed, tokens, isCut }
  const kept = disturbed.slice(0, Math.floor(limit * density))
  return { data: kept, tokens: limit, isCut }
}

/** The whole task, as GET /analyze/tasks/{task_id} answers it. */
export function toTask(entry: Entry, created: number, clock: number): SandboxTask {
  const { film, recipe, status = 'ready' } = entry
  const random = new Random(entry.seed)
  const job = { film, words: wordsOf(film), version: entry.version ?? 1, random }
  const task_id = makeId(clock, random)
  const { params, data } = recipe.make(job)
  const maxTokens = params.max_tokens ?? 4096
  const result = answer(entry, data, params, entry.cutAt ?? maxTokens)
  const failure =
    status === 'failed' ? pickFailure(film, recipe.mode, random, entry.failure) : undefined
  const seconds =
    status === 'ready' ? secondsFor(entry, result.tokens, random) : random.between(2, 40)
  const withMillis = random.chance(0.12)
  const input = Math.round(3400 + film.duration * 29.6 + random.between(0, 700))
  const shared = {
    task_id,
    custom_id: entry.customId ?? null,
    status,
    created_at: timestamp(created, withMillis),
    ...(isFinal(status) && { completed_at: timestamp(created + seconds * 1000, withMillis) }),
    video_source: sourceOf(film, entry.source, failure?.unread ?? !isFinal(status)),
    request_params: entry.cutAt ? { ...params, max_tokens: entry.cutAt } : params,
    ...webhooksOf(isFinal(status) ? entry.webhook : undefined, random),
    ...(entry.batchId && { batch_id: entry.batchId }),
  }
  if (status === 'canceled') return { ...shared, error: canceledByUser }
  if (failure) return { ...shared, error: failure.error }
  if (status !== 'ready') return shared
  const usage = random.chance(0.03)
    ? { output_tokens: result.tokens }
    : { output_tokens: result.tokens, input_tokens: input }
  const warning = warningOf(entry, result.isCut, entry.cutAt ?? maxTokens)
  return {
    ...shared,
    result: {
      generation_id: random.uuid(),
      data: result.data,
      finish_reason: result.isCut ? 'length' : 'stop',
      usage,
    },
    ...(warning && { error: warning }),
  }
}

function warningOf({ tear, incomplete }: Entry, isCut: boolean, maxTokens: number) {
  if (tear) return contextWarning
  if (isCut) return cutWarning(maxTokens)
  return incomplete ? incompleteWarning : undefined
}
