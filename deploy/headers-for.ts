import {
  apiHeaders,
  filmHeaders,
  filmPath,
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

const isFilm = new RegExp(`^${filmPath}$`)
