import { expect, test } from 'vitest'
import { momentText } from './chosen-time.ts'
import { statusParts } from './status-parts.ts'

const counts = (...list: number[]) => Uint32Array.from(list)

test('statuses are stacked in one order, and each part says what finds it', () => {
  const parts = statusParts({
    statuses: [
      { status: 'failed', counts: counts(0, 1) },
      { status: 'queued', counts: counts(1, 0) },
      { status: 'ready', counts: counts(2, 2) },
      { status: 'processing', counts: counts(1, 1) },
      { status: 'cut', counts: counts(0, 0) },
    ],
  })
  expect(parts.map(({ name, counts, total }) => [name, ...counts, total])).toEqual([
    ['ready', 2, 2, 4],
    ['failed', 0, 1, 1],
    ['running', 2, 1, 3],
  ])
  expect(parts.map(({ choice }) => choice)).toEqual([
    { only: ['ready'], not: ['cut'] },
    { only: ['failed'], not: [] },
    { only: ['queued', 'pending', 'processing'], not: [] },
  ])
})

test('a status nobody knows is shown, and found like any other', () => {
  const [known, unknown] = [
    statusParts({ statuses: [{ status: 'canceled', counts: counts(3) }] }),
    statusParts({ statuses: [{ status: 'new-one', counts: counts(3) }] }),
  ]
  expect(known).toMatchObject([{ name: 'canceled', choice: { only: ['canceled'] }, total: 3 }])
  expect(unknown).toMatchObject([{ name: 'new-one', choice: { only: ['new-one'] }, total: 3 }])
})

test('midnight is written as a date, any other moment in full', () => {
  expect(momentText(new Date(2026, 10, 3).getTime())).toBe('2026-11-03')
  const time = Date.parse('2026-11-03T10:15:00Z')
  expect(momentText(time)).toBe('2026-11-03T10:15:00Z')
  expect(momentText(time + 5)).toBe('2026-11-03T10:15:00.005Z')
})
