import { isSignedUrl } from '~/lib/signed-url.ts'
import { holdsSignedUrl } from '~/lib/urls-in-text.ts'
import { formatMoment } from '~/tasks/moment.ts'
import { formatSearch, parseSearch } from '~/tasks/search.ts'
import type { SelectedSegment } from '~/viewers/segments-viewer.tsx'

/** The address of what is on screen, without a secret that it may hold (S14). */
export const linkToHere = () => withoutSecrets(window.location.href)

/** Of a choice the values that are none stay; what holds one in any other way goes as a whole. */
export function withoutSecrets(address: string): string {
  const url = new URL(address)
  const { search } = parseSearch(url.searchParams)
  for (const name of ['video_url', 'source'] as const) {
    const { only = [], not = [] } = search[name] ?? {}
    if (![...only, ...not].some(isSignedUrl)) continue
    const isPlain = (value: string) => !isSignedUrl(value)
    const shared = { only: only.filter(isPlain), not: not.filter(isPlain) }
    url.search = formatSearch({ [name]: shared }, url.searchParams).toString()
  }
  const secrets = [...url.searchParams].filter(([, value]) => holdsSignedUrl(value))
  for (const [name] of secrets) url.searchParams.delete(name)
  return url.href
}

/** The same at a moment of the film. */
export function linkToMoment(t: number, seg: SelectedSegment | undefined): string {
  const url = new URL(linkToHere())
  url.search = formatMoment({ seg, t }, url.searchParams).toString()
  return url.href
}
