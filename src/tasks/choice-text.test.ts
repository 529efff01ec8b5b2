import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatChoice, onlyValue, parseChoice, startsUrl } from './choice-text.ts'

test.each([
  ['failed', { only: ['failed'], not: [] }],
  ['failed,ready', { only: ['failed', 'ready'], not: [] }],
  ['-failed', { only: [], not: ['failed'] }],
  ['failed,-ready,queued', { only: ['failed', 'queued'], not: ['ready'] }],
  ['failed,failed', { only: ['failed'], not: [] }],
  ['', { only: [''], not: [] }],
  ['-', { only: [], not: [''] }],
  [',a', { only: ['', 'a'], not: [] }],
  ['a\\,b', { only: ['a,b'], not: [] }],
  ['\\-a,--a', { only: ['-a'], not: ['-a'] }],
  ['a\\\\,b', { only: ['a\\', 'b'], not: [] }],
  ['c:\\films', { only: ['c:\\films'], not: [] }],
  ['take-7', { only: ['take-7'], not: [] }],
])('%j is read as its values', (text, choice) => {
  expect(parseChoice(text)).toEqual(choice)
})

test.each([
  ['https://a.b/1,2.mp4', { only: ['https://a.b/1,2.mp4'], not: [] }],
  ['https://a.b/1,https://a.b/2', { only: ['https://a.b/1', 'https://a.b/2'], not: [] }],
  ['https://a.b/1,-https://a.b/2', { only: ['https://a.b/1'], not: ['https://a.b/2'] }],
  ['https://a.b/?of=1\\,https://c', { only: ['https://a.b/?of=1,https://c'], not: [] }],
])('of URLs only those after a comma are others: %j', (text, choice) => {
  expect(parseChoice(text, startsUrl)).toEqual(choice)
  expect(formatChoice(choice, startsUrl)).toBe(text)
})

test('nothing chosen is no text', () => {
  expect(formatChoice({})).toBeUndefined()
  expect(formatChoice({ only: [], not: [] })).toBeUndefined()
})

test('a single value is what the API can be asked for', () => {
  expect(onlyValue({ only: ['a'] })).toBe('a')
  expect(onlyValue({ only: ['a'], not: ['b'] })).toBeUndefined()
  expect(onlyValue({ not: ['b'] })).toBeUndefined()
  expect(onlyValue(undefined)).toBeUndefined()
})

const nothing = { only: [], not: [] }
const value = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('\\', ',', '-', 'a') }),
  fc.constantFrom('https://a.b/c,-https://d', ',', '\\', '-', '\\,', 'a\\'),
)
const values = fc.uniqueArray(value, { maxLength: 4 })

test.each([
  ['any text', undefined],
  ['URLs', startsUrl],
] as const)('writing and reading back is the identity for %s', (_, startsValue) => {
  const of = startsValue ? values.map((all) => all.map((text) => `https://${text}`)) : values
  fc.assert(
    fc.property(of, of, (only, not) => {
      const text = formatChoice({ only, not }, startsValue)
      const back = text === undefined ? nothing : parseChoice(text, startsValue)
      expect(back).toEqual({ only, not })
    }),
  )
})
