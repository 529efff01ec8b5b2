import http from 'node:http'
import { createServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test, vi } from 'vitest'
import { eachFront, makeSite, startFronts, type Front } from './test-fronts.ts'
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

/** How a front refused: its status and code, when all that belongs to a refusal is there. */
function refusalIn(answer: Answer, name?: Front['name']) {
  const code = header(answer, 'x-proxy-error')
  // nginx shows a page of its own where it could not tell its failure from one of the API.
  const said: unknown = name === 'nginx' ? { code, message: '' } : JSON.parse(answer.body)
  expect(said).toEqual({ code, message: expect.any(String) })
  expect(header(answer, 'cache-control')).toBe('no-store')
  return `${answer.status} ${code}`
}

const whole = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n'
const inChunks = `${whole}Transfer-Encoding: chunked\r\n\r\n9\r\n{"data":[\r\n`
const withLength = `${whole}Content-Length: 100\r\n\r\n{"data":[`
const redirects = [300, 301, 302, 303, 304, 305, 307, 308]

type Bytes = { text: string; after: 'reset' | 'end' | 'wait' }

/** What the API sends, byte by byte, to who asks for the task of this ID. */
const answers: Record<string, Bytes> = {
  ...Object.fromEntries(
    redirects.map((status): [string, Bytes] => [
      `redirect-${status}`,
      {
        text: `HTTP/1.1 ${status} Elsewhere\r\nLocation: https://other.example\r\nContent-Length: 0\r\n\r\n`,
        after: 'end',
      },
    ]),
  ),
  'reset-at-once': { text: ' ', after: 'reset' },
  'reset-in-headers': { text: 'HTTP/1.1 200 OK\r\nContent-Le', after: 'reset' },
  nonsense: { text: 'nonsense\r\n\r\n', after: 'reset' },
  'cut-length-reset': { text: withLength, after: 'reset' },
  'cut-length-ended': { text: withLength, after: 'end' },
  'cut-chunks-reset': { text: inChunks, after: 'reset' },
  'cut-chunks-ended': { text: inChunks, after: 'end' },
  'cut-before-body': { text: `${whole}Content-Length: 100\r\n\r\n`, after: 'end' },
  silent: { text: '', after: 'wait' },
  stalled: { text: withLength, after: 'wait' },
  'long-header': {
    text: `${whole}X-Long: ${'x'.repeat(6000)}\r\nContent-Length: 2\r\n\r\n{}`,
    after: 'end',
  },
  'own-502': {
    text: 'HTTP/1.1 502 Bad Gateway\r\nContent-Type: application/json\r\nContent-Length: 17\r\n\r\n{"code":"of-api"}',
    after: 'end',
  },
}

/** An upstream that answers each request with its bytes, then does what `after` says. */
async function startAnswers() {
  const seen: string[] = []
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', (chunk: Buffer) => {
      const [line = ''] = chunk.toString().split('\r\n')
      seen.push(line)
      const { text, after } = answers[/tasks\/([\w-]+)/.exec(line)?.[1] ?? ''] ?? packed
      socket.write(text, 'latin1', () => {
        if (after === 'reset') setImmediate(() => socket.resetAndDestroy())
        if (after === 'end') socket.end()
      })
    })
  })
  return { seen, url: new URL(`http://127.0.0.1:${await listen(server)}`) }
}

const packedBody = gzipSync('{"data":[]}')
const packed: Bytes = {
  text: `${whole}Content-Encoding: gzip\r\nContent-Length: ${packedBody.length}\r\n\r\n${packedBody.toString('latin1')}`,
  after: 'end',
}

const upstream = await startAnswers()
const root = makeSite()
// Kilobytes, because nginx counts in them.
const limits = { idleMs: 500, requestBytes: 1000, headerBytes: 4096 }
const fronts = await startFronts({ upstream: upstream.url, root, limits })
const alone = await startFronts({ upstream: new URL('http://127.0.0.1:9'), root })

