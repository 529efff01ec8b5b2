import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { kindOfStatus, readErrorBody } from './errors.ts'
import { redact } from './redact.ts'
import { retryAfter } from './retry-after.ts'

test.each([
  [400, 'input'],
  [401, 'identity'],
  [402, 'permission'],
  [403, 'permission'],
  [404, 'gone'],
  [408, 'server'],
  [409, 'conflict'],
  [414, 'input'],
  [422, 'input'],
  [429, 'rate'],
  [500, 'server'],
  [503, 'server'],
])('status %i is a failure of kind %s', (status, kind) => {
  expect(kindOfStatus(status)).toBe(kind)
})

test.each([
  [{ error: { code: 'a', message: 'b' } }, { code: 'a', message: 'b' }],
  [
    { code: 'a', message: 'b', docs_url: 'c' },
    { code: 'a', message: 'b' },
  ],
  [{ message: 'b' }, { code: undefined, message: 'b' }],
  [
    { error: 'text', code: 7 },
    { code: undefined, message: undefined },
  ],
  [undefined, {}],
  ['<html>', {}],
])('%j is read as %j', (body, said) => {
  expect(readErrorBody(body)).toEqual(said)
})

const now = Date.parse('2026-11-23T12:00:00Z')

test.each([
  [{ 'retry-after': '7' }, 7000],
  [{ 'retry-after': 'Mon, 23 Nov 2026 12:00:30 GMT' }, 30_000],
  [{ 'x-ratelimit-reset': String(now / 1000 + 20) }, 20_000],
  [{ 'retry-after': '5', 'x-ratelimit-request-reset': String(now / 1000 + 9) }, 9000],
  [{ 'retry-after': '-5' }, 1000],
  [{ 'retry-after': 'soon' }, 1000],
  [{ 'retry-after': '0' }, 1000],
  [{ 'x-ratelimit-reset': String(now / 1000 - 50) }, 1000],
  [{ 'retry-after': '86400000' }, 86_400_000_000],
  [{}, 1000],
])('%j asks to wait %i ms', (headers, wait) => {
  expect(retryAfter(new Headers(headers), now)).toBe(wait)
})

test('any headers give a finite wait of at least a second (P7)', () => {
  const value = fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String))
  fc.assert(
    fc.property(value, value, (first, second) => {
      const headers = new Map([
        ['retry-after', first],
        ['x-ratelimit-reset', second],
      ])
      const wait = retryAfter({ get: (name: string) => headers.get(name) ?? null }, now)
      expect(wait).toBeGreaterThanOrEqual(1000)
      expect(Number.isFinite(wait)).toBe(true)
    }),
  )
})

const key = fc.stringMatching(/^[\x21-\x7e]{4,40}$/)

test('no text keeps the key, in any case or encoding (P8)', () => {
  fc.assert(
    fc.property(key, fc.string(), fc.string(), (secret, before, after) => {
      for (const form of [secret, secret.toUpperCase(), encodeURIComponent(secret), btoa(secret)]) {
        const shown = redact(`${before} ${form} ${after}`, secret)
        expect(shown.replaceAll('•••', '')).not.toContain(secret)
      }
    }),
  )
})

test.each([
  ['x-api-key: tlk_ABCDEF123456', 'x-api-key: •••'],
  ['Invalid API key "abcd1234"', 'Invalid API key "•••"'],
  ['page_limit must be at most 50', 'page_limit must be at most 50'],
])('%s is shown as %s', (text, shown) => {
  expect(redact(text, '')).toBe(shown)
})
