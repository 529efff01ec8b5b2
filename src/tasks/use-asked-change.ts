import { useQueryClient } from '@tanstack/react-query'
import { taskQueries } from '~/api/tasks.ts'
import { isBeyondApi } from './ask-account.ts'
import { changeSearch, parseSearch, toListParams, type SearchChange } from './search.ts'

/**
 * A change of the address that asks for its list first: drawing the page anew takes a while, and
 * the query would wait for the end of that before it asks the same.
 */
export function useAskedChange(change: (part: SearchChange) => void) {
  const client = useQueryClient()
  return (part: SearchChange) => {
    const now = new URLSearchParams(window.location.search)
    const before = JSON.stringify(toListParams(parseSearch(now).search))
    const { search, broken } = parseSearch(changeSearch(part, now))
    const params = toListParams(search)
    // Another order of the same rows asks nothing.
    const isAnother = JSON.stringify(params) !== before
    if (isAnother && search.scope === 'page' && !isBeyondApi(search, broken)) {
      void client.prefetchQuery(taskQueries.list(params))
    }
    change(part)
  }
}
