import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFilmUrl } from './film-source.ts'

const origin = 'https://tasklens.example.com'
const read = (text: string) => readFilmUrl(text, origin)

test.each([
  ['https://cdn.example.com/a/film.mp4?X-Amz-Signature=1', 'cdn.example.com'],
  ['https://cdn.example.com:8443/film.mp4', 'cdn.example.com:8443'],
  ['HTTPS://CDN.Example.com/film.mp4', 'cdn.example.com'],
  ['https://8.8.8.8/film.mp4', '8.8.8.8'],
  ['https://[2606:4700::1111]/film.mp4', '[2606:4700::1111]'],
  ['https://172.15.0.1/film.mp4', '172.15.0.1'],
])('%s may be loaded from %s after a click', (text, host) => {
  expect(read(text)).toMatchObject({ ok: true, host, isOwn: false })
})

test.each([
  'http://cdn.example.com/film.mp4',
  'ftp://cdn.example.com/film.mp4',
  // oxlint-disable-next-line no-script-url
  'javascript:alert(1)',
  'data:video/mp4,AAAA',
  'blob:https://tasklens.example.com/1',
  'file:///etc/passwd',
  'film.mp4',
  '//cdn.example.com/film.mp4',
  '/\\cdn.example.com/film.mp4',
  '',
  'https://user@cdn.example.com/film.mp4',
  'https://user:pass@cdn.example.com/film.mp4',
  'https://localhost/film.mp4',
  'https://localhost./film.mp4',
  'https://a.localhost/film.mp4',
  'https://router/film.mp4',
  'https://nas.local/film.mp4',
  'https://db.internal/film.mp4',
  'https://127.0.0.1/film.mp4',
  'https://127.1/film.mp4',
  'https://2130706433/film.mp4',
  'https://0x7f000001/film.mp4',
  'https://0177.0.0.1/film.mp4',
  'https://10.1.2.3/film.mp4',
  'https://100.64.0.1/film.mp4',
  'https://169.254.169.254/latest/meta-data',
  'https://172.16.0.1/film.mp4',
  'https://172.31.255.255/film.mp4',
  'https://192.168.1.1/film.mp4',
  'https://0.0.0.0/film.mp4',
  'https://224.0.0.1/film.mp4',
  'https://[::1]/film.mp4',
  'https://[::]/film.mp4',
  'https://[::ffff:127.0.0.1]/film.mp4',
  'https://[::ffff:c0a8:101]/film.mp4',
  'https://[::7f00:1]/film.mp4',
  'https://[64:ff9b::10.0.0.1]/film.mp4',
  'https://[2002:c0a8:0101::1]/film.mp4',
  'https://[fc00::1]/film.mp4',
  'https://[fd12:3456::1]/film.mp4',
  'https://[fe80::1]/film.mp4',
  'https://[ff02::1]/film.mp4',
  'https://tasklens.example.com/api/v1.3/tasks',
  '/api/v1.3/tasks',
])('%s is not loaded, and the reason is said', (text) => {
  const film = read(text)
  expect(film.ok).toBe(false)
  expect(!film.ok && film.reason).toMatch(/^[A-Z].+\.$/)
})

test.each(['/films/sample.webm', `${origin}/films/sample.webm`])('%s is our own', (text) => {
  expect(read(text)).toMatchObject({
    ok: true,
    isOwn: true,
    url: `${origin}/films/sample.webm`,
  })
})

test('a development server is its own page too', () => {
  expect(readFilmUrl('/films/a.webm', 'http://localhost:4173')).toMatchObject({ ok: true })
})

test.each([
  ['https://cdn.example.com/live/index.m3u8?token=1', true],
  ['https://cdn.example.com/film.mp4?next=.m3u8', false],
])('%s is a stream: %s', (text, isStream) => {
  expect(read(text)).toMatchObject({ isStream })
})

test('the four numbers of a private address are refused in every notation', () => {
  const byte = fc.nat(255)
  const privateIp = fc.oneof(
    fc.tuple(fc.constant(10), byte, byte, byte),
    fc.tuple(fc.constant(127), byte, byte, byte),
    fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
  )
  fc.assert(
    fc.property(privateIp, ([a, b, c, d]) => {
      const whole = ((a * 256 + b) * 256 + c) * 256 + d
      const hosts = [
        `${a}.${b}.${c}.${d}`,
        String(whole),
        `0x${whole.toString(16)}`,
        `0${a.toString(8)}.${b}.${c * 256 + d}`,
        `[::ffff:${a}.${b}.${c}.${d}]`,
      ]
      expect(hosts.filter((host) => read(`https://${host}/f.mp4`).ok)).toEqual([])
    }),
  )
})

test('no text makes it throw, and what is let through is https or our own', () => {
  const part = fc.string({
    unit: fc.constantFrom('a', '1', '.', ':', '@', '[', ']', '/', '\\', '%'),
  })
  const scheme = fc.constantFrom('https://', 'http://', 'https:', '/', '//', 'blob:https://', '')
  const url = fc.tuple(scheme, part).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(url, fc.string()), (text) => {
      const film = read(text)
      expect(film.ok ? film.url : 'https://refused/').toMatch(/^https:\/\/[^/@]+\//)
    }),
  )
})
