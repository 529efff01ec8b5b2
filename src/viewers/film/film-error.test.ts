import { expect, test } from 'vitest'
import { expiryOf, readMediaError, sayFilmError } from './film-error.ts'

const now = Date.UTC(2026, 0, 10)
const plain = 'https://cdn.example.com/film.mp4'
const expired = `${plain}?X-Amz-Date=20260102T030405Z&X-Amz-Expires=3600`
const valid = `${plain}?Expires=${now / 1000 + 3600}`

test.each([
  [expired, Date.UTC(2026, 0, 2, 4, 4, 5)],
  [`${plain}?X-Goog-Date=20260102T000000Z&X-Goog-Expires=60`, Date.UTC(2026, 0, 2, 0, 1)],
  [`${plain}?Expires=1767312000&Signature=x`, 1_767_312_000_000],
  [`${plain}?se=2026-01-02T00%3A00%3A00Z&sp=r&sig=x`, Date.UTC(2026, 0, 2)],
  [`${plain}?se=2026-01-02`, undefined],
  [`${plain}?X-Amz-Date=soon&X-Amz-Expires=3600`, undefined],
  [`${plain}?Expires=never`, undefined],
  [plain, undefined],
  ['no address', undefined],
])('%s ends at %s', (url, expiry) => {
  expect(expiryOf(url)).toBe(expiry)
})

test.each([
  [2, '', plain, 'network'],
  [3, 'PIPELINE_ERROR_DECODE', plain, 'damaged'],
  [4, 'Format error', plain, 'unsupported'],
  [4, 'Format error', valid, 'unsupported'],
  [4, 'Format error', expired, 'expired'],
  [4, '403: Forbidden', plain, 'forbidden'],
  [4, '403: Forbidden', expired, 'expired'],
  [4, '404: Not Found', expired, 'missing'],
  [4, 'DEMUXER_ERROR_COULD_NOT_OPEN', 'blob:https://app.example/1', 'local'],
  [3, 'PIPELINE_ERROR_DECODE', 'blob:https://app.example/1', 'local'],
])('code %i with "%s" at %s is told as %s', (code, message, url, kind) => {
  const error = readMediaError(code, message, url, now)
  expect(error).toEqual({ kind, detail: message })
  expect(sayFilmError(error, url, now).title).not.toBe('')
})

test('an expired address says since when', () => {
  const { text } = sayFilmError({ kind: 'expired', detail: '' }, expired, now)
  expect(text).toContain('8 days ago')
})
