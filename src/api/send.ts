// Relative and constant: nothing a reader opens can change where the key goes (S04).
const BASE = '/api/v1.3'

export type Query = Record<string, string | number | readonly string[] | undefined>

export function toUrl(path: string, query: Query = {}): URL {
  const url = new URL(BASE + path, window.location.origin)
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue
    if (typeof value !== 'object') url.searchParams.set(name, String(value))
    else for (const item of value) url.searchParams.append(name, item)
  }
  return url
}

/** The one place where a key leaves the page. */
export const sendWithKey = (key: string, url: URL, signal: AbortSignal) =>
  fetch(url, {
    headers: { 'x-api-key': key, accept: 'application/json' },
    signal,
    // S03: with fetch's defaults a redirect would carry the key to another origin.
    redirect: 'error',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    mode: 'same-origin',
  })
