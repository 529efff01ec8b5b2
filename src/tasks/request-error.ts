import type { ApiError } from '~/api/errors.ts'
import { formatElapsed } from '~/lib/time.ts'

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
  }
}

/** What it means and what to do next. */
export function errorAdvice({ kind, unexpected, retryAfter }: ApiError): string {
  switch (kind) {
    case 'input':
      return 'Change or clear the filter it names; trying again alone will not help.'
    case 'identity':
      return 'Connect again with a valid key.'
    case 'permission':
      return 'The key is kept. The plan or the region of the account may not include this.'
    case 'gone':
      return 'It may have been deleted, or belong to another account.'
    case 'conflict':
      return 'Load it again to see what changed.'
    case 'rate':
      return `Wait ${formatElapsed(Math.min(retryAfter ?? 1000, 86_400_000))}${(retryAfter ?? 0) > 86_400_000 ? ' or longer' : ''}, then try again.`
    case 'server':
    case 'network':
    case 'timeout':
      return 'Check the connection to the server of this page; what is on screen stays as it is.'
    case 'unexpected-body':
      return unexpected === 'html'
        ? 'A network login page, or a server that does not forward /api/v1.3 to the API.'
        : 'What came is not what the API documents, so nothing is shown rather than something wrong.'
  }
}

/** Status, code and message as the API sent them. */
export const errorFacts = ({ status, code, message }: ApiError) =>
  [status && `HTTP ${status}`, code, message].filter(Boolean).join(' · ')
