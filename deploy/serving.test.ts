import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { createServer, preview } from 'vite'
import { afterAll, expect, test, vi } from 'vitest'
import {
  apiHeaders,
  appHeaders,
  appHeadersOverHttps,
  filmHeaders,
  playerAssetHeaders,
  playerHeaders,
  type HeaderSet,
} from './policy.ts'
import { atEnd, endAll, header, send, sendRaw, startUpstream, type Answer } from './test-servers.ts'
import { closedServer } from './vite-plugin.ts'

endAll()
afterAll(() => {
  vi.unstubAllEnvs()
})

const script = `export const text = ${JSON.stringify('long enough to pack '.repeat(50))}`
const page = '<!doctype html><title>Fixture</title>'
const root = mkdtempSync(join(tmpdir(), 'tasklens-'))
atEnd(() => rmSync(root, { recursive: true }))

const fixture: Record<string, string> = {
  'index.html': '<!doctype html><title>Source</title><script type="module">1</script>',
  'secret.txt': 'outside',
  'dist/index.html': page,
  'dist/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'dist/player.html': '<!doctype html><title>Player</title>',
  'dist/assets/player-1a2b3c4d.js': 'play()',
  'dist/films/sample.webm': '0123456789',
  'dist/films/sample/playlist.m3u8': '#EXTM3U',
  'dist/assets/app-1a2b3c4d.js': script,
  'dist/assets/app-1a2b3c4d.js.map': '{}',
  'dist/.env': 'KEY=1',
  'dist/.git/config': '[core]',
}
for (const [name, text] of Object.entries(fixture)) {
  mkdirSync(dirname(join(root, name)), { recursive: true })
  writeFileSync(join(root, name), text)
}

const upstream = await startUpstream((_, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}')
})
vi.stubEnv('TWELVELABS_API_URL', upstream.url.origin)

const quiet = () => ({
  root,
  configFile: false as const,
  logLevel: 'silent' as const,
  plugins: [closedServer()],
})
const built = await preview({ ...quiet(), preview: { port: 0, host: '127.0.0.1' } })
atEnd(() => built.close())
const dev = await createServer({ ...quiet(), server: { port: 0, host: '127.0.0.1' } })
await dev.listen()
atEnd(() => dev.close())

function portOf({ httpServer }: typeof built | typeof dev) {
  const address = httpServer?.address()
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}
const asset = '/assets/app-1a2b3c4d.js'
const api = '/api/v1.3/analyze/tasks'
const get = (target: string, ...headers: string[]) => send(portOf(built), target, { headers })

const policyIn = (answer: Answer, set: HeaderSet) =>
  Object.fromEntries(Object.keys(set).map((name) => [name, header(answer, name)]))

test.each([
  ['a page', '/', 200],
  ['a page of the app', '/tasks?status=failed', 200],
  ['an asset', asset, 200],
  ['a missing asset', '/assets/app-00000000.js', 404],
  ['a file', '/favicon.svg', 200],
])('S50: %s has the headers of the policy', async (_, target, status) => {
  const answer = await get(target)
  expect(answer.status).toBe(status)
  expect(policyIn(answer, appHeaders)).toEqual(appHeaders)
})

test.each([
  ['/player.html', playerHeaders],
  ['/player.html?x', playerHeaders],
  ['/assets/player-1a2b3c4d.js', playerAssetHeaders],
  ['/films/sample.webm', filmHeaders],
  ['/films/sample/playlist.m3u8', filmHeaders],
])('S44, S50: %s has headers of its own', async (target, expected) => {
  const answer = await get(target)
  expect(answer.status).toBe(200)
  expect(policyIn(answer, expected)).toEqual(expected)
})

