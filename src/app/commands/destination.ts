import { isSafeId } from '~/api/tasks.ts'
import { isSignedUrl } from '~/lib/signed-url.ts'
import { momentNames } from '~/tasks/moment.ts'
import { parameterNames } from '~/tasks/search-parameters.ts'

export type Destination = {
  pathname: string
  search: string
  /** Names of parameters that do not come along. */
  leftOut: string[]
}

const knownNames = new Set<string>([...parameterNames, ...momentNames])

/**
 * Where a pasted ID or link leads. Of a link only the path and the parameters of ours count: whoever
 * sent it can neither lead elsewhere nor bring a key (S05) or a signed URL (S14) along.
 */
export function readDestination(text: string): Destination | undefined {
  const pasted = text.trim()
  if (looksLikeId(pasted)) return { pathname: `/tasks/${pasted}`, search: '', leftOut: [] }
  const isLink = /^https?:\/\//i.test(pasted) || pasted.startsWith('/tasks')
  if (!isLink || !URL.canParse(pasted, 'http://localhost')) return undefined
  const url = new URL(pasted, 'http://localhost')
  const [, list, id, ...more] = url.pathname.replace(/\/$/, '').split('/')
  if (list !== 'tasks' || more.length > 0 || (id !== undefined && !isSafeId(id))) return undefined
  const search = new URLSearchParams()
  const leftOut = new Set<string>()
  for (const [name, value] of url.searchParams) {
    if (knownNames.has(name) && !holdsSecret(value)) search.append(name, value)
    else leftOut.add(name)
  }
  return {
    pathname: id ? `/tasks/${id}` : '/tasks',
    search: search.toString(),
    leftOut: [...leftOut],
  }
}

// Any word could be an ID; those that are given out are long, and have digits.
const looksLikeId = (text: string) => isSafeId(text) && text.length >= 12 && /\d/.test(text)

const holdsSecret = (value: string) =>
  value.split(/[\s,]+/).some((part) => isSignedUrl(part.replace(/^-/, ''))) || /\btlk_/.test(value)
