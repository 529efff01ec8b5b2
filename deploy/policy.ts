// The one source of what every server of ours sends and lets through: dev and start read it,
// files for other servers are written from it. Plain data, so that it can be compared.

export type HeaderSet = Record<string, string>

/** What the app page may do: no inline code, no other origin but films, Trusted Types with no policy. */
const appDirectives: HeaderSet = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'media-src': "'self' https: blob:",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'frame-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
}

/**
 * S44: the page in the player's frame has no origin, so no storage and no parent to read. Films may
 * come from any https address or from our own files, which a loopback serves without https.
 */
const playerDirectives: HeaderSet = {
  sandbox: 'allow-scripts',
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'media-src': 'https: blob:',
  'connect-src': "'self' https:",
  'worker-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
}

/** An answer of the API opened as a page shows and does nothing. */
const apiDirectives: HeaderSet = {
  'default-src': "'none'",
  'frame-ancestors': "'none'",
  sandbox: '',
}

const permissions: HeaderSet = {
  camera: '()',
  microphone: '()',
  geolocation: '()',
  payment: '()',
  usb: '()',
  midi: '()',
  accelerometer: '()',
  gyroscope: '()',
  magnetometer: '()',
  'display-capture': '()',
  'clipboard-read': '()',
  'clipboard-write': '(self)',
  fullscreen: '(self)',
  'picture-in-picture': '(self)',
}

const join = (parts: HeaderSet, between: string, separator: string) =>
  Object.entries(parts)
    .map(([name, value]) => (value ? name + between + value : name))
    .join(separator)

