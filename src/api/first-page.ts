import { request, type Answer } from './client.ts'
import { sessionNumber, type Connection } from './connection.ts'
import type { TaskListParams } from './list-params.ts'

const TIMEOUT = 20_000

/** The one call for a page of tasks, whoever makes it. */
export const askForPage = (query: TaskListParams, signal: AbortSignal, as?: Connection) =>
  request({ path: '/analyze/tasks', query, signal, timeout: TIMEOUT, ...(as && { as }) })

type FirstPage = {
  session: number
  asked: string
  answer: Promise<Answer>
  cancel: () => void
}
let firstPage: FirstPage | undefined

/** Asks for the page that the address names while the app that will show it is still on its way. */
export function askForFirstPage(params: TaskListParams) {
  const aborter = new AbortController()
  const answer = askForPage(params, aborter.signal)
  // A failure is for the query that takes the answer; until then nobody listens.
  answer.catch(() => undefined)
  const cancel = () => aborter.abort()
  firstPage = { session: sessionNumber(), asked: JSON.stringify(params), answer, cancel }
}

/**
 * The answer that is on its way already: for the same question, in the same session, and once. Asking
 * again is a request of its own. Whoever takes it cancels it, too.
 */
export function takeFirstPage(params: TaskListParams, signal: AbortSignal) {
  const taken = firstPage
  if (taken?.session !== sessionNumber() || taken.asked !== JSON.stringify(params)) return undefined
  firstPage = undefined
  if (signal.aborted) taken.cancel()
  else signal.addEventListener('abort', taken.cancel, { once: true })
  return taken.answer
}
