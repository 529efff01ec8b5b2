import { provideSample } from '~/api/client.ts'
import { checkConnection } from '~/api/connection.ts'
import { askForFirstPage } from '~/api/first-page.ts'
import { dropKeyFromAddress } from '~/app/address.ts'
import { isBeyondApi } from '~/tasks/ask-account.ts'
import { parseSearch, toListParams } from '~/tasks/search.ts'

// A small script of its own in the page: the list is asked for while React is still on its way.
dropKeyFromAddress()
provideSample(async () => (await import('~/sandbox/page.ts')).sampleApi)
if (checkConnection()) askForList(window.location)

function askForList({ pathname, search: query }: Location) {
  // The root goes to the list and leaves its query behind.
  const isRoot = pathname === '/'
  if (!isRoot && !/^\/tasks(\/[^/]*)?$/.test(pathname)) return
  const { search, broken } = parseSearch(new URLSearchParams(isRoot ? '' : query))
  if (search.scope === 'page' && !isBeyondApi(search, broken)) askForFirstPage(toListParams(search))
}
