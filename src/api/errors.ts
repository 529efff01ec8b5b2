import * as v from 'valibot'

export type ErrorKind =
  | 'input'
  | 'identity'
  | 'permission'
  | 'gone'
  | 'conflict'
  | 'rate'
  | 'server'
  | 'network'
  | 'timeout'
  | 'unexpected-body'
  /** The answer was to come from a part of the app that did not. */
  | 'not-loaded'

type Details = {
  status?: number | undefined
  /** The API's own code, when it sent one. */
  code?: string | undefined
  /** How long the API asks us to wait, in milliseconds. */
  retryAfter?: number | undefined
  /** What came instead of an answer: decides what to advise, and whether asking again helps. */
  unexpected?: 'html' | 'not-json' | 'wrong-shape' | 'no-body' | undefined
  cause?: unknown
}

/** Every way a request can fail. Screens decide on `kind`, never on the text. */
export class ApiError extends Error {
  readonly kind: ErrorKind
  readonly status: number | undefined
  readonly code: string | undefined
  readonly retryAfter: number | undefined
  readonly unexpected: Details['unexpected']
  /** When it happened: a wait counts from here. Milliseconds since the epoch. */
  readonly at = Date.now()

  constructor(kind: ErrorKind, message: string, details: Details = {}) {
    super(message, { cause: details.cause })
    this.name = 'ApiError'
    this.kind = kind
    this.status = details.status
    this.code = details.code
    this.retryAfter = details.retryAfter
    this.unexpected = details.unexpected
  }
}

const kindByStatus: Record<number, ErrorKind> = {
  401: 'identity',
  402: 'permission',
  403: 'permission',
  404: 'gone',
  408: 'server',
  409: 'conflict',
  410: 'gone',
  429: 'rate',
}

export const kindOfStatus = (status: number): ErrorKind =>
  kindByStatus[status] ?? (status >= 400 && status < 500 ? 'input' : 'server')

// The API writes errors in two shapes, nested and flat; both are read everywhere.
const saidSchema = v.object({
  code: v.fallback(v.optional(v.string()), undefined),
  message: v.fallback(v.optional(v.string()), undefined),
})
const errorBodySchema = v.union([
  v.pipe(
    v.object({ error: saidSchema }),
    v.transform(({ error }) => error),
  ),
  saidSchema,
])

/** The API's `code` and `message`, as far as the body holds them. */
export function readErrorBody(body: unknown): {
  code?: string | undefined
  message?: string | undefined
} {
  const said = v.safeParse(errorBodySchema, body)
  return said.success ? said.output : {}
}

/** Whether asking again by itself can help: 4xx stay what they are. */
export const isTransient = ({ kind, unexpected }: ApiError) =>
  kind === 'network' ||
  kind === 'timeout' ||
  kind === 'server' ||
  (kind === 'unexpected-body' && unexpected === 'not-json')