eachFront(fronts, ({ name, port, log }) => {
  const ask = (id: string) => send(port, `${list}/${id}?video_url=secret`)
  // Caddy 2.6 ends the chunks as if they were all there; the app finds the rest missing.
  const cuts = Object.keys(answers).filter(
    (id) => id.startsWith('cut-') && !(name === 'Caddy' && id.includes('chunks')),
  )

  test.each(redirects)('S62: a %i becomes 502', async (status) => {
    const answer = await ask(`redirect-${status}`)
    expect(refusalIn(answer)).toBe('502 upstream_redirect')
    expect(header(answer, 'location')).toBeUndefined()
  })

  test('S64: nobody listening becomes 502', async () => {
    const closed = alone.find((front) => front.name === name)?.port ?? 0
    expect(refusalIn(await send(closed, list), name)).toBe('502 upstream_unreachable')
  })

  test.each(['reset-at-once', 'reset-in-headers', 'nonsense', 'long-header'])(
    'S64: an answer without a beginning (%s) becomes 502',
    async (id) => {
      const answer = await ask(id)
      // nginx 1.22 takes what is no HTTP for HTTP 0.9, and hands it on as it is.
      const isNoAnswer = name === 'nginx' && Number.isNaN(answer.status)
      const outcome = isNoAnswer ? 'no answer' : refusalIn(answer, name)
      expect(['502 upstream_unreachable', 'no answer']).toContain(outcome)
    },
  )

  test('a 502 of the API is passed on as its own', async () => {
    const answer = await ask('own-502')
    expect(answer).toMatchObject({ status: 502, body: '{"code":"of-api"}' })
    expect(header(answer, 'x-proxy-error')).toBeUndefined()
  })

  test.each(cuts)('S64: a body that the API cuts (%s) looks cut to the browser', async (id) => {
    const answer = await ask(id)
    // Before its first byte a proxy may still be able to say so.
    const isSaid = id === 'cut-before-body' && answer.status === 502
    expect(isSaid || (answer.status === 200 && answer.isCut)).toBe(true)
  })

  test('S64: no answer within the idle time becomes 504', async () => {
    expect(refusalIn(await ask('silent'), name)).toBe('504 upstream_timeout')
  })

  test('S64: a body that stalls for the idle time is cut', async () => {
    expect(await ask('stalled')).toMatchObject({ status: 200, isCut: true })
  })

  // Caddy sends chunks on as they come, and breaks off where there are too many.
  const framings = ['Content-Length: 2000', 'Transfer-Encoding: chunked']
  test.each(name === 'Caddy' ? framings.slice(0, 1) : framings)(
    'S64: a request body above the limit is refused (%s)',
    async (framing) => {
      const before = upstream.seen.length
      const body = 'x'.repeat(2000)
      const answer = await sendRaw(
        port,
        `POST ${list} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nx-api-key: k\r\n${framing}\r\n\r\n` +
          (framing.includes('chunked') ? `7d0\r\n${body}\r\n0\r\n\r\n` : body),
      )
      expect(refusalIn(answer, name)).toBe('413 body_too_large')
      expect(upstream.seen).toHaveLength(before)
    },
  )

  test('S62: a packed body passes as it is, with its encoding', async () => {
    const answer = await send(port, list)
    expect(header(answer, 'content-encoding')).toBe('gzip')
    expect(Buffer.from(answer.body, 'latin1')).toEqual(packedBody)
  })

  test('S66: no log holds a key or a query, whatever went wrong', () => {
    expect(log().includes('reset-at-once')).toBe(['nginx', 'Caddy'].includes(name))
    expect(log()).not.toMatch(/[?]|secret|key-1/)
  })
})

// Caddy counts no requests.
const counted = await startFronts({
  upstream: upstream.url,
  root,
  limits: { rateRequests: 2, rateWindowMs: 60_000 },
  only: ['npm start', 'nginx'],
})

test.each(counted)(
  'S64: a client above the rate is asked to wait by $name',
  async ({ name, port }) => {
    const answers = []
    for (let count = 0; count < 5; count += 1) answers.push(await send(port, list))
    const answer = answers.find(({ status }) => status === 429)
    if (!answer) throw new Error('It was not asked to wait')
    expect(refusalIn(answer, name)).toBe('429 proxy_rate_limit')
    expect(Number(header(answer, 'retry-after'))).toBeGreaterThan(0)
  },
)

// Neither nginx nor Caddy counts the bytes of an answer: these are of the proxy alone.

test('S64: a connection that does not come about in time becomes 504', async () => {
  // The name is asked for and never found, which is all that a test can do without a network.
  const upstream = new URL('http://unanswered.test')
  const original = http.request
  vi.spyOn(http, 'request').mockImplementation(((url: URL, options: http.RequestOptions) =>
    original(url, { ...options, lookup: () => {} })) as typeof http.request)
  const answer = await send(await startProxy(upstream, { connectMs: 50 }), list)
  expect(refusalIn(answer)).toBe('504 upstream_timeout')
})

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

test('S66: nothing is logged, not even when the upstream fails', async () => {
  const spies = [
    ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name)),
    vi.spyOn(process.stdout, 'write'),
    vi.spyOn(process.stderr, 'write'),
  ]
  const port = await startProxy(upstream.url)
  const headers = ['x-api-key: secret']
  await send(port, `${list}/reset-at-once?video_url=secret`, { headers })
  await send(port, `${list}/../secret`, { headers })
  const written = spies
    .flatMap((spy) => spy.mock.calls)
    .flat()
    .join(' ')
  expect(written).not.toContain('secret')
})
