import { isSafeId } from '~/api/tasks.ts'
import { looksLikeKey } from '~/lib/looks-like-key.ts'
import { holdsSignedUrl } from '~/lib/urls-in-text.ts'
import { taskNames } from '~/tasks/task-address.ts'
import { parameterNames } from '~/tasks/search-parameters.ts'

export type Destination = {
  pathname: string
  /** Of an ID alone there is none: what is looked at stays as it is. */
  search?: string
  /** Names of parameters that do not come along. */
  leftOut: string[]
}

const knownNames = new Set<string>([...parameterNames, ...taskNames])

/**
 * Where a pasted ID or link leads. Of a link only the path and the parameters of ours count: whoever
 * sent it can neither lead elsewhere nor bring a key (S05) or a signed URL (S14) along.
 */
export function readDestination(text: string): Destination | undefined {
  const pasted = text.replace(BEFORE, '').replace(BEHIND, '')
  if (looksLikeId(pasted)) return { pathname: `/tasks/${pasted}`, leftOut: [] }
  const link = linkOf(pasted)
  if (!link || !URL.canParse(link)) return undefined
  const url = new URL(link)
  const [isOurs, id] = /\/tasks(?:\/([^/]+))?\/?$/.exec(url.pathname) ?? []
  if (isOurs === undefined || (id !== undefined && (!isSafeId(id) || looksLikeKey(id))))
    return undefined
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

// What is copied along from JSON, a sentence or a table.
const BEFORE = /^[\s"'`“‘«‹<([{]*(?:(?:task_|_)?id["'`]?\s*[:=]\s*["'`]?)?/i
const BEHIND = /[\s"'`”’»›>)\]}.,;]+$/

/** Also as the address bar shows it, and of a path alone. */
function linkOf(text: string): string | undefined {
  if (/^https?:\/\//i.test(text)) return text
  if (text.startsWith('/')) return `http://localhost${text}`
  return /^[\w.-]+(:\d+)?\//.test(text) ? `http://${text}` : undefined
}

// Any word could be an ID; those that are given out are long, and have digits.
const looksLikeId = (text: string) =>
  isSafeId(text) && text.length >= 12 && /\d/.test(text) && !looksLikeKey(text)

const holdsSecret = (value: string) => holdsSignedUrl(value) || looksLikeKey(value)
