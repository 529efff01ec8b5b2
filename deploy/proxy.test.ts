import { expect, test } from 'vitest'
import { apiHeaders } from './policy.ts'
import { eachFront, makeSite, startFronts } from './test-fronts.ts'
import { endAll, header, send, startUpstream } from './test-servers.ts'

endAll()

const upstream = await startUpstream((request, response) => {
  response.writeHead(request.url?.includes('odd') ? 503 : 200, {
    'Content-Type': 'application/json',
    'Retry-After': '7',
    'X-RateLimit-Request-Remaining': '3',
    'X-Ratelimit-Reset': '99',
    'X-Api-Version': 'v1.3',
    'Set-Cookie': ['a=1', 'b=2'],
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Headers': 'x-api-key',
    'Clear-Site-Data': '"*"',
    'Content-Security-Policy': 'script-src *',
    'Strict-Transport-Security': 'max-age=1',
    Link: '</x>; rel=preload',
    Refresh: '0; url=https://other.example',
    Location: 'https://other.example',
    'Service-Worker-Allowed': '/',
    Server: 'upstream/1',
    'Cache-Control': 'public, max-age=600',
    ETag: '"shared"',
    'X-Powered-By': 'upstream',
  })
  response.end(request.url?.includes('whose') ? request.headers['x-api-key'] : '{"data":[]}')
})
const fronts = await startFronts({ upstream: upstream.url, root: makeSite() })
const lastSeen = () => upstream.seen.at(-1)

const id = '65f0a1b2c3d4e5f6a7b8c9d0'

