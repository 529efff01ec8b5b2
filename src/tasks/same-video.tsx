import type { Task } from '~/api/tasks.ts'
import { isSignedUrl } from '~/lib/signed-url.ts'
import { Icon } from '~/ui/icon.tsx'
import type { TaskSearch } from './search.ts'
import { useTaskSearch } from './use-task-search.ts'

/** The filter that lists all tasks on the film of this one; none where the API offers none. */
export function sameVideo({ video_source: source }: Task): Partial<TaskSearch> | undefined {
  if (source?.asset_id) return { asset_id: source.asset_id }
  // S14: a signed URL is a secret and does not go into the address by a click.
  if (source?.url && !isSignedUrl(source.url)) return { video_url: source.url }
  return undefined
}

export function SameVideoButton({ task }: { task: Task }) {
  const { search, change } = useTaskSearch()
  const filter = sameVideo(task)
  const isOn =
    filter &&
    Object.entries(filter).every(([name, value]) =>
      Object.entries(search).some(([key, now]) => key === name && now === value),
    )
  if (!filter || isOn) return null
  return (
    <button
      type="button"
      aria-label="Tasks on this video"
      title="Tasks on this video"
      onClick={() => change(filter)}
      className="flex size-6 shrink-0 items-center justify-center rounded-sm text-muted opacity-0 group-hover/row:opacity-100 hover:bg-line hover:text-ink focus-visible:opacity-100"
    >
      <Icon name="filter" className="size-3.5" />
    </button>
  )
}
