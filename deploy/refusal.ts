import type { IncomingMessage, ServerResponse } from 'node:http'
import { allowedRoutes, apiHeaders, proxyLimits, routePattern, type HeaderSet } from './policy.ts'

/** What the proxy answers by itself; the app tells it from the API's answers by `X-Proxy-Error`. */
export type Refusal = { status: number; code: string; message: string; headers?: HeaderSet }

export function refuse(response: ServerResponse, { status, code, message, headers }: Refusal) {
  response.writeHead(status, {
    ...apiHeaders,
    'Content-Type': 'application/json; charset=utf-8',
    'X-Proxy-Error': code,
    ...headers,
  })
  response.end(JSON.stringify({ code, message }))
}

const routes = allowedRoutes.map(({ path, methods }) => ({
  target: new RegExp(routePattern(path)),
  methods,
}))

type Asked = Pick<IncomingMessage, 'url' | 'method' | 'headers'> &
  // Where each header came one by one; elsewhere two are already joined by a comma and a space.
  Partial<Pick<IncomingMessage, 'headersDistinct'>>

/** Why this request may not go to the API, or undefined when it may. */
export const findRefusal = (request: Asked): Refusal | undefined =>
  checkSite(request) ?? checkRoute(request) ?? checkHeaders(request)

// S67. Browsers send it with every request; curl and servers do not.
function checkSite({ headers }: Asked): Refusal | undefined {
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin') return undefined
  return crossSite
}

function checkRoute({ url = '', method = '' }: Asked): Refusal | undefined {
  const route = routes.find(({ target }) => target.test(url))
  if (!route || url.length > proxyLimits.targetLength) {
    return notAllowed
  }
  if (route.methods.includes(method)) return undefined
  return { ...methodNotAllowed, headers: { Allow: route.methods.join(', ') } }
}

function checkHeaders({ headers, headersDistinct = {} }: Asked): Refusal | undefined {
  const once = ['x-api-key', 'idempotency-key']
  if (once.some((name) => (headersDistinct[name] ?? []).length > 1)) return duplicateHeader
  const key = headers['x-api-key']
  if (!key) return keyMissing
  // S12: what no key can be. A comma and a space is also how two headers look when joined.
  if (typeof key === 'string' && /^[\x21-\x7e]{1,256}$/.test(key)) return undefined
  return keyMalformed
}

export const crossSite: Refusal = {
  status: 403,
  code: 'cross_site',
  message: 'Only pages of this app may call the API.',
}
export const notAllowed: Refusal = {
  status: 404,
  code: 'not_allowed',
  message: 'This address is not forwarded.',
}
export const methodNotAllowed: Refusal = {
  status: 405,
  code: 'method_not_allowed',
  message: 'This method is not forwarded.',
}
export const duplicateHeader: Refusal = {
  status: 400,
  code: 'duplicate_header',
  message: 'A header was sent twice.',
}
export const keyMissing: Refusal = {
  status: 401,
  code: 'api_key_missing',
  message: 'The request has no API key.',
}
export const keyMalformed: Refusal = {
  status: 400,
  code: 'api_key_malformed',
  message: 'This cannot be an API key.',
}

export const tooMany = (seconds: number): Refusal => ({
  status: 429,
  code: 'proxy_rate_limit',
  message: 'Too many requests from this browser.',
  headers: { 'Retry-After': String(seconds) },
})
export const bodyTooLarge: Refusal = {
  status: 413,
  code: 'body_too_large',
  message: 'The request is larger than the proxy forwards.',
  headers: { Connection: 'close' },
}
export const unreachable: Refusal = {
  status: 502,
  code: 'upstream_unreachable',
  message: 'The server could not reach the API.',
}
export const timedOut: Refusal = {
  status: 504,
  code: 'upstream_timeout',
  message: 'The API did not answer in time.',
}
export const redirected: Refusal = {
  status: 502,
  code: 'upstream_redirect',
  message: 'The API answered with a redirect, which is never followed.',
}
export const answerTooLarge: Refusal = {
  status: 502,
  code: 'upstream_too_large',
  message: 'The answer of the API is larger than the proxy forwards.',
}
