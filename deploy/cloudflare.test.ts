import { gzipSync } from 'node:zlib'
import { afterEach, expect, test, vi } from 'vitest'
import { onRequest } from './cloudflare/functions/api/[[path]].ts'
import { onRequest as serveAsset } from './cloudflare/functions/assets/[[path]].ts'
import { onRequest as refuseOutside } from './cloudflare/functions/v1.3/[[path]].ts'
import { apiHeaders, apiPrefix, defaultUpstream, upstreamPrefix } from './policy.ts'
import { endAll, startUpstream } from './test-servers.ts'

endAll()

// The function runs as it is, in front of an upstream on loopback; the host itself is not tried.
const upstream = await startUpstream((request, response) => {
  if (request.url?.includes('moved')) {
    return response.writeHead(302, { Location: `${upstream.url.origin}/elsewhere` }).end()
  }
  response.writeHead(request.url?.includes('odd') ? 503 : 200, {
    'Content-Type': 'application/json',
    'Content-Encoding': 'gzip',
    'Cache-Control': 'public, max-age=600',
    'Retry-After': '7',
    'X-Ratelimit-Reset': '99',
    'Set-Cookie': 'a=1',
    'Access-Control-Allow-Origin': '*',
    'Content-Security-Policy': 'script-src *',
    Server: 'upstream/1',
  })
  response.end(gzipSync('{"data":[]}'))
})
const asked: { url: string; init: RequestInit }[] = []
const { fetch } = globalThis
vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
  asked.push({ url, init })
  return fetch(url.replace(defaultUpstream, upstream.url.origin), init)
})
afterEach(() => {
  asked.length = 0
  upstream.seen.length = 0
})

const headers = { 'x-api-key': 'key-1' }
const ask = (path: string, init: RequestInit = {}) =>
  onRequest({ request: new Request(`https://app.example${path}`, { headers, ...init }) })

test('S60, S61: the same address is asked, with few headers', async () => {
  const more = { cookie: 'a=1', origin: 'https://app.example', 'x-forwarded-for': '10.0.0.1' }
  const accept = 'application/json'
  const path = '/analyze/tasks?page=2&video_url=https%3A%2F%2Fa.b%2Fc'
  const answer = await ask(apiPrefix + path, { headers: { ...headers, ...more, accept } })
  expect(answer.status).toBe(200)
  expect(asked).toMatchObject([
    {
      url: defaultUpstream + upstreamPrefix + path,
      init: { redirect: 'manual', cache: 'no-store' },
    },
  ])
  const sent = upstream.seen[0]?.rawHeaders.join('\n').toLowerCase()
  expect(sent).toContain('x-api-key\nkey-1')
  expect(sent).toContain('user-agent\ntasklens')
  for (const name of Object.keys(more)) expect(sent).not.toContain(`${name}\n`)
})

test('S60: a body goes along with POST', async () => {
  const init = {
    method: 'POST',
    body: '{"a":1}',
    headers: { ...headers, 'content-type': 'text/x' },
  }
  await ask(`${apiPrefix}/analyze/tasks`, init)
  expect(upstream.seen[0]).toMatchObject({ method: 'POST', body: '{"a":1}' })
})

test('S50, S62, S63: an answer has the headers of the policy and few of its own', async () => {
  const answer = await ask(`${apiPrefix}/analyze/tasks/odd`)
  expect(answer.status).toBe(503)
  expect(await answer.text()).toBe('{"data":[]}')
  const ours = new Headers(apiHeaders)
  const passed = {
    'content-type': 'application/json',
    'retry-after': '7',
    'x-ratelimit-reset': '99',
  }
  expect(Object.fromEntries(answer.headers)).toEqual({ ...Object.fromEntries(ours), ...passed })
})

test('S03: a redirect is not followed', async () => {
  const answer = await ask(`${apiPrefix}/analyze/tasks/moved`)
  expect([answer.status, answer.headers.get('x-proxy-error')]).toEqual([502, 'upstream_redirect'])
  expect(answer.headers.get('location')).toBeNull()
  expect(upstream.seen).toHaveLength(1)
})

const site = { ...headers, 'sec-fetch-site': 'cross-site' }
test.each<[string, RequestInit, number, string]>([
  ['/api/v1.3/indexes', {}, 404, 'not_allowed'],
  ['/api/', {}, 404, 'not_allowed'],
  ['/api/v1.3/analyze/tasks/%2e%2e/x', {}, 404, 'not_allowed'],
  ['/api/v1.3/analyze/tasks', { method: 'DELETE' }, 405, 'method_not_allowed'],
  ['/api/v1.3/analyze/tasks', { headers: {} }, 401, 'api_key_missing'],
  ['/api/v1.3/analyze/tasks', { headers: { 'x-api-key': 'a, b' } }, 400, 'api_key_malformed'],
  ['/api/v1.3/analyze/tasks', { headers: site }, 403, 'cross_site'],
  [
    '/api/v1.3/analyze/tasks',
    { method: 'POST', body: 'a'.repeat(1024 * 1024 + 1) },
    413,
    'body_too_large',
  ],
])('S30, S60, S61, S67: %s, %o answers %i, %s', async (path, init, status, code) => {
  const answer = await ask(path, init)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('x-proxy-error')).toBe(code)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.json()).toMatchObject({ code })
  expect(asked).toEqual([])
})

test('S60: the address of the API itself is not ours', async () => {
  const request = new Request('https://app.example/v1.3/analyze/tasks', { headers })
  const answer = await refuseOutside({ request })
  expect([answer.status, answer.headers.get('x-proxy-error')]).toEqual([404, 'not_allowed'])
  expect(asked).toEqual([])
})

test('S53: an asset that is not there is not the page', async () => {
  const hashed = { 'cache-control': 'public, max-age=31536000, immutable' }
  const answerWith = (type: string) =>
    serveAsset({
      next: () =>
        Promise.resolve(new Response('', { headers: { ...hashed, 'content-type': type } })),
    })
  const missing = await answerWith('text/html; charset=utf-8')
  expect([missing.status, missing.headers.get('cache-control')]).toEqual([404, 'no-store'])
  const there = await answerWith('application/javascript')
  expect([there.status, there.headers.get('cache-control')]).toEqual([200, hashed['cache-control']])
})
