import { ApiError } from '~/api/errors.ts'
import { formatElapsed } from '~/lib/time.ts'
import { visibleProse } from '~/lib/visible-text.ts'

/** What happened, in a few words; the API's own words stand beside it. */
export function errorTitle({ kind, unexpected }: ApiError): string {
  switch (kind) {
    case 'input':
      return 'The API did not accept this request'
    case 'identity':
      return 'The API refused the key'
    case 'permission':
      return 'This key may not do that'
    case 'gone':
      return 'The API does not know this'
    case 'conflict':
      return 'The task is in another state by now'
    case 'rate':
      return 'The API asks to slow down'
    case 'server':
      return 'The API failed to answer'
    case 'network':
      return 'The API cannot be reached'
    case 'timeout':
      return 'The API took too long'
    case 'unexpected-body':
      return unexpected === 'html' ? 'A web page came instead of an answer' : 'Unexpected answer'
    case 'not-loaded':
      return 'A part of Tasklens could not be loaded'
  }
}

/** What it means and what to do next. */
export function errorAdvice({ kind, unexpected, retryAfter }: ApiError): string {
  switch (kind) {
    case 'input':
      return 'Trying again alone will not help: change or clear what the API names.'
    case 'identity':
      return 'Connect again with a valid key.'
    case 'permission':
      return 'The plan or the region of its account may not include this. The key is kept; to use another one, sign out.'
    case 'gone':
      return 'It may have been deleted, or belong to the account of another key. Check the address.'
    case 'conflict':
      return 'Load it again to see what changed.'
    case 'rate':
      return `Wait ${formatElapsed(Math.min(retryAfter ?? 1000, 86_400_000))}${(retryAfter ?? 0) > 86_400_000 ? ' or longer' : ''}, then try again.`
    case 'server':
      return 'The fault is at the API, or between it and the server of this page. Try again in a moment.'
    case 'network':
      return 'The server of this page did not answer. Check the connection, then try again.'
    case 'timeout':
      return 'The API is slow, or the way to it is. Try again in a moment.'
    case 'unexpected-body':
      return unexpected === 'html'
        ? 'It comes from a network that asks for a login, or the server of this page does not forward /api/v1.3 to the API. Log in there, or set the server up as the README says.'
        : 'What came is not what the API documents, so nothing is shown rather than something wrong. If it stays so, the API may be newer than this Tasklens.'
    case 'not-loaded':
      return 'The connection failed, or Tasklens was updated since this page was opened; then only loading the page again helps.'
  }
}

/** Status, code and message as the API sent them. */
export const errorFacts = ({ status, code, message }: ApiError) =>
  [status && `HTTP ${status}`, code, message].filter(Boolean).join(' · ')

/** The same to end a sentence with: `: the API took too long (HTTP 504)`. */
export function errorClause(error: Error | null | undefined): string {
  if (!(error instanceof ApiError)) return ''
  const title = errorTitle(error)
  const facts = visibleProse(errorFacts(error).slice(0, 300)).replace(/\.$/, '')
  return `: ${title.charAt(0).toLowerCase()}${title.slice(1)}${facts && ` (${facts})`}`
}