const withDirectives = (directives: HeaderSet): HeaderSet => ({
  'Content-Security-Policy': join(directives, ' ', '; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': join(permissions, '=', ', '),
})

/** On everything that is not an answer of the API: pages, assets, refusals. */
export const appHeaders = withDirectives(appDirectives)

export const apiHeaders: HeaderSet = {
  ...withDirectives(apiDirectives),
  // S63: two keys must never share an answer, not even in the browser's own cache.
  'Cache-Control': 'no-store',
}

/** On `playerPage` alone. */
export const playerHeaders: HeaderSet = {
  ...withDirectives(playerDirectives),
  // It has no origin that a process could be keyed by, and Chromium warns of the wish.
  'Origin-Agent-Cluster': '?0',
  'X-Frame-Options': 'SAMEORIGIN',
}

// The player's page has an opaque origin, for which our own files are those of another.
const forOpaqueOrigins = { 'Cross-Origin-Resource-Policy': 'cross-origin' }

/** On the player's script and style, which a browser refuses it otherwise. */
export const playerAssetHeaders: HeaderSet = { ...appHeaders, ...forOpaqueOrigins }

/** On the sample film, which the player reads with CORS. It is no secret: no grant is lost. */
export const filmHeaders: HeaderSet = {
  ...appHeaders,
  ...forOpaqueOrigins,
  'Access-Control-Allow-Origin': '*',
}

/** For servers that speak HTTPS themselves; ours does not, and loopback must not remember HSTS. */
export const appHeadersOverHttps: HeaderSet = {
  ...withDirectives({ ...appDirectives, 'upgrade-insecure-requests': '' }),
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
}

/**
 * Vite's client adds style elements, talks over a websocket and has one inline script: no more. The
 * worker with which it waits for a restarted server stays refused; reloading by hand does the same.
 */
export const devHeaders = (nonce: string): HeaderSet =>
  withDirectives({
    ...appDirectives,
    'script-src': `'self' 'nonce-${nonce}'`,
    'style-src': "'self' 'unsafe-inline'",
    'connect-src': "'self' ws://localhost:* ws://127.0.0.1:*",
  })

export const cacheControl = {
  // Names under /assets/ carry a hash of what is in them.
  hashed: 'public, max-age=31536000, immutable',
  named: 'no-cache',
}

export const hashedAssets = '/assets/'
export const playerPage = '/player.html'
export const startAssets = `${hashedAssets}start-`
export const playerAssets = `${hashedAssets}player-`
export const films = '/films/'
export const apiPrefix = '/api/v1.3'
export const upstreamPrefix = '/v1.3'
export const defaultUpstream = 'https://api.twelvelabs.io'

/** S30: the same rule as in the app; `..` and encoded slashes are no IDs. */
const idPattern = '[A-Za-z0-9_-]{1,64}'

// Raw characters of a query as RFC 3986 has them; anything else is not from our app.
const queryPattern = String.raw`(?:\?(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*)?`

/** All that passes, under `apiPrefix`; `:id` stands for one ID. */
export const allowedRoutes = [
  { path: '/analyze/tasks', methods: ['GET', 'POST'] },
  { path: '/analyze/tasks/:id', methods: ['GET', 'DELETE'] },
  { path: '/analyze/tasks/:id/cancel', methods: ['POST'] },
  { path: '/analyze/batches', methods: ['GET'] },
  { path: '/analyze/batches/:id', methods: ['GET'] },
  { path: '/assets', methods: ['GET'] },
  { path: '/assets/:id', methods: ['GET'] },
]

// Patterns without lookaround: Caddy's Go has none.

/** The beginning of what could be read as a path of the API, in any case of letters. */
export const apiLike = String.raw`/+(?:api|v1\.3)(?:[^A-Za-z0-9_.-]|$)`

const plain = String.raw`\w%~:@!$&'()*+,;=-`
const segment = `/[${plain}][.${plain}]*`
const withoutDot = `/[${plain}]+`

/** A path that every server reads alike: no dotfile, no `..`, no empty part. */
export const tidyPath = `(?:${segment})+`
/** Encoded characters that some server decodes into a way out, in any case of letters. */
export const untidyEscapes = '%(?:2e|2f|5c|00|25)'
/** The app's addresses are all one page. A dot means a file, except in an ID someone pasted. */
export const pagePath = `(?:/tasks${segment}|(?:(?:${segment})*${withoutDot})?)/?`
/** No `..` and nothing encoded: what a server might read as another file gets no grant. */
export const filmPath = String.raw`${films}(?:[\w-]+/)*[\w-]+\.\w+`

/** Matches the raw request target, before any server decodes or tidies it. */
export const routePattern = (path: string) =>
  `^${(apiPrefix + path).replaceAll('.', String.raw`\.`).replace(':id', idPattern)}${queryPattern}$`

// S61. The upstream also gets host, content-length and a fixed user-agent, from the proxy itself.
export const allowedRequestHeaders = ['accept', 'content-type', 'x-api-key', 'idempotency-key']

// S62. content-encoding belongs to the bytes, which pass as they are.
export const allowedResponseHeaders = [
  'content-type',
  'content-length',
  'content-encoding',
  'retry-after',
  'x-api-version',
]
export const allowedResponsePrefix = 'x-ratelimit-'
/** For servers that know no prefixes: what the API's documents of different ages name. */
export const rateLimitHeaders = [
  'x-ratelimit-limit',
  'x-ratelimit-used',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'x-ratelimit-request-limit',
  'x-ratelimit-request-used',
  'x-ratelimit-request-remaining',
  'x-ratelimit-request-reset',
]
/** S62, for servers that can only be told what to take away. */
export const refusedResponseHeaders = [
  'Set-Cookie',
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Headers',
  'Access-Control-Allow-Methods',
  'Access-Control-Expose-Headers',
  'Access-Control-Max-Age',
  'Clear-Site-Data',
  'Content-Security-Policy',
  'Content-Security-Policy-Report-Only',
  'Strict-Transport-Security',
  'Link',
  'Refresh',
  'Location',
  'Content-Location',
  'Service-Worker-Allowed',
  'Server',
  'Via',
  'X-Powered-By',
  'X-Frame-Options',
  'X-Content-Type-Options',
  'X-Proxy-Error',
  'Referrer-Policy',
  'Permissions-Policy',
  'Cross-Origin-Opener-Policy',
  'Cross-Origin-Resource-Policy',
  'Cross-Origin-Embedder-Policy',
  'Origin-Agent-Cluster',
  'Report-To',
  'Reporting-Endpoints',
  'NEL',
  'Alt-Svc',
  'Server-Timing',
  'Timing-Allow-Origin',
  'SourceMap',
  'Cache-Control',
  'Expires',
  'Pragma',
  'ETag',
  'Last-Modified',
  'Vary',
  'Age',
]

export const proxyLimits = {
  targetLength: 4096,
  headerBytes: 32 * 1024,
  requestBytes: 1024 * 1024,
  responseBytes: 64 * 1024 * 1024,
  connectMs: 5_000,
  idleMs: 60_000,
  // Far above what a page with polling needs: it stops a loop, not a reader.
  rateRequests: 1_000,
  rateWindowMs: 10_000,
}
export type ProxyLimits = typeof proxyLimits
