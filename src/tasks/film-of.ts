import type { Asset } from '~/api/assets.ts'
import { ApiError } from '~/api/errors.ts'
import type { Task } from '~/api/tasks.ts'
import type { FilmSource } from '~/viewers/film/film-source.ts'
import { errorClause } from './request-error.ts'

/** What is known of the task's asset: asked for only when the task names one. */
export type AssetAnswer = {
  data: Asset | undefined
  error: Error | null
  refetch?: () => unknown
}

const none = (reason: string) => ({ kind: 'none', reason }) as const

/** Where the film of a task can be had from, or why it cannot. */
export function filmOf({ video_source: source }: Task, asset: AssetAnswer): FilmSource {
  if (source?.url) return { kind: 'file', url: source.url }
  if (source?.asset_id) return filmOfAsset(asset)
  switch (source?.type) {
    case 'base64_string':
      return none('It was sent inside the request, and the API keeps no copy to play.')
    case 'video_id':
      return none('It is named by a deprecated video_id, which this API cannot play.')
    default:
      return none('The API names no source for it.')
  }
}

function filmOfAsset({ data: asset, error, refetch }: AssetAnswer): FilmSource {
  // Data first: a look that fails later does not take away the film that plays.
  if (asset) return filmOfKnown(asset)
  if (error instanceof ApiError && error.kind === 'gone') {
    // The same status says that a key may not read assets at all.
    return error.code === 'endpoint_not_exists'
      ? none('This key may not read assets.')
      : none('The asset is no longer there: it may have been deleted.')
  }
  if (!error) return none('The asset is being asked for …')
  return {
    ...none(`The asset could not be asked for${errorClause(error)}.`),
    onRetry: () => void refetch?.(),
  }
}

function filmOfKnown(asset: Asset): FilmSource {
  if (asset.status === 'processing') return none('The asset is still being processed.')
  if (asset.status === 'failed') {
    return none(['The asset failed', asset.error?.message].filter(Boolean).join(': '))
  }
  return filmOfStream(asset)
}

function filmOfStream({ hls }: Asset): FilmSource {
  if (hls?.manifest_url) return { kind: 'stream', url: hls.manifest_url }
  switch (hls?.status) {
    case undefined:
      return none('The asset has no stream: it was uploaded without enable_hls.')
    case 'pending':
    case 'processing':
      return none('The stream of the asset is still being made.')
    case 'error':
      return none('The stream of the asset could not be made.')
    default:
      return none('The asset has no address for its stream.')
  }
}
