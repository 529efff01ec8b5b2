import { beforeEach, expect, test, vi } from 'vitest'
import { provideSample, request } from './client.ts'
import { connectToSample, connectWithKey, disconnect } from './connection.ts'

const sent: { url: URL; init: RequestInit }[] = []

beforeEach(() => {
  sent.length = 0
  const stored = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
    removeItem: (name: string) => stored.delete(name),
  })
  vi.stubGlobal('window', { location: { origin: 'http://localhost:4173' } })
  vi.stubGlobal('fetch', (url: URL, init: RequestInit) => {
    sent.push({ url, init })
    return Promise.resolve(new Response('{}'))
  })
  connectWithKey('tlk_secret')
  return () => {
    disconnect('signed-out')
    vi.unstubAllGlobals()
  }
})

const ask = (path: string, query = {}) =>
  request({ path, query, signal: new AbortController().signal, timeout: 1_000 })

test('S03: a request follows no redirect and carries nothing of the browser', async () => {
  await ask('/analyze/tasks', { page: 2 })
  const init = sent[0]?.init
  expect(init).toMatchObject({
    redirect: 'error',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    mode: 'same-origin',
  })
  expect(init?.method).toBeUndefined()
  expect(init?.body).toBeUndefined()
})

test('S01: the key is one header, and not in the address', async () => {
  await ask('/analyze/tasks', { video_url: 'https://films.example/a.mp4', page: 2 })
  const { url, init } = sent[0] ?? {}
  expect(init?.headers).toEqual({ 'x-api-key': 'tlk_secret', accept: 'application/json' })
  expect(url?.href).toMatch(/^http:\/\/localhost:4173\/api\/v1\.3\/analyze\/tasks\?/)
  expect(url?.href).not.toContain('tlk_secret')
})

test.each(['https://evil.example/v1.3', '//evil.example', '/../../evil', '@evil.example'])(
  'S04: a path such as %s does not lead to another origin',
  async (path) => {
    await ask(path)
    expect(sent.map(({ url }) => url.origin)).toEqual(['http://localhost:4173'])
  },
)

test('where there is a free place the request is sent at once, and not after what is drawn', async () => {
  const answer = ask('/analyze/tasks')
  expect(sent).toHaveLength(1)
  await answer
})

test('without a connection nothing is asked', async () => {
  disconnect('signed-out')
  await expect(ask('/analyze/tasks')).rejects.toMatchObject({ kind: 'identity' })
  expect(sent).toEqual([])
})

const page = '<!doctype html><title>404</title>'
test.each([
  [404, page, { kind: 'unexpected-body', unexpected: 'html', status: 404 }],
  [403, page, { kind: 'unexpected-body', unexpected: 'html', status: 403 }],
  [405, page, { kind: 'unexpected-body', unexpected: 'html', status: 405 }],
  [511, page, { kind: 'unexpected-body', unexpected: 'html', status: 511 }],
  [404, '{"message":"<no>"}', { kind: 'gone', message: '<no>' }],
  [414, page, { kind: 'input' }],
  [401, page, { kind: 'identity' }],
  [429, page, { kind: 'rate' }],
  [502, page, { kind: 'server' }],
  [206, '{"data":[]}', { kind: 'unexpected-body', unexpected: 'no-body', status: 206 }],
  [203, page, { kind: 'unexpected-body', unexpected: 'html' }],
])('%i with %s fails as %o', async (status, body, error) => {
  const type = body === page ? 'text/html' : 'application/json'
  // A wait of more than a minute holds back nothing that comes after it.
  const headers = { 'content-type': type, 'retry-after': '3600' }
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status, headers })))
  await expect(ask('/analyze/tasks')).rejects.toMatchObject(error)
})

test('sample data that does not come is no API that cannot be reached', async () => {
  connectToSample()
  provideSample(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')))
  await expect(ask('/analyze/tasks')).rejects.toMatchObject({ kind: 'not-loaded' })
})

test('a rate limit holds back the next request, even if the one that met it was given up', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'] })
  try {
    const givenUp = new AbortController()
    const answer = vi.fn<() => Response>(() => new Response('{}'))
    answer.mockImplementationOnce(() => {
      givenUp.abort()
      return new Response('{}', { status: 429, headers: { 'retry-after': '2' } })
    })
    vi.stubGlobal('fetch', () => Promise.resolve(answer()))
    const call = { path: '/analyze/tasks', signal: givenUp.signal, timeout: 1_000 }
    await expect(request(call)).rejects.toThrow('abort')

    const next = ask('/analyze/tasks')
    await vi.advanceTimersByTimeAsync(1_900)
    expect(answer).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(200)
    await next
    expect(answer).toHaveBeenCalledTimes(2)
  } finally {
    vi.useRealTimers()
  }
})
