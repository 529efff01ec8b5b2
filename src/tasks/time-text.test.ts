import { expect, test } from 'vitest'
import { readTime } from './time-text.ts'

const at = (text: string) => readTime(new URLSearchParams(`t=${text}`).get('t') ?? undefined)

test.each([
  ['2026-11-23T17:00:00+02:00', '2026-11-23T15:00:00Z'],
  ['2026-11-23T17:00:00%2B02:00', '2026-11-23T15:00:00Z'],
  ['2026-11-23T17:00:00.5+05:30', '2026-11-23T11:30:00.5Z'],
  ['2026-11-23T17:00+02:00', '2026-11-23T15:00:00Z'],
  ['2026-11-23+17:00:00Z', '2026-11-23T17:00:00Z'],
])('%s in an address is %s', (text, time) => {
  expect(at(text)).toBe(Date.parse(time))
})

test.each(['2026-11-23T17:00:00', '2026-11-23 17:00', '2026-11-23T17:00:00++02:00'])(
  '%s in an address is no time',
  (text) => {
    expect(at(text)).toBeUndefined()
  },
)
