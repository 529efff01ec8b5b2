import type { TaskListParams } from './list-params.ts'
import { sendWithKey, toUrl } from './send.ts'

type EarlyAnswer = {
  isFor: (key: string, url: URL) => boolean
  response: Promise<Response>
  abort: () => void
}

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
  globalThis.tasklensEarly = {
    // S07: who tries another key asks for the same list.
    isFor: (other, { href }) => other === key && href === url.href,
    response,
    abort: () => aborter.abort(),
  }
}

/**
 * The response to a request that has been sent already, for the first that the app makes, if it is the
 * same. To any other it is given up: later it would be old.
 */
export function takeEarly(
  key: string,
  url: URL,
  signal: AbortSignal,
): Promise<Response> | undefined {
  const early = globalThis.tasklensEarly
  if (!early?.isFor(key, url)) return dropEarly()
  globalThis.tasklensEarly = undefined
  if (signal.aborted) early.abort()
  else signal.addEventListener('abort', early.abort, { once: true })
  return early.response
}

/** Nobody is to have it any more. */
export function dropEarly(): undefined {
  globalThis.tasklensEarly?.abort()
  globalThis.tasklensEarly = undefined
}
