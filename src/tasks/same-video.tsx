import type { Task } from '~/api/tasks.ts'
import { isSignedUrl, withoutSignature } from '~/lib/signed-url.ts'
import { Icon } from '~/ui/icon.tsx'
import { onlyValue } from './choice-text.ts'
import { apiValue, problemWith, type TaskSearch } from './search.ts'

type Filter = { asset_id: string } | { video_url: string } | { source: string; scope: 'all' }

/** The filter that lists all tasks on the film of this one; none where there is no such filter. */
export function sameVideo({ video_source: source }: Task): Filter | undefined {
  if (source?.asset_id) return { asset_id: source.asset_id }
  if (!source?.url) return undefined
  if (!isSignedUrl(source.url)) return { video_url: source.url }
  // S14: what signs it is a secret and does not go into the address. Without it the API finds
  // nothing, but the film is one of those that all tasks are asked for.
  const film = withoutSignature(source.url)
  return problemWith('source', film) ? undefined : { source: film, scope: 'all' }
}

/** The film that a filter names. */
export const videoOf = (search: TaskSearch) =>
  apiValue(search, 'asset_id') ?? apiValue(search, 'video_url') ?? onlyValue(search.source)

type SameVideoButtonProps = {
  task: Task
  /** What its row is called: in a list of buttons they would all be the same. */
  rowName: string
  /** The film that the list is filtered by already: there the button would change nothing. */
  listedVideo: string | undefined
}

/** What a click does is decided by the table, for all rows at once. */
export function sameVideoButton({ task, rowName, listedVideo }: SameVideoButtonProps) {
  const filter = sameVideo(task)
  if (!filter || Object.values(filter).includes(listedVideo ?? '')) return null
  const label = `Tasks on this film, ${rowName}`
  return (
    <button type="button" data-same-video aria-label={label} title={label} className="same-video">
      {icon}
    </button>
  )
}

// One for all rows: what is the very same as before is not looked into when other rows are drawn.
const icon = Icon({ name: 'filter', className: 'size-3.5' })
