import { isSignedUrl } from '~/lib/signed-url.ts'
import { formatMoment } from '~/tasks/moment.ts'
import type { SelectedSegment } from '~/viewers/segments-viewer.tsx'

/** The address of what is on screen, without a secret that a filter may hold (S14). */
export function linkToHere(): string {
  const url = new URL(window.location.href)
  if (isSignedUrl(url.searchParams.get('video_url') ?? '')) url.searchParams.delete('video_url')
  return url.href
}

/** The same at a moment of the film. */
export function linkToMoment(t: number, seg: SelectedSegment | undefined): string {
  const url = new URL(linkToHere())
  url.search = formatMoment({ seg, t }, url.searchParams).toString()
  return url.href
}