test.each([
  asset,
  '/player.html/',
  '/x/player.html',
  '/films',
  '/films/',
  '/films/../index.html',
  '/films/..%2findex.html',
  '/films/%2e%2e/index.html',
  '//films/sample.webm',
])('S44, S67: %s has those of the app', async (target) => {
  for (const server of [built, dev]) {
    const answer = await send(portOf(server), target)
    expect(header(answer, 'access-control-allow-origin')).toBeUndefined()
    expect(header(answer, 'cross-origin-resource-policy')).toBe('same-origin')
    expect(header(answer, 'x-frame-options')).toBe('DENY')
  }
})

test('S50: what Vite refuses for its host has the headers, too', async () => {
  for (const server of [built, dev]) {
    const answer = await sendRaw(
      portOf(server),
      'GET / HTTP/1.1\r\nHost: other.example\r\nConnection: close\r\n\r\n',
    )
    expect(answer.status).toBe(403)
    expect(header(answer, 'x-frame-options')).toBe('DENY')
    expect(header(answer, 'content-security-policy')).toContain("default-src 'none'")
  }
})

test.each([
  ['an answer', api, ['x-api-key: k'], 200],
  ['a refusal', '/api/v1.3/indexes', [], 404],
  ['a path nobody forwards', '/v1.3/analyze/tasks', [], 404],
])('S50, S63: %s of the API has its own headers', async (_, target, headers, status) => {
  const answer = await get(target, ...headers)
  expect(answer.status).toBe(status)
  expect(policyIn(answer, apiHeaders)).toEqual(apiHeaders)
})

test('S50: the policy is the one that was agreed', () => {
  expect(appHeaders['Content-Security-Policy']).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'self' https: blob:; worker-src 'self'; manifest-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  )
  expect(apiHeaders['Content-Security-Policy']).toBe(
    "default-src 'none'; frame-ancestors 'none'; sandbox",
  )
  expect(appHeadersOverHttps['Content-Security-Policy']).toBe(
    `${appHeaders['Content-Security-Policy']}; upgrade-insecure-requests`,
  )
})

test('S44: the player page has no origin and can be framed by the app alone', () => {
  expect(playerHeaders['Content-Security-Policy']).toBe(
    "sandbox allow-scripts; default-src 'none'; script-src 'self'; style-src 'self'; media-src https: blob:; connect-src 'self' https:; worker-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  )
  expect(playerHeaders['X-Frame-Options']).toBe('SAMEORIGIN')
})

test.each([
  ['/', 'no-cache'],
  ['/player.html', 'no-cache'],
  ['/films/sample.webm', 'no-cache'],
  ['/tasks/65f0a1b2c3d4e5f6a7b8c9d0', 'no-cache'],
  ['/favicon.svg', 'no-cache'],
  [asset, 'public, max-age=31536000, immutable'],
  ['/assets/app-00000000.js', 'no-store'],
])('S50: %s is cached as %s', async (target, expected) => {
  expect(header(await get(target), 'cache-control')).toBe(expected)
})

test.each([
  '/',
  '/tasks',
  '/tasks/',
  '/tasks/a.b',
  '/tasks/%E2%80%AE',
  '/connect?x=/../y',
  '/apixyz',
])('the address %s shows the app', async (target) => {
  expect(await get(target)).toMatchObject({ status: 200, body: page })
})

test.each([
  '/.env',
  '/.git/config',
  '/.git/',
  '/%2eenv',
  '/assets',
  '/assets/',
  '/assets/missing',
  `${asset}.map`,
  '/missing.js',
  '/package.json',
  '/../secret.txt',
  '/tasks/../../secret.txt',
  '/tasks/..',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  String.raw`/..\secret.txt`,
  '//secret.txt',
  '//other.example/tasks',
  '/tasks/a%00',
  'http://localhost/tasks',
])('S53: %s is not found, and not the page', async (target) => {
  expect(await get(target)).toMatchObject({ status: 404, body: 'Not found\n' })
})

test.each(['/api', '/api/', '/v1.3', '/v1.3/x', '//api/x', '/%61pi/x', '/x/../api', '/V1.3/x'])(
  'S60: %s is never a page, in dev neither',
  async (target) => {
    for (const server of [built, dev]) {
      const answer = await send(portOf(server), target)
      expect(answer.status).toBe(404)
      expect(header(answer, 'content-type')).toContain('application/json')
    }
  },
)

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])(
  '%s on a file answers 405',
  async (method) => {
    expect(await send(portOf(built), '/', { method })).toMatchObject({ status: 405 })
  },
)

