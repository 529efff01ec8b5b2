import type { Task } from '~/api/tasks.ts'
import { isSignedUrl, maskUrl } from '~/lib/signed-url.ts'
import type { RequestParams } from '~/tasks/segments/asked.ts'
import type { Json } from './literals.ts'

/** Collected on the way: each thing is said once, however often it is met. */
export type Notes = { lines: Set<string>; unknown: Set<string>; showSignedUrls: boolean }

/** What is left out has to be said, at whatever depth. */
export function noteUnknown(fields: object | undefined, known: string[], at: string, notes: Notes) {
  for (const name of Object.keys(fields ?? {})) {
    if (!known.includes(name)) notes.unknown.add(`${at}${name}`)
  }
}

type MediaSources = NonNullable<RequestParams['prompt_v2']>['media_sources']
type Fields = { [name: string]: Json }

/** The film as a create request names it; what cannot be known is left as words in angle brackets. */
export function writeVideo(source: Task['video_source'], notes: Notes): Fields {
  if (source?.url !== undefined) return { type: 'url', url: writeUrl(source.url, notes) }
  if (source?.asset_id !== undefined) return { type: 'asset_id', asset_id: source.asset_id }
  if (source?.type === 'base64_string') {
    notes.lines.add('The base64 video is not returned by the API: put it in.')
    return { type: 'base64_string', base64_string: '<base64 of the video>' }
  }
  notes.lines.add(
    source?.video_id === undefined
      ? 'The API returned no source for this task: put in an asset or a URL.'
      : 'The film was given by a video_id of an index, which is deprecated: put in an asset.',
  )
  return { type: 'asset_id', asset_id: '<ID of the asset>' }
}

export function writeMediaSources(sources: MediaSources, notes: Notes): Fields {
  if (!sources) return {}
  return { media_sources: sources.map((source) => writeImage(source, notes)) }
}

const imageFields = ['name', 'media_type', 'url', 'asset_id']

function writeImage(source: NonNullable<MediaSources>[number], notes: Notes) {
  const { name, media_type, url, asset_id } = source
  noteUnknown(source, imageFields, 'media_sources.', notes)
  const named: Fields = { name: name ?? '', media_type: media_type ?? 'image' }
  if (url !== undefined) return { ...named, url: writeUrl(url, notes) }
  if (asset_id !== undefined) return { ...named, asset_id }
  notes.lines.add('Base64 images are not returned by the API: put them in.')
  return { ...named, base64_string: '<base64 of the image>' }
}

/** A signed URL is a secret that also expires, so whoever runs the code wants a fresh one anyway. */
export function writeUrl(url: string, notes: Notes): string {
  if (!isSignedUrl(url)) return url
  notes.lines.add(
    notes.showSignedUrls
      ? 'A URL is signed: it may have expired, and it opens the file for whoever has it.'
      : 'A URL is signed, so what signs it is masked here: put in a fresh one.',
  )
  return notes.showSignedUrls ? url : maskUrl(url)
}
