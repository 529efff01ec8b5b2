const secretNames =
  /^(x-(amz|goog|ms)-.*|(aws)?accesskeyid|googleaccessid|signature|sig|token|access_token|policy|key-pair-id|expires?|hdnts|s[eprtv]|spr|sk(oid|tid|[estv]))$/i
const tellingNames =
  /^(x-(amz|goog)-(signature|credential|security-token)|signature|sig|token|access_token|hdnts)$/i
const MASK = '•••'

const parse = (text: string) => (URL.canParse(text) ? new URL(text) : undefined)

/** A pre-signed URL opens the film for whoever holds it: it is a secret (S14). */
export function isSignedUrl(text: string): boolean {
  const url = parse(text)
  if (!url) return false
  // What is masked is no secret any more.
  const names = [...url.searchParams].flatMap(([name, value]) => (value === MASK ? [] : name))
  const isAzure = names.includes('se') && names.includes('sp')
  return Boolean(url.password) || isAzure || names.some((name) => tellingNames.test(name))
}

/** The URL with what signs it masked, to be shown; any other text as it is. */
export function maskUrl(text: string): string {
  const url = parse(text)
  if (!url || !isSignedUrl(text)) return text
  const pairs = url.search.slice(1).split('&').filter(Boolean)
  const query = pairs.map((pair) => {
    const [name = ''] = new URLSearchParams(pair).keys()
    return secretNames.test(name) ? `${name}=${MASK}` : pair
  })
  const user = url.username ? `${MASK}@` : ''
  const search = query.length ? `?${query.join('&')}` : ''
  return `${url.protocol}//${user}${url.host}${url.pathname}${search}`
}

/** Where there is no room to look closer: of every URL in a text, whole or broken, no query is shown. */
export function maskQueries(text: string): string {
  // A blank is part of what is a URL as a whole, and ends one within other words.
  const query = URL.canParse(text) ? /(:\/\/[^?]*\?).+/gs : /(:\/\/[^\s?]*\?)\S+/g
  return text.replace(/(:\/\/)[^\s/?#]*@/g, `$1${MASK}@`).replace(query, `$1${MASK}`)
}

/**
 * What a signed URL is the URL of: it opens nothing, and is the same however often the film was
 * signed. That something was left out is part of it, so that it is not taken for a whole URL.
 */
export function withoutSignature(text: string): string {
  const url = parse(text)
  if (!url || !isSignedUrl(text)) return text
  const others = [...url.searchParams].filter(([name]) => !secretNames.test(name))
  const query = [...others.map(([name, value]) => `${name}=${value}`), MASK]
  return `${url.protocol}//${url.host}${url.pathname}?${query.join('&')}`
}

/** The last part of a URL's path, decoded where it can be: what a person calls the film. */
export function fileNameOf(text: string): string | undefined {
  const name = parse(text)?.pathname.split('/').findLast(Boolean)
  if (!name) return undefined
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
