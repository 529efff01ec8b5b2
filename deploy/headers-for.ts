import {
  apiHeaders,
  filmHeaders,
  films,
  playerAssetHeaders,
  playerAssets,
  playerHeaders,
  playerPage,
  type HeaderSet,
} from './policy.ts'
import { isApiTarget } from './target.ts'

/** The headers of the policy for a raw request target; `page` is what all the rest gets. */
export function headersFor(target: string, page: HeaderSet): HeaderSet {
  if (isApiTarget(target)) return apiHeaders
  const path = target.replace(/[?#].*$/s, '')
  if (path === playerPage) return playerHeaders
  if (path.startsWith(playerAssets)) return playerAssetHeaders
  return isFilm.test(path) ? filmHeaders : page
}

// No `..` and nothing encoded: what a server might read as another file gets no grant.
const isFilm = new RegExp(String.raw`^${films}(?:[\w-]+/)*[\w-]+\.\w+$`)
