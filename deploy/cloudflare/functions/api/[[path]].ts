import {
  allowedRequestHeaders,
  allowedResponseHeaders,
  allowedResponsePrefix,
  apiHeaders,
  apiPrefix,
  defaultUpstream,
  proxyLimits,
  upstreamPrefix,
} from '../../../policy.ts'
import {
  bodyTooLarge,
  findRefusal,
  redirected,
  timedOut,
  unreachable,
  type Refusal,
} from '../../../refusal.ts'

type Context = { request: Request }

/**
 * The closed proxy as a function of Cloudflare Pages, for everything under `/api/`. It is given an
 * address that is tidied already, so it forwards that one and no other (S30, S60).
 */
export async function onRequest({ request }: Context): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const target = pathname + search
  const { method } = request
  const headers = Object.fromEntries(request.headers)
  const refusal = findRefusal({ url: target, method, headers })
  if (refusal) return refuse(refusal)
  const body = method === 'POST' ? await request.arrayBuffer() : undefined
  if (body && body.byteLength > proxyLimits.requestBytes) return refuse(bodyTooLarge)
  try {
    const url = defaultUpstream + upstreamPrefix + target.slice(apiPrefix.length)
    const answer = await fetch(url, {
      method,
      headers: { ...passed(request.headers, isForApi), 'user-agent': 'Tasklens' },
      ...(body && { body }),
      // S03: a redirect could carry the key to another host.
      redirect: 'manual',
      // S63: the cache of the host knows addresses and no keys.
      cache: 'no-store',
      signal: AbortSignal.timeout(proxyLimits.idleMs),
    })
    if (answer.status >= 300 && answer.status < 400) return refuse(redirected)
    return new Response(answer.body, {
      status: answer.status,
      headers: { ...passed(answer.headers, isForReader), ...apiHeaders },
    })
  } catch (error) {
    return refuse(error instanceof Error && error.name === 'TimeoutError' ? timedOut : unreachable)
  }
}

const isForApi = (name: string) => allowedRequestHeaders.includes(name)

// `fetch` has undone the encoding, so neither it nor the length is that of these bytes (S62).
const isForReader = (name: string) =>
  (allowedResponseHeaders.includes(name) || name.startsWith(allowedResponsePrefix)) &&
  name !== 'content-encoding' &&
  name !== 'content-length'

const passed = (headers: Headers, isAllowed: (name: string) => boolean) =>
  Object.fromEntries([...headers].filter(([name]) => isAllowed(name)))

function refuse({ status, code, message, headers }: Refusal) {
  return Response.json(
    { code, message },
    { status, headers: { ...apiHeaders, 'X-Proxy-Error': code, ...headers } },
  )
}
