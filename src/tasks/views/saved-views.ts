import * as v from 'valibot'
import { keepPreference, readPreference } from '~/lib/preferences.ts'
import { holdsSecret } from './view-query.ts'

export const LONGEST_NAME = 60
const MOST_VIEWS = 100

const viewSchema = v.object({
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST_NAME)),
  query: v.pipe(v.string(), v.maxLength(4000)),
})
export type View = v.InferOutput<typeof viewSchema>

const listeners = new Set<() => void>()
let views = read()

/** One that cannot be read costs itself, not the others. */
function read(): View[] {
  try {
    const kept: unknown = JSON.parse(readPreference('views') ?? '[]')
    const list = Array.isArray(kept) ? kept : []
    return list.flatMap((one) => {
      const view = v.safeParse(viewSchema, one)
      return view.success ? view.output : []
    })
  } catch {
    return []
  }
}

function change(next: View[]) {
  views = next.slice(0, MOST_VIEWS)
  keepPreference('views', JSON.stringify(views))
  for (const listener of listeners) listener()
}

/** Why a view cannot be kept; undefined when it can. */
export function problemWithView({ query }: View): string | undefined {
  return holdsSecret(query)
    ? 'This view asks for a pre-signed URL. That is a secret, and it is not kept here: clear that filter to save the rest.'
    : undefined
}

/** Views the reader has named: kept on this device, and in no other tab's way. */
export const savedViews = {
  all: () => views,
  find: (name: string) => views.find((view) => view.name === name),
  subscribe: (listener: () => void) => {
    const onStorage = () => {
      views = read()
      listener()
    }
    listeners.add(listener)
    window.addEventListener('storage', onStorage)
    return () => {
      listeners.delete(listener)
      window.removeEventListener('storage', onStorage)
    }
  },
  /** Under a name that is there already it takes the place of the other. Says why it is not kept. */
  save({ name, query }: View): string | undefined {
    const problem = problemWithView({ name, query })
    if (problem) return problem
    const isThere = views.some((view) => view.name === name)
    change(
      isThere
        ? views.map((view) => (view.name === name ? { name, query } : view))
        : [...views, { name, query }],
    )
    return undefined
  },
  rename: (from: string, to: string) =>
    change(views.map((view) => (view.name === from ? { ...view, name: to } : view))),
  remove: (name: string) => change(views.filter((view) => view.name !== name)),
}
