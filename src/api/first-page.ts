import { request, type Answer } from './client.ts'
import { sessionNumber, type Connection } from './connection.ts'
import { LIST_PATH } from './early-answer.ts'
import type { TaskListParams } from './list-params.ts'

const TIMEOUT = 20_000

/** The one call for a page of tasks, whoever makes it. */
export const askForPage = (query: TaskListParams, signal: AbortSignal, as?: Connection) =>
  request({ path: LIST_PATH, query, signal, timeout: TIMEOUT, ...(as && { as }) })

type FirstPage = {
  session: number
  params: TaskListParams
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
  firstPage = { session: sessionNumber(), params, answer, cancel }
}

/** What was asked for, if its list is here by then; a failure is left to the query that meets it. */
export async function firstPageWithin(milliseconds: number): Promise<TaskListParams | undefined> {
  // A query that has failed before it is shown would ask once more as it appears.
  const answered = firstPage?.answer.then(holdsList, () => false)
  const late = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), milliseconds)
  })
  return answered && (await Promise.race([answered, late])) ? firstPage?.params : undefined
}

/**
 * The answer that is on its way already: for the same question, in the same session, and once. Asking
 * again is a request of its own. Whoever takes it cancels it, too.
 */
export function takeFirstPage(params: TaskListParams, signal: AbortSignal) {
  const taken = firstPage
  if (taken?.session !== sessionNumber() || !isSame(taken.params, params)) return undefined
  firstPage = undefined
  if (signal.aborted) taken.cancel()
  else signal.addEventListener('abort', taken.cancel, { once: true })
  return taken.answer
}

const holdsList = ({ body }: Answer) =>
  typeof body === 'object' && body !== null && 'data' in body && Array.isArray(body.data)

const isSame = (left: TaskListParams, right: TaskListParams) =>
  JSON.stringify(left) === JSON.stringify(right)
