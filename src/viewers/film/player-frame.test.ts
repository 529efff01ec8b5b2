import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNews } from './player-frame.ts'

const time = { type: 'time', seconds: 1.5, duration: 72, paused: false, buffering: false }

test.each([
  [{ type: 'ready', more: 1 }, { type: 'ready' }],
  [{ ...time, extra: {} }, time],
  [
    { ...time, duration: NaN },
    { ...time, duration: NaN },
  ],
  [
    { type: 'error', code: 'network', message: 'x'.repeat(1000) },
    { type: 'error', code: 'network', message: 'x'.repeat(300) },
  ],
])('%j is heard', (data, news) => {
  expect(readNews(data)).toEqual(news)
})

test.each([
  [undefined],
  [null],
  ['ready'],
  [[]],
  [{ type: 'open' }],
  [{ ...time, seconds: '1' }],
  [{ ...time, seconds: NaN }],
  [{ ...time, seconds: -1 }],
  [{ ...time, paused: 1 }],
  [{ type: 'time', seconds: 1 }],
  [{ type: 'error', code: 4, message: '' }],
  [Object.create({ type: 'ready' })],
])('%j is not', (data) => {
  expect(readNews(data)).toBeUndefined()
})

test('nothing that a window may post makes it throw', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      expect(() => readNews(data)).not.toThrow()
    }),
  )
})