test('HEAD answers with the headers alone', async () => {
  const answer = await send(portOf(built), '/', { method: 'HEAD' })
  expect(answer).toMatchObject({ status: 200, body: '' })
  expect(header(answer, 'content-length')).toBe(String(page.length))
})

test.each([
  ['br, gzip', 'br', brotliDecompressSync],
  ['gzip, deflate', 'gzip', gunzipSync],
  ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
])('text is packed for a browser that accepts %s', async (accepted, encoding, unpack) => {
  const answer = await get(asset, `Accept-Encoding: ${accepted}`)
  expect(header(answer, 'content-encoding')).toBe(encoding)
  expect(header(answer, 'vary')).toBe('Accept-Encoding')
  expect(unpack(Buffer.from(answer.body, 'latin1')).toString()).toBe(script)
})

test('an unchanged page is not sent again', async () => {
  const tag = header(await get('/'), 'etag')
  expect(await get('/', `If-None-Match: ${tag}`)).toMatchObject({ status: 304, body: '' })
  expect(await get('/', 'If-None-Match: "other"')).toMatchObject({ status: 200, body: page })
})

test.each([
  ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
  ['bytes=7-', 206, '789', 'bytes 7-9/10'],
  ['bytes=-3', 206, '789', 'bytes 7-9/10'],
  ['bytes=0-99', 206, '0123456789', 'bytes 0-9/10'],
  ['bytes=10-', 416, '', 'bytes */10'],
  ['bytes=0-1,3-4', 200, '0123456789', undefined],
  ['lines=1-2', 200, '0123456789', undefined],
])('a film answers %s with %i', async (range, status, body, contentRange) => {
  const answer = await get('/films/sample.webm', `Range: ${range}`)
  expect(answer).toMatchObject({ status, body })
  expect(header(answer, 'content-range')).toBe(contentRange)
})

test('a part of a film that has changed is answered in full', async () => {
  const range = 'Range: bytes=2-4'
  const tag = header(await get('/films/sample.webm'), 'etag')
  expect(await get('/films/sample.webm', range, `If-Range: ${tag}`)).toMatchObject({ status: 206 })
  expect(await get('/films/sample.webm', range, 'If-Range: "old"')).toMatchObject({
    status: 200,
    body: '0123456789',
  })
})

test.each([
  ['/films/sample.webm', 'video/webm'],
  ['/films/sample/playlist.m3u8', 'application/vnd.apple.mpegurl'],
])('%s is %s', async (target, type) => {
  expect(header(await get(target), 'content-type')).toBe(type)
})

test('S67: neither server grants another origin anything', async () => {
  for (const server of [built, dev]) {
    const answer = await send(portOf(server), '/', { headers: ['Origin: http://localhost:1'] })
    expect(header(answer, 'access-control-allow-origin')).toBeUndefined()
  }
})

test('S50: the dev server is looser for inline style, one script and its websocket only', async () => {
  const answer = await send(portOf(dev), '/', { headers: ['Accept: text/html'] })
  const nonce = /nonce="([^"]+)"/.exec(answer.body)?.[1]
  expect(nonce).toHaveLength(24)
  const strict = appHeaders['Content-Security-Policy']
    ?.replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`)
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", "connect-src 'self' ws://localhost:* ws://127.0.0.1:*")
  const expected = { ...appHeaders, 'Content-Security-Policy': strict }
  expect(policyIn(answer, appHeaders)).toEqual(expected)
})

test('the dev server forwards like the built app', async () => {
  const answer = await send(portOf(dev), api)
  expect(answer).toMatchObject({ status: 200, body: '{}' })
  expect(policyIn(answer, apiHeaders)).toEqual(apiHeaders)
})
