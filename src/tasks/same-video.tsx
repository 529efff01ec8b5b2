import type { Task } from '~/api/tasks.ts'
import { isSignedUrl } from '~/lib/signed-url.ts'
import { Icon } from '~/ui/icon.tsx'
import { apiValue, type TaskSearch } from './search.ts'

type VideoFilter = { asset_id: string } | { video_url: string }

/** The filter that lists all tasks on the film of this one; none where the API offers none. */
export function sameVideo({ video_source: source }: Task): VideoFilter | undefined {
  if (source?.asset_id) return { asset_id: source.asset_id }
  // S14: a signed URL is a secret and does not go into the address by a click.
  if (source?.url && !isSignedUrl(source.url)) return { video_url: source.url }
  return undefined
}

/** The film that a filter names. */
export const videoOf = (search: TaskSearch) =>
  apiValue(search, 'asset_id') ?? apiValue(search, 'video_url')

type SameVideoButtonProps = {
  task: Task
  /** The film that the list is filtered by already: there the button would change nothing. */
  listedVideo: string | undefined
}

/** What a click does is decided by the table, for all rows at once. */
export function SameVideoButton({ task, listedVideo }: SameVideoButtonProps) {
  const filter = sameVideo(task)
  if (!filter || Object.values(filter).includes(listedVideo ?? '')) return null
  return (
    <button
      type="button"
      data-same-video
      aria-label="Tasks on this video"
      title="Tasks on this video"
      className="same-video"
    >
      <Icon name="filter" className="size-3.5" />
    </button>
  )
}
