import * as v from 'valibot'
import { wait } from './wait.ts'

// What goes wrong between a client and the API, on demand. Only the served sandbox has it: it is
// for tests and for trying by hand, and has no place in the built page.

export const faultSchema = v.strictObject({
  on: v.optional(
    v.strictObject({
      method: v.exactOptional(v.string()),
      /** The beginning of the path below /v1.3, say /analyze/tasks. */
      path: v.exactOptional(v.string()),
      /** Parameters that must all be there with exactly these values; others may be, too. */
      query: v.exactOptional(v.record(v.string(), v.string())),
    }),
    {},
  ),
  /** How many requests it strikes; for ever when it is not said. */
  times: v.exactOptional(v.number()),
  status: v.exactOptional(v.number()),
  /** Text is sent as it is, anything else as JSON. */
  body: v.exactOptional(v.unknown()),
  contentType: v.exactOptional(v.string()),
  headers: v.exactOptional(v.record(v.string(), v.string())),
  delayMs: v.exactOptional(v.number()),
  /** Keeps the answer, as it was when it was asked for, until the faults are cleared. */
  hold: v.exactOptional(v.boolean()),
  /** Never answers. */
  hang: v.exactOptional(v.boolean()),
  /** Sends half of the body and drops the connection. */
  cut: v.exactOptional(v.boolean()),
  /** Drops the connection instead of answering. */
  reset: v.exactOptional(v.boolean()),
})

export type FaultInput = v.InferInput<typeof faultSchema>
type Fault = v.InferOutput<typeof faultSchema>

/** What the server does with a request: answer it, in whole or in half, or not at all. */
export type Delivery = { response: Response; cut?: boolean } | 'hang' | 'reset'

/** A fault, how often it may still strike, and how to know that it was cleared. */
type Armed = { fault: Fault; left: number; struck: number; cleared: AbortController }
export type Strike = { fault: Fault; cleared: AbortSignal }

export function createFaults() {
  let faults: Armed[] = []

  /** The oldest fault that strikes this request; it is then one strike nearer to its end. */
  function take(method: string, path: string, query: URLSearchParams): Strike | undefined {
    const found = faults.find(({ fault, left }) => left > 0 && hits(fault.on, method, path, query))
    if (!found) return undefined
    found.left -= 1
    found.struck += 1
    return { fault: found.fault, cleared: found.cleared.signal }
  }

  function clear() {
    for (const { cleared } of faults) cleared.abort()
    faults = []
  }

  return {
    add: (fault: Fault) =>
      faults.push({
        fault,
        left: fault.times ?? Number.POSITIVE_INFINITY,
        struck: 0,
        cleared: new AbortController(),
      }),
    clear,
    take,
    list: () => faults.map(({ fault, struck }) => ({ ...fault, struck })),
  }
}

const hits = (on: Fault['on'], method: string, path: string, query: URLSearchParams) =>
  path.startsWith(on.path ?? '') &&
  method === (on.method ?? method) &&
  Object.entries(on.query ?? {}).every(([name, value]) => query.get(name) === value)

export async function deliver(
  strike: Strike | undefined,
  signal: AbortSignal,
  answer: () => Promise<Response>,
): Promise<Delivery> {
  if (!strike) return { response: await answer() }
  const { fault, cleared } = strike
  await wait(fault.delayMs ?? 0, signal)
  if (fault.reset) return 'reset'
  if (fault.hang) return 'hang'
  const response = isAnswer(fault) ? toResponse(fault) : await answer()
  for (const [name, value] of Object.entries(fault.headers ?? {})) response.headers.set(name, value)
  if (fault.hold) await aborted(AbortSignal.any([cleared, signal]))
  return { response, cut: fault.cut ?? false }
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

// A fault that says nothing about the answer (a delay, a cut, a header) lets the real one through.
const isAnswer = ({ status, body }: Fault) => status !== undefined || body !== undefined

function toResponse({ status = 200, body, contentType }: Fault) {
  const isText = typeof body === 'string'
  const type = contentType ?? (isText ? 'text/plain; charset=utf-8' : 'application/json')
  const bodiless = body === undefined || [204, 205, 304].includes(status)
  const text = isText ? body : JSON.stringify(body)
  return new Response(bodiless ? null : text, { status, headers: { 'content-type': type } })
}
