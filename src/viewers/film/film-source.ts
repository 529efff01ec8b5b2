/**
 * Where a film can be had from. `none` says why there is nothing to play; where that may change by
 * asking again, it can be asked.
 */
export type FilmSource =
  | { kind: 'file'; url: string }
  | { kind: 'stream'; url: string }
  | { kind: 'none'; reason: string; onRetry?: (() => void) | undefined }

export type FilmUrl =
  | { ok: true; url: string; host: string; isOwn: boolean; isStream: boolean }
  | { ok: false; reason: string }

const refuse = (reason: string): FilmUrl => ({ ok: false, reason })

/**
 * S41: whether a film may be loaded into the page. A browser is no proxy into a private network,
 * but it can reach the reader's own router; `origin` is the page's own.
 */
export function readFilmUrl(text: string, origin: string): FilmUrl {
  const isPath = text.startsWith('/') && !/^\/[/\\]/.test(text)
  const url = isPath && URL.canParse(text, origin) ? new URL(text, origin) : parse(text)
  if (!url) return refuse('It is not a complete web address.')
  if (url.username || url.password) return refuse('The address holds a user name or a password.')

  const found = { url: url.href, host: url.host, isStream: /\.m3u8?$/i.test(url.pathname) }
  // A blob: address has the origin of the page that made it, and is none of its files.
  if (url.origin === origin && /^https?:$/.test(url.protocol)) {
    return url.pathname.startsWith('/api/')
      ? refuse('The address is one of this app’s own, and not a film.')
      : { ok: true, ...found, isOwn: true }
  }
  if (url.protocol !== 'https:') return refuse('Only https addresses are played here.')
  if (isPrivateHost(url.hostname)) return refuse('The address points into a private network.')
  return { ok: true, ...found, isOwn: false }
}

const parse = (text: string) => (URL.canParse(text) ? new URL(text) : undefined)

const PRIVATE_NAMES = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home\.arpa)$/

function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '')
  if (host.startsWith('[')) return isPrivateIPv6(readIPv6(host.slice(1, -1)))
  const bytes = readIPv4(host)
  if (bytes) return isPrivateIPv4(bytes)
  return !host.includes('.') || PRIVATE_NAMES.test(host)
}

// `new URL` has already turned decimal, octal, hex and short notations into four numbers.
function readIPv4(host: string): number[] | undefined {
  return /^\d+\.\d+\.\d+\.\d+$/.test(host) ? host.split('.').map(Number) : undefined
}

function isPrivateIPv4([a = 0, b = 0, c = 0]: number[]): boolean {
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && (b === 168 || (b === 0 && c === 0))) ||
    (a === 198 && (b === 18 || b === 19))
  )
}

/** Eight groups; `new URL` writes them in hex, with one `::` at most. */
function readIPv6(text: string): number[] {
  const [head = '', tail] = text.split('::')
  const groups = (part: string) => (part ? part.split(':').map((group) => parseInt(group, 16)) : [])
  if (tail === undefined) return groups(head)
  const zeros = 8 - groups(head).length - groups(tail).length
  return [...groups(head), ...Array.from({ length: Math.max(0, zeros) }, () => 0), ...groups(tail)]
}

function isPrivateIPv6(groups: number[]): boolean {
  const [first = 0, second = 0] = groups
  const [seventh = 0, eighth = 0] = groups.slice(6)
  const embedded = [seventh >> 8, seventh & 255, eighth >> 8, eighth & 255]
  const isZero = (from: number, to: number) => groups.slice(from, to).every((group) => group === 0)
  // ::, ::1 and IPv4 in IPv6 clothes: mapped, compatible, NAT64 and 6to4.
  if (isZero(0, 5) && (groups[5] === 0 || groups[5] === 0xffff)) return isPrivateIPv4(embedded)
  if (first === 0x64 && second === 0xff9b) return groups[2] === 1 || isPrivateIPv4(embedded)
  if (first === 0x2002) return isPrivateIPv4([second >> 8, second & 255, (groups[2] ?? 0) >> 8])
  return (
    (first & 0xfe00) === 0xfc00 || // unique local
    (first & 0xffc0) === 0xfe80 || // link-local
    (first & 0xffc0) === 0xfec0 || // site-local, deprecated and still routed by some
    first >= 0xff00 // multicast
  )
}
