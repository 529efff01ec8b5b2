import { checkConnection, sessionSignal, type Connection } from './connection.ts'
import { takeEarly } from './early-answer.ts'
import { ApiError, kindOfStatus, readErrorBody } from './errors.ts'
import { redact } from './redact.ts'
import { retryAfter } from './retry-after.ts'
import { sendWithKey, toUrl, type Query } from './send.ts'
import { enterTraffic, holdTraffic, takePlace } from './traffic.ts'

export type Answer = { body: unknown; text: string }

type ApiRequest = {
  path: string
  query?: Query
  signal: AbortSignal
  /** The whole answer has to be here by then, its body included. In milliseconds. */
  timeout: number
  /** A key that is being tried and not kept yet. */
  as?: Connection
}

type Transport = (request: Request) => Promise<Response>
let loadSample: () => Promise<Transport> = () => Promise.reject(new Error('No sample data'))

/** The sample data lives on a floor of its own; `app` brings the two together. */
export function provideSample(load: () => Promise<Transport>) {
  loadSample = load
}

/** The one place that calls the API: the parsed body with its exact text, or an ApiError. */
export async function request(call: ApiRequest): Promise<Answer> {
  // First: the check may find another session, and what was asked for in this one ends with it.
  const ended = sessionSignal()
  const connection = call.as ?? checkConnection()
  if (!connection) throw new ApiError('identity', 'Not connected')

  const cancelled = AbortSignal.any([call.signal, ended])
  const leave = takePlace(cancelled) ?? (await enterTraffic(cancelled))
  // Started only now: the wait for a place is not the API's.
  const late = AbortSignal.timeout(call.timeout)
  try {
    const response = await send(
      connection,
      toUrl(call.path, call.query),
      AbortSignal.any([cancelled, late]),
    )
    // At once: who gave this request up, or is still reading, must not send the next one early.
    if (response.status === 429) holdTraffic(retryAfter(response.headers, Date.now()))
    const text = await response.text()
    cancelled.throwIfAborted()
    return readAnswer(response, text, connection)
  } catch (cause) {
    if (cause instanceof ApiError) throw cause
    if (cancelled.aborted) throw cause // cancelled by TanStack Query or sign-out, not a failure
    if (late.aborted) {
      const seconds = call.timeout / 1000
      throw new ApiError('timeout', `No answer within ${seconds} seconds`, { cause })
    }
    throw new ApiError('network', 'The API could not be reached', { cause })
  } finally {
    leave()
  }
}

async function send(connection: Connection, url: URL, signal: AbortSignal): Promise<Response> {
  if (connection.kind === 'sample') {
    const answer = await loadSample().catch((cause: unknown) => {
      throw new ApiError('not-loaded', 'The sample data did not come', { cause })
    })
    return answer(new Request(url, { signal }))
  }
  const { key } = connection
  return takeEarly(key, url, signal) ?? sendWithKey(key, url, signal)
}

function readAnswer(response: Response, text: string, connection: Connection): Answer {
  const { status, headers } = response
  const body = parseJson(text)
  const isHtml =
    body === undefined &&
    ((headers.get('content-type') ?? '').includes('html') || /^\s*</.test(text))
  if (!response.ok && !(isHtml && notFromTheApi.has(status))) {
    const said = readErrorBody(body)
    const wait = status === 429 ? retryAfter(headers, Date.now()) : undefined
    const key = connection.kind === 'key' ? connection.key : ''
    throw new ApiError(kindOfStatus(status), fit(said.message ?? '', key), {
      status,
      code: said.code && fit(said.code, key),
      retryAfter: wait,
    })
  }
  // 206 is a part of an answer, however whole it looks.
  if (body !== undefined && status !== 206) return { body, text }

  const unexpected = isHtml ? 'html' : text === '' || status === 206 ? 'no-body' : 'not-json'
  throw new ApiError('unexpected-body', 'The answer is not what the API documents', {
    status,
    unexpected,
  })
}

// A page with one of these is said by a server that does not forward, a portal or a filter.
const notFromTheApi = new Set([403, 404, 405, 511])

// An error is a sentence or two. What is longer is not read to its end, but a little beyond what is
// kept of it: a key could lie across that border.
const LONGEST_ERROR = 10_000
const fit = (text: string, key: string) =>
  redact(text.slice(0, LONGEST_ERROR + 1000), key).slice(0, LONGEST_ERROR)

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
