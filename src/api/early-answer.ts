import type { TaskListParams } from './list-params.ts'
import { sendWithKey, toUrl } from './send.ts'

type EarlyAnswer = { href: string; response: Promise<Response>; abort: () => void }

declare global {
  // The start script and the app are built apart: what one has asked for, the other finds here.
  var tasklensEarly: EarlyAnswer | undefined
}

export const LIST_PATH = '/analyze/tasks'

/** Sends the request for a page of tasks that the app, which is on its way, is about to make. */
export function askEarly(params: TaskListParams, key: string) {
  const url = toUrl(LIST_PATH, params)
  const aborter = new AbortController()
  const response = sendWithKey(key, url, aborter.signal)
  // A failure is for the request that takes the answer; until then nobody listens.
  response.catch(() => undefined)
  globalThis.tasklensEarly = { href: url.href, response, abort: () => aborter.abort() }
}

/** The response to a request that has been sent already: once, and only for the same address. */
export function takeEarly(url: URL, signal: AbortSignal): Promise<Response> | undefined {
  const early = globalThis.tasklensEarly
  if (early?.href !== url.href) return undefined
  globalThis.tasklensEarly = undefined
  if (signal.aborted) early.abort()
  else signal.addEventListener('abort', early.abort, { once: true })
  return early.response
}
