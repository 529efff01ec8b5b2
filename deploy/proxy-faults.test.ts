import http from 'node:http'
import { createServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test, vi } from 'vitest'
import {
  endAll,
  header,
  listen,
  send,
  sendRaw,
  startProxy,
  startUpstream,
  type Answer,
} from './test-servers.ts'

endAll()
afterEach(() => {
  vi.restoreAllMocks()
})

const list = '/api/v1.3/analyze/tasks'

/** How the proxy refused: its status and code, when all that belongs to a refusal is there. */
function refusalIn(answer: Answer) {
  const { code, message } = JSON.parse(answer.body) as Record<string, unknown>
  const isWhole = header(answer, 'x-proxy-error') === code && typeof message === 'string'
  const isKept = header(answer, 'cache-control') !== 'no-store'
  return isWhole && !isKept ? `${answer.status} ${String(code)}` : answer.body
}

/** An upstream that answers each request with these bytes, then does what `then` says. */
async function startBytes(text: string, then: 'reset' | 'end' | 'wait' = 'wait') {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () =>
      socket.write(text, () => {
        if (then === 'reset') setImmediate(() => socket.resetAndDestroy())
        if (then === 'end') socket.end()
      }),
    )
  })
  return new URL(`http://127.0.0.1:${await listen(server)}`)
}

test.each([300, 301, 302, 303, 304, 307, 308])('S62: a %i becomes 502', async (status) => {
  const upstream = await startUpstream((_, response) => {
    response.writeHead(status, { Location: 'https://other.example' }).end()
  })
  const answer = await send(await startProxy(upstream.url), list)
  expect(refusalIn(answer)).toBe('502 upstream_redirect')
  expect(header(answer, 'location')).toBeUndefined()
})

test('S64: nobody listening becomes 502', async () => {
  const answer = await send(await startProxy(new URL('http://127.0.0.1:9')), list)
  expect(refusalIn(answer)).toBe('502 upstream_unreachable')
})

test.each(['', 'HTTP/1.1 200 OK\r\nContent-Le', 'nonsense\r\n\r\n'])(
  'S64: an upstream that resets after %j becomes 502',
  async (text) => {
    const answer = await send(await startProxy(await startBytes(text || ' ', 'reset')), list)
    expect(refusalIn(answer)).toBe('502 upstream_unreachable')
  },
)

const whole = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n'
test.each([
  ['with a length, reset', `${whole}Content-Length: 100\r\n\r\n{"data":[`, 'reset'],
  ['with a length, ended', `${whole}Content-Length: 100\r\n\r\n{"data":[`, 'end'],
  ['in chunks, reset', `${whole}Transfer-Encoding: chunked\r\n\r\n9\r\n{"data":[\r\n`, 'reset'],
  ['in chunks, ended', `${whole}Transfer-Encoding: chunked\r\n\r\n9\r\n{"data":[\r\n`, 'end'],
  ['before its first byte', `${whole}Content-Length: 100\r\n\r\n`, 'end'],
] as const)('S64: a body cut upstream (%s) looks cut to the browser', async (_, text, then) => {
  const answer = await send(await startProxy(await startBytes(text, then)), list)
  expect(answer).toMatchObject({ status: 200, isCut: true })
})

test('S64: no answer within the idle time becomes 504', async () => {
  const port = await startProxy(await startBytes(''), { idleMs: 50 })
  expect(refusalIn(await send(port, list))).toBe('504 upstream_timeout')
})

test('S64: a body that stalls for the idle time is cut', async () => {
  const upstream = await startBytes(`${whole}Content-Length: 100\r\n\r\n{"data":[`)
  const answer = await send(await startProxy(upstream, { idleMs: 50 }), list)
  expect(answer).toMatchObject({ status: 200, body: '{"data":[', isCut: true })
})

test('S64: a connection that does not come about in time becomes 504', async () => {
  // The name is asked for and never found, which is all that a test can do without a network.
  const upstream = new URL('http://unanswered.test')
  const original = http.request
  vi.spyOn(http, 'request').mockImplementation(((url: URL, options: http.RequestOptions) =>
    original(url, { ...options, lookup: () => {} })) as typeof http.request)
  const answer = await send(await startProxy(upstream, { connectMs: 50 }), list)
  expect(refusalIn(answer)).toBe('504 upstream_timeout')
})

