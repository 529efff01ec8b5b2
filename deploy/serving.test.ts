import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import {
  apiHeaders,
  appHeaders,
  appHeadersOverHttps,
  filmHeaders,
  playerAssetHeaders,
  playerHeaders,
  type HeaderSet,
} from './policy.ts'
import { asset, eachFront, makeSite, page, script, startFronts } from './test-fronts.ts'
import { endAll, header, send, sendRaw, startUpstream, type Answer } from './test-servers.ts'

endAll()

const upstream = await startUpstream((_, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}')
})
const fronts = await startFronts({ upstream: upstream.url, root: makeSite() })
const portNamed = (name: string) => fronts.find((front) => front.name === name)?.port ?? 0

const api = '/api/v1.3/analyze/tasks'

const policyIn = (answer: Answer, set: HeaderSet) =>
  Object.fromEntries(Object.keys(set).map((name) => [name, header(answer, name)]))

// The dev server has no built files.
eachFront(
  fronts.filter(({ name }) => name !== 'vite dev'),
  ({ name, port }) => {
    const get = (target: string, ...headers: string[]) => send(port, target, { headers })

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
      expect(header(answer, 'strict-transport-security')).toBeUndefined()
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
      const answer = await get(target)
      expect(answer).toMatchObject({ status: 200, body: page })
      expect(header(answer, 'content-type')).toBe('text/html; charset=utf-8')
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
      '/tasks/..',
      '//secret.txt',
      '//other.example/tasks',
      String.raw`/..\secret.txt`,
    ])('S53: %s is not found, and not the page', async (target) => {
      const answer = await get(target)
      expect(answer.status).toBe(404)
      expect(answer.body.trim()).toBe('Not found')
    })

    // What leads out of the folder is a broken request to some, and a missing file to others.
    test.each([
      '/../secret.txt',
      '/tasks/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/tasks/a%00',
    ])('S53: %s leads nowhere', async (target) => {
      const answer = await get(target)
      expect([400, 404]).toContain(answer.status)
      expect(answer.body).not.toMatch(/outside|Fixture/)
    })

    test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])(
      '%s on a file answers 405',
      async (method) => {
        expect(await send(port, '/', { method })).toMatchObject({ status: 405 })
      },
    )

    test('HEAD answers with the headers alone', async () => {
      const answer = await send(port, '/', { method: 'HEAD' })
      expect(answer).toMatchObject({ status: 200, body: '' })
      expect(header(answer, 'content-length')).toBe(String(page.length))
    })

    test.each(
      [
        ['br, gzip', 'br', brotliDecompressSync] as const,
        ['gzip, deflate', 'gzip', gunzipSync] as const,
        ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync] as const,
        // Neither nginx nor Caddy has Brotli without a plugin.
      ].filter(([, encoding]) => encoding === 'gzip' || name === 'npm start'),
    )('text is packed for a browser that accepts %s', async (accepted, encoding, unpack) => {
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
    ])('a film answers %s with %i', async (range, status, body, contentRange) => {
      const answer = await get('/films/sample.webm', `Range: ${range}`)
      expect(answer).toMatchObject({ status, body })
      expect(header(answer, 'content-range')).toBe(contentRange)
    })

    test('a film has nothing behind its end', async () => {
      const answer = await get('/films/sample.webm', 'Range: bytes=10-')
      expect(answer.status).toBe(416)
      expect(header(answer, 'content-range')).toBe('bytes */10')
    })

    test('a part of a film that has changed is answered in full', async () => {
      const range = 'Range: bytes=2-4'
      const tag = header(await get('/films/sample.webm'), 'etag')
      const unchanged = await get('/films/sample.webm', range, `If-Range: ${tag}`)
      expect(unchanged).toMatchObject({ status: 206 })
      const changed = await get('/films/sample.webm', range, 'If-Range: "old"')
      expect(changed).toMatchObject({ status: 200, body: '0123456789' })
    })

    test.each([
      ['/films/sample.webm', 'video/webm'],
      ['/films/sample/playlist.m3u8', 'application/vnd.apple.mpegurl'],
      [asset, 'text/javascript; charset=utf-8'],
    ])('%s is %s', async (target, type) => {
      expect(header(await get(target), 'content-type')).toBe(type)
    })
  },
)

