import { holdsSignedUrl } from '~/lib/urls-in-text.ts'
import { taskNames } from '~/tasks/task-address.ts'
import { parameterNames } from '~/tasks/search-parameters.ts'

// Where one is in a list, and how much of it is on screen, is not what one looks at.
const notOfView = new Set<string>(['view', 'page', 'page_limit'])
const notOfList = new Set<string>(taskNames)

const viewNames = parameterNames.filter((name) => !notOfView.has(name))

/** What a query says is looked at, always in the same order: two views are the same text or differ. */
export function viewQuery(params: URLSearchParams): string {
  const view = new URLSearchParams()
  for (const name of viewNames) {
    for (const text of params.getAll(name)) view.append(name, text)
  }
  return view.toString()
}

/** What an address asks for that this Tasklens does not know. */
export const unknownIn = (params: URLSearchParams): string[] => [
  ...new Set(
    [...params.keys()].filter(
      (name) => !notOfList.has(name) && !parameterNames.some((known) => known === name),
    ),
  ),
]

/** A pre-signed URL is a secret, and what is kept here stays after the session (S14). */
export const holdsSecret = (query: string) =>
  [...new URLSearchParams(query).values()].some(holdsSignedUrl)
