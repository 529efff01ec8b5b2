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

/** A hint, and how long it asks to wait when it is one. */
const seconds = fc.nat(200_000_000).map((text) => ({ text: String(text), asks: text * 1000 }))
const date = fc
  .date({ min: new Date(now - 1e9), max: new Date(now + 1e11), noInvalidDate: true })
  .map((date) => ({
    text: date.toUTCString(),
    asks: Math.max(0, Date.parse(date.toUTCString()) - now),
  }))
const epoch = fc
  .integer({ min: now / 1000 - 1e6, max: now / 1000 + 1e8 })
  .map((at) => ({ text: String(at), asks: Math.max(0, at * 1000 - now) }))
const nonsense = fc
  .constantFrom('', 'soon', '-5', 'NaN', '1e9', '0x10', '∞', 'null', '-', '\u0000', '12 monkeys')
  .map((text) => ({ text, asks: 0 }))
const maybe = (...hints: (typeof seconds)[]) => fc.option(fc.oneof(...hints, nonsense))

test('of any rate limit the longest valid hint counts, and it is never less than a second', () => {
  const retry = maybe(
    seconds,
    date,
    fc.tuple(seconds, seconds).map(([one, other]) => ({
      text: `${one.text}, ${other.text}`,
      asks: Math.max(one.asks, other.asks),
    })),
  )
  fc.assert(
    fc.property(retry, maybe(epoch), maybe(epoch), (retryHint, request, all) => {
      const hints = { 'retry-after': retryHint, 'x-ratelimit-request-reset': request }
      const named = Object.entries({ ...hints, 'x-ratelimit-reset': all })
      const headers = new Map(named.map(([name, hint]) => [name, hint?.text ?? null]))
      const wait = retryAfter({ get: (name) => headers.get(name) ?? null }, now)
      expect(wait).toBe(Math.max(1000, ...named.map(([, hint]) => hint?.asks ?? 0)))
    }),
    { numRuns: 1000 },
  )
})

test('any headers at all give a wait that a clock can count', () => {
  const value = fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String))
  const digits = fc.stringMatching(/^\d{1,400}$/)
  fc.assert(
    fc.property(fc.oneof(value, digits), value, (first, second) => {
      const headers = new Map([
        ['retry-after', first],
        ['x-ratelimit-reset', second],
      ])
      const wait = retryAfter({ get: (name: string) => headers.get(name) ?? null }, now)
      expect(wait).toBeGreaterThanOrEqual(1000)
      expect(Number.isFinite(new Date(now + wait).getTime())).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

const key = fc.stringMatching(/^[\x21-\x7e]{6,40}$/)
const around = fc.string({ unit: 'binary', maxLength: 30 })
const wellFormed = around.map((text) => text.toWellFormed())

/** Each character in its own way: as it is, in the other case, or percent-encoded. */
const spelling = (key: string) =>
  fc.array(fc.nat(3), { minLength: key.length, maxLength: key.length }).map((ways) =>
    [...key]
      .map((char, index) => {
        const code = char.charCodeAt(0).toString(16)
        return [char, char.toUpperCase(), `%${code}`, `%${code.toUpperCase()}`][ways[index] ?? 0]
      })
      .join(''),
  )

const unescaped = (text: string) =>
  text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))

test('no text keeps the key, in any case and percent-encoded in part', () => {
  const embedded = key.chain((key) => fc.tuple(fc.constant(key), around, spelling(key), around))
  fc.assert(
    fc.property(embedded, ([secret, before, spelled, after]) => {
      const shown = redact(before + spelled + after, secret)
      expect(shown).toContain('•••')
      expect(unescaped(shown).toLowerCase()).not.toContain(secret.toLowerCase())
    }),
    { numRuns: 1000 },
  )
})

test('no text keeps the key in base64, whatever stands before and after it', () => {
  const runs = (text: string) => text.match(/[A-Za-z0-9+/_-]+/g) ?? []
  const alphabet = fc.constantFrom('base64' as const, 'base64url' as const)
  fc.assert(
    fc.property(key, wellFormed, wellFormed, alphabet, (secret, before, after, alphabet) => {
      const encoded = Buffer.from(before + secret + after).toString(alphabet)
      const shown = redact(`token ${encoded}; ${before}`, secret)
      for (const run of runs(shown)) {
        expect(Buffer.from(run, 'base64').toString()).not.toContain(secret)
      }
    }),
    { numRuns: 1000 },
  )
})

test('a text without the key stays as it is', () => {
  const text =
    'The page_limit must be at most 50; see /analyze/tasks/6a4c4d699dc43a05357164e5 (100%).'
  expect(redact(text, 'secret-key-1234')).toBe(text)
})

test.each([
  ['x-api-key: tlk_ABCDEF123456', 'x-api-key: •••'],
  ['Invalid API key "abcd1234"', 'Invalid API key "•••"'],
  ['Invalid API key abcd1234', 'Invalid API key •••'],
  ['Authorization: Bearer abcdefgh', 'Authorization: Bearer •••'],
  ['"authorization": "Basic dTpw"', '"authorization": "Basic •••"'],
  ['Bearer abcdefgh', 'Bearer •••'],
  ['password=swordfish', 'password=•••'],
  ['Check the x-api-key header.', 'Check the x-api-key header.'],
  ['The video is password protected', 'The video is password protected'],
  ['page_limit must be at most 50', 'page_limit must be at most 50'],
])('%s is shown as %s', (text, shown) => {
  expect(redact(text, '')).toBe(shown)
})
