import { useQuery } from '@tanstack/react-query'
import { assetQueries } from '~/api/assets.ts'
import { isSafeId, type Task } from '~/api/tasks.ts'
import { filmOf } from '~/tasks/film-of.ts'
import { usePaused } from '~/tasks/use-paused.ts'
import { filmDuration } from '~/api/task-values.ts'

/** The film of a task, and what is known of it. An asset is asked for, a URL is taken as it is. */
export function useFilm(task: Task) {
  const id = task.video_source?.url ? undefined : task.video_source?.asset_id
  const isAsked = id !== undefined && isSafeId(id)
  const asset = useQuery({
    ...assetQueries.one(id ?? ''),
    enabled: isAsked,
    // A stream on its way is asked for again and again.
    ...(usePaused() && { refetchInterval: false }),
  })
  return {
    source: filmOf(task, isAsked ? asset : { data: undefined, error: null }),
    duration: filmDuration(task) ?? asset.data?.duration,
    frameRate: asset.data?.technical_metadata?.video_fps,
  }
}