test.each(['Content-Length: 2000', 'Transfer-Encoding: chunked'])(
  'S64: a request body above the limit is refused (%s)',
  async (framing) => {
    const upstream = await startUpstream((_, response) => response.end())
    const port = await startProxy(upstream.url, { requestBytes: 1000 })
    const body = 'x'.repeat(2000)
    const answer = await sendRaw(
      port,
      `POST ${list} HTTP/1.1\r\nHost: localhost\r\nx-api-key: k\r\n${framing}\r\n\r\n` +
        (framing.includes('chunked') ? `7d0\r\n${body}\r\n0\r\n\r\n` : body),
    )
    expect(refusalIn(answer)).toBe('413 body_too_large')
    expect(upstream.seen).toHaveLength(0)
  },
)

test('S64: a sender who stops half way is let go', async () => {
  const upstream = await startUpstream((_, response) => response.end())
  const port = await startProxy(upstream.url, { idleMs: 50 })
  const head = `POST ${list} HTTP/1.1\r\nHost: localhost\r\nx-api-key: k\r\n`
  expect(await sendRaw(port, `${head}Content-Length: 10\r\n\r\n{`)).toMatchObject({ body: '' })
  expect(upstream.seen).toHaveLength(0)
})

test('S64: an answer that says it is above the limit is refused', async () => {
  const upstream = await startUpstream((_, response) => response.end('x'.repeat(2000)))
  const port = await startProxy(upstream.url, { responseBytes: 1000 })
  expect(refusalIn(await send(port, list))).toBe('502 upstream_too_large')
})

test('S64: an answer that turns out to be above the limit is cut', async () => {
  const upstream = await startUpstream((_, response) => {
    response.write('x'.repeat(800))
    setImmediate(() => response.end('x'.repeat(800)))
  })
  const answer = await send(await startProxy(upstream.url, { responseBytes: 1000 }), list)
  expect(answer).toMatchObject({ status: 200, isCut: true })
  expect(answer.body.length).toBeLessThanOrEqual(1000)
})

test('S64: upstream headers above the limit become 502', async () => {
  const upstream = await startUpstream((_, response) => {
    response.writeHead(200, { 'X-Long': 'x'.repeat(5000) }).end('{}')
  })
  const port = await startProxy(upstream.url, { headerBytes: 4000 })
  expect(refusalIn(await send(port, list))).toBe('502 upstream_unreachable')
})

test('S64: a client above the rate is asked to wait', async () => {
  const upstream = await startUpstream((_, response) => response.end('{}'))
  const port = await startProxy(upstream.url, { rateRequests: 2, rateWindowMs: 60_000 })
  await send(port, list)
  await send(port, list)
  const answer = await send(port, list)
  expect(refusalIn(answer)).toBe('429 proxy_rate_limit')
  expect(Number(header(answer, 'retry-after'))).toBeGreaterThan(0)
  expect(upstream.seen).toHaveLength(2)
})

test('S64: a reader who leaves ends the request to the API', async () => {
  let noteEnd = () => {}
  const ended = new Promise<void>((resolve) => (noteEnd = resolve))
  const upstream = await startUpstream((request, response) => {
    response.write('{')
    request.socket.once('close', () => noteEnd())
  })
  const request = http.get({
    port: await startProxy(upstream.url),
    path: list,
    headers: { 'x-api-key': 'k' },
  })
  request.on('response', () => request.destroy()).on('error', () => {})
  await expect(ended).resolves.toBeUndefined()
})

test('S62: a packed body passes as it is, with its encoding', async () => {
  const packed = gzipSync('{"data":[]}')
  const upstream = await startUpstream((_, response) => {
    response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': packed.length })
    response.end(packed)
  })
  const answer = await send(await startProxy(upstream.url), list)
  expect(header(answer, 'content-encoding')).toBe('gzip')
  expect(Buffer.from(answer.body, 'latin1')).toEqual(packed)
})

test('S63: each key gets an answer of its own', async () => {
  const upstream = await startUpstream((request, response) => {
    response.writeHead(200, { 'Cache-Control': 'public, max-age=600' })
    response.end(request.headers['x-api-key'])
  })
  const port = await startProxy(upstream.url)
  const ask = async (key: string) =>
    (await send(port, list, { headers: [`x-api-key: ${key}`] })).body
  expect([await ask('key-a'), await ask('key-b'), await ask('key-a')]).toEqual([
    'key-a',
    'key-b',
    'key-a',
  ])
})

test('S66: nothing is logged, not even when the upstream fails', async () => {
  const spies = [
    ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name)),
    vi.spyOn(process.stdout, 'write'),
    vi.spyOn(process.stderr, 'write'),
  ]
  const port = await startProxy(await startBytes(' ', 'reset'))
  await send(port, `${list}?video_url=secret`, { headers: ['x-api-key: secret'] })
  await send(port, `${list}/../secret`, { headers: ['x-api-key: secret'] })
  const written = spies
    .flatMap((spy) => spy.mock.calls)
    .flat()
    .join(' ')
  expect(written).not.toContain('secret')
})