eachFront(fronts, ({ name, port, log }) => {
  const isOurs = name === 'vite dev' || name === 'npm start'

  /** Sends and says whether anything reached the upstream. */
  async function attempt(target: string, options: Parameters<typeof send>[2] = {}) {
    const before = upstream.seen.length
    const answer = await send(port, target, options)
    return { ...answer, hasReached: upstream.seen.length > before }
  }

  test.each([
    ['GET', '/api/v1.3/analyze/tasks', '/v1.3/analyze/tasks'],
    [
      'GET',
      '/api/v1.3/analyze/tasks?page=2&page_limit=50',
      '/v1.3/analyze/tasks?page=2&page_limit=50',
    ],
    ['GET', '/api/v1.3/analyze/tasks?video_url=https%3A%2F%2Fa.b%2F..%2Fc', undefined],
    ['GET', '/api/v1.3/analyze/tasks?', undefined],
    ['POST', '/api/v1.3/analyze/tasks', undefined],
    ['GET', `/api/v1.3/analyze/tasks/${id}`, `/v1.3/analyze/tasks/${id}`],
    ['DELETE', `/api/v1.3/analyze/tasks/${id}`, undefined],
    ['POST', `/api/v1.3/analyze/tasks/${id}/cancel`, undefined],
    ['GET', '/api/v1.3/assets?asset_ids=a&asset_ids=b', undefined],
    ['GET', `/api/v1.3/assets/${id}`, undefined],
    ['GET', '/api/v1.3/analyze/batches', undefined],
    ['GET', `/api/v1.3/analyze/batches/${id}`, undefined],
  ])('S60: %s %s is forwarded', async (method, target, expected) => {
    expect(await attempt(target, { method })).toMatchObject({ status: 200, hasReached: true })
    expect(lastSeen()).toMatchObject({ method, url: expected ?? target.replace('/api', '') })
  })

  test.each([
    '/api',
    '/api/',
    '/api/v1.3',
    '/api/v1.3/',
    '/api/v1x3/analyze/tasks',
    '/api/v1.2/analyze/tasks',
    '/api/v1.3/indexes',
    '/api/v1.3/analyze',
    '/api/v1.3/analyze/tasks/',
    '/API/v1.3/analyze/tasks',
    '/v1.3/analyze/tasks',
    '//api/v1.3/analyze/tasks',
    '/api//v1.3/analyze/tasks',
    '/api/v1.3/analyze//tasks',
    '/api/v1.3/../x',
    '/api/v1.3/analyze/tasks/..',
    '/api/v1.3/analyze/tasks/.',
    '/api/v1.3/analyze/tasks/../../indexes/X',
    '/api/v1.3/analyze/tasks/%2e%2e',
    '/api/v1.3/analyze/tasks/%2e%2e/%2e%2e/indexes/X',
    '/api/v1.3/analyze/tasks/%252e%252e/x',
    String.raw`/api/v1.3/analyze/tasks/..\..\indexes`,
    '/api/v1.3/analyze/tasks/a%2Fb',
    '/api/v1.3/analyze/tasks/a%5Cb',
    '/api/v1.3/analyze/tasks/a;b',
    '/api/v1.3/%61nalyze/tasks',
    `/api/v1.3/analyze/tasks/${'a'.repeat(65)}`,
    `/api/v1.3/analyze/tasks/${id}/result`,
    `/api/v1.3/analyze/batches/${id}/results`,
    '/api/v1.3/analyze/tasks?a=%zz',
    '/api/v1.3/analyze/tasks?a="b"',
  ])('S30, S60: %s is not forwarded and answers 404 as JSON', async (target) => {
    const answer = await attempt(target)
    expect(answer).toMatchObject({ status: 404, hasReached: false })
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'not_allowed' })
    expect(header(answer, 'x-proxy-error')).toBe('not_allowed')
  })

  // A broken request to some, and only an unknown address to others.
  test.each(['/api/v1.3/analyze/tasks/a%00', '/api/v1.3/analyze/tasks?a=b#c'])(
    'S60: %s leads nowhere',
    async (target) => {
      const answer = await attempt(target)
      expect(answer.hasReached).toBe(false)
      expect([400, 404]).toContain(answer.status)
    },
  )

  test('S60: another host in the request is not asked', async () => {
    const target = 'http://other.example/api/v1.3/analyze/tasks'
    expect(await attempt(target)).toMatchObject({ hasReached: false })
  })

  test('S32, S60: an address above 4 kB is not forwarded', async () => {
    const target = `/api/v1.3/analyze/tasks?a=${'b'.repeat(4100)}`
    expect(await attempt(target)).toMatchObject({ status: 404, hasReached: false })
  })

  test.each([
    ['PUT', '/api/v1.3/analyze/tasks', 'GET, POST'],
    ['DELETE', '/api/v1.3/analyze/tasks', 'GET, POST'],
    ['HEAD', '/api/v1.3/analyze/tasks', 'GET, POST'],
    ['OPTIONS', '/api/v1.3/analyze/tasks', 'GET, POST'],
    ['PATCH', `/api/v1.3/analyze/tasks/${id}`, 'GET, DELETE'],
    ['GET', `/api/v1.3/analyze/tasks/${id}/cancel`, 'POST'],
    ['POST', '/api/v1.3/assets', 'GET'],
    ['DELETE', `/api/v1.3/assets/${id}`, 'GET'],
    ['POST', '/api/v1.3/analyze/batches', 'GET'],
    ['DELETE', `/api/v1.3/analyze/batches/${id}`, 'GET'],
  ])('S60: %s %s answers 405 and says what is allowed', async (method, target, allow) => {
    const answer = await attempt(target, { method })
    expect(answer).toMatchObject({ status: 405, hasReached: false })
    expect(header(answer, 'allow')).toBe(allow)
  })

  test('S60: an override header does not change the method', async () => {
    const headers = ['x-api-key: k', 'X-HTTP-Method-Override: DELETE']
    await attempt(`/api/v1.3/analyze/tasks/${id}`, { headers })
    expect(lastSeen()).toMatchObject({ method: 'GET' })
  })

  test('S61: four request headers reach the API, and nothing else of the browser', async () => {
    const body = '{"prompt":"日本語"}'
    await attempt('/api/v1.3/analyze/tasks', {
      method: 'POST',
      body,
      headers: [
        'x-api-key: key-1',
        'Accept: application/json',
        'Content-Type: application/json',
        'Idempotency-Key: once',
        'Cookie: session=1',
        'Referer: http://localhost/tasks?video_url=secret',
        'Origin: http://localhost',
        'Authorization: Bearer x',
        'User-Agent: Browser of a person',
        'Accept-Encoding: gzip',
        'Accept-Language: de',
        'X-Forwarded-For: 1.2.3.4',
        'X-Forwarded-Host: other.example',
        'Forwarded: for=1.2.3.4',
        'X-Original-URL: /v1.3/indexes',
        'X-Rewrite-URL: /v1.3/indexes',
        'Sec-Fetch-Site: same-origin',
      ],
    })
    const headers = lastSeen()?.rawHeaders.filter((_, index) => index % 2 === 0) ?? []
    // That of one hop, which Caddy leaves out.
    const names = headers.map((one) => one.toLowerCase()).filter((one) => one !== 'connection')
    expect(names.sort()).toEqual(
      ['accept', 'content-length', 'content-type', 'host', 'idempotency-key']
        .concat('user-agent', 'x-api-key')
        .sort(),
    )
    expect(lastSeen()?.rawHeaders).toContain('Tasklens')
    expect(lastSeen()?.rawHeaders).toContain(upstream.url.host)
    expect(lastSeen()?.body).toBe(body)
  })

  test.each([
    ['two keys in one header', ['x-api-key: a, b'], 400],
    ['a key of 257 characters', [`x-api-key: ${'k'.repeat(257)}`], 400],
    ['a key that is not ASCII', ['x-api-key: kéy'], 400],
    ['no key', [], 401],
  ])('S61: a request with %s is refused', async (_, headers, status) => {
    const answer = await attempt('/api/v1.3/analyze/tasks', { headers })
    expect(answer).toMatchObject({ status, hasReached: false })
  })

  // nginx 1.22 takes the first; the others refuse both.
  test.each(['x-api-key', 'idempotency-key'])(
    'S61: of two %s at most one passes',
    async (twice) => {
      const headers = ['x-api-key: a', 'Idempotency-Key: 1', `${twice}: 2`]
      const answer = await attempt('/api/v1.3/analyze/tasks', { headers })
      expect(answer.status).toBe(name === 'nginx' ? 200 : 400)
      expect(answer.hasReached).toBe(name === 'nginx')
      const passed = answer.hasReached ? (lastSeen()?.rawHeaders ?? []) : []
      expect(passed.filter((text) => text.toLowerCase() === twice).length).toBeLessThan(2)
      expect(passed.join()).not.toMatch(/a, ?2|1, ?2/)
    },
  )

  test.each(['GET', 'DELETE'])('S60: the body of a %s is no second request', async (method) => {
    const before = upstream.seen.length
    const body = 'GET /v1.3/indexes HTTP/1.1\r\nHost: localhost\r\n\r\n'
    await attempt(`/api/v1.3/analyze/tasks/${id}`, { method, body })
    await attempt('/api/v1.3/analyze/tasks')
    const seen = upstream.seen.slice(before)
    expect(seen.at(-1)).toMatchObject({ url: '/v1.3/analyze/tasks' })
    expect(seen.map((one) => one.url)).not.toContain('/v1.3/indexes')
    expect(seen.map((one) => one.body).join('')).toBe('')
  })

  test.each([
    ['200', '/api/v1.3/analyze/tasks', 200],
    ['error', '/api/v1.3/analyze/tasks/odd', 503],
  ])(
    'S62, S63: of the headers of an answer (%s) only the listed pass',
    async (_, target, status) => {
      const answer = await attempt(target)
      expect(answer.status).toBe(status)
      expect(
        Object.fromEntries([...answer.headers].map(([name, values]) => [name, values.join()])),
      ).toEqual({
        ...Object.fromEntries(
          Object.entries(apiHeaders).map(([name, value]) => [name.toLowerCase(), value]),
        ),
        'content-type': 'application/json',
        'retry-after': '7',
        'x-ratelimit-request-remaining': '3',
        'x-ratelimit-reset': '99',
        'x-api-version': 'v1.3',
        'transfer-encoding': 'chunked',
        connection: 'close',
        date: expect.any(String),
        // Its own name, which it cannot leave out.
        ...(name === 'nginx' && { server: 'nginx' }),
      })
    },
  )

  test('S63: each key gets an answer of its own', async () => {
    const ask = async (key: string) =>
      (await attempt('/api/v1.3/assets/whose', { headers: [`x-api-key: ${key}`] })).body
    expect([await ask('key-a'), await ask('key-b'), await ask('key-a')]).toEqual([
      'key-a',
      'key-b',
      'key-a',
    ])
  })

  test.each(['cross-site', 'same-site', 'none', 'same-origin, cross-site'])(
    'S67: Sec-Fetch-Site: %s answers 403',
    async (site) => {
      const headers = ['x-api-key: a', `Sec-Fetch-Site: ${site}`]
      const answer = await attempt('/api/v1.3/analyze/tasks', { headers })
      expect(answer).toMatchObject({ status: 403, hasReached: false })
      expect(header(answer, 'access-control-allow-origin')).toBeUndefined()
    },
  )

  test('S66: no log holds a key or a query', () => {
    expect(log().includes('/api/v1.3/analyze/tasks')).toBe(!isOurs)
    expect(log()).not.toMatch(/[?]|key-\w|tlk_/)
  })
})
