import * as v from 'valibot'
import { formatNumber } from '~/lib/numbers.ts'
import { keepPreference, readPreference } from '~/lib/preferences.ts'
import { holdsSecret } from './view-query.ts'

export const LONGEST_NAME = 60
const LONGEST_QUERY = 4000
const MOST_VIEWS = 100

const viewSchema = v.object({
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST_NAME)),
  query: v.pipe(v.string(), v.maxLength(LONGEST_QUERY)),
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
      return view.success && !holdsSecret(view.output.query) ? view.output : []
    })
  } catch {
    return []
  }
}

/** Says why it could not be done. */
function change(next: View[]): string | undefined {
  if (!keepPreference('views', JSON.stringify(next))) {
    return 'This browser refuses to keep it: its storage is full, or switched off for this page. The address can be kept as a bookmark.'
  }
  views = next
  for (const listener of listeners) listener()
  return undefined
}

/** Why a view cannot be kept; undefined when it can. */
export function problemWithView({ name, query }: View): string | undefined {
  if (holdsSecret(query)) {
    return 'This view asks for a pre-signed URL. That is a secret, and it is not kept here: clear that filter to save the rest.'
  }
  if (query.length > LONGEST_QUERY) {
    return `This view asks for more than ${formatNumber(LONGEST_QUERY)} characters can say, and is not kept: clear a filter to save the rest.`
  }
  if (views.length >= MOST_VIEWS && !views.some((view) => view.name === name)) {
    return `There are ${formatNumber(MOST_VIEWS)} views, which is the most: delete one to save another.`
  }
  return undefined
}

/** Views the reader has named: kept on this device, and in no other tab's way. */
export const savedViews = {
  all: () => views,
  find: (name: string) => views.find((view) => view.name === name),
  subscribe: (listener: () => void) => {
    const onStorage = ({ key }: StorageEvent) => {
      // Without a key, all of the storage was emptied.
      if (key !== null && key !== 'tasklens.views') return
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
    const view = { name: name.trim(), query }
    if (view.name === '' || view.name.length > LONGEST_NAME) return 'A view needs a short name.'
    const isThere = views.some(({ name }) => name === view.name)
    const next = views.map((one) => (one.name === view.name ? view : one))
    return problemWithView(view) ?? change(isThere ? next : [...views, view])
  },
  rename: (from: string, to: string) =>
    change(views.map((view) => (view.name === from ? { ...view, name: to } : view))),
  remove: (name: string) => change(views.filter((view) => view.name !== name)),
}