eachFront(fronts, ({ name, port, log }) => {
  const get = (target: string, ...headers: string[]) => send(port, target, { headers })

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
  ])('S44, S67: %s has the headers of the app', async (target) => {
    const answer = await get(target)
    expect(header(answer, 'access-control-allow-origin')).toBeUndefined()
    expect(header(answer, 'cross-origin-resource-policy')).toBe('same-origin')
    expect(header(answer, 'x-frame-options')).toBe('DENY')
  })

  test.each([
    ['an answer', `${api}?video_url=secret-key`, ['x-api-key: secret-key'], 200],
    ['a refusal', '/api/v1.3/indexes?key=secret-key', [], 404],
    ['a path nobody forwards', '/v1.3/analyze/tasks', [], 404],
  ])('S50, S63: %s of the API has its own headers', async (_, target, headers, status) => {
    const answer = await get(target, ...headers)
    expect(answer.status).toBe(status)
    expect(policyIn(answer, apiHeaders)).toEqual(apiHeaders)
  })

  test.each(['/api', '/api/', '/v1.3', '/v1.3/x', '//api/x', '/%61pi/x', '/V1.3/x'])(
    'S60: %s is never a page',
    async (target) => {
      const answer = await get(target)
      expect(answer.status).toBe(404)
      expect(header(answer, 'content-type')).toContain('application/json')
    },
  )

  test('S60: a way around to the API is never a page', async () => {
    const answer = await get('/x/../api')
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain('<title>')
  })

  test('S67: no other origin is granted anything', async () => {
    const answer = await get('/', 'Origin: http://localhost:1')
    expect(header(answer, 'access-control-allow-origin')).toBeUndefined()
  })

  test('S66: no log holds a key or a query', () => {
    expect(log().includes(api)).toBe(['nginx', 'Caddy'].includes(name))
    expect(log()).not.toMatch(/[?]|secret-key/)
  })
})

// Caddy cannot tell it from the short form, which shows the page; no browser sends it.
test.each(['vite dev', 'npm start'])('S53: %s knows no other host in the request', async (name) => {
  const answer = await send(portNamed(name), 'http://localhost/tasks')
  expect(answer.body).not.toContain('Fixture')
})

test.each(['vite dev', 'npm start'])(
  'S50: what %s refuses for its host has the headers, too',
  async (name) => {
    const answer = await sendRaw(
      portNamed(name),
      'GET / HTTP/1.1\r\nHost: other.example\r\nConnection: close\r\n\r\n',
    )
    expect(answer.status).toBe(403)
    expect(header(answer, 'x-frame-options')).toBe('DENY')
    expect(header(answer, 'content-security-policy')).toContain("default-src 'none'")
  },
)

test.each(['bytes=0-1,3-4', 'lines=1-2'])('npm start answers %s in full', async (range) => {
  const headers = [`Range: ${range}`]
  const answer = await send(portNamed('npm start'), '/films/sample.webm', { headers })
  expect(answer).toMatchObject({ status: 200, body: '0123456789' })
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

test('S50: the dev server is looser for inline style, one script and its websocket only', async () => {
  const answer = await send(portNamed('vite dev'), '/', { headers: ['Accept: text/html'] })
  const nonce = /nonce="([^"]+)"/.exec(answer.body)?.[1]
  expect(nonce).toHaveLength(24)
  const strict = appHeaders['Content-Security-Policy']
    ?.replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`)
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", "connect-src 'self' ws://localhost:* ws://127.0.0.1:*")
  const expected = { ...appHeaders, 'Content-Security-Policy': strict }
  expect(policyIn(answer, appHeaders)).toEqual(expected)
})
