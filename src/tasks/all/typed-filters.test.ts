import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaults } from '~/tasks/search.ts'
import { readTyped, takeFilters } from './typed-filters.ts'

test.each([
  ['goal', 'goal', []],
  ['two words', 'two words', []],
  // A colon that follows no field is a colon.
  ['https://a.b/c take:7', 'https://a.b/c take:7', []],
  ['status:failed goal', 'goal', [{ name: 'status', text: 'failed' }]],
  ['-status:failed goal', 'goal', [{ name: 'status', text: '-failed' }]],
  ['goal took:60.. ', 'goal', [{ name: 'took', text: '60..' }]],
  ['error:"too long" x', 'x', [{ name: 'error', text: 'too long' }]],
  // A field without a value is a word like others; quotes say that there is to be none.
  ['error: x', 'error: x', []],
  ['error:"" x', 'x', [{ name: 'error', text: '' }]],
  [
    'custom_id:a,b -custom_id:"a,b" x',
    'x',
    [
      { name: 'custom_id', text: 'a,b' },
      { name: 'custom_id', text: '-a\\,b' },
    ],
  ],
  ['created_after:2026-11-01 x', 'x', [{ name: 'created_after', text: '2026-11-01' }]],
])('of %j the search is %j and the filters are %j', (text, q, filters) => {
  const typed = readTyped(text)
  expect(typed.q).toBe(q)
  expect(typed.filters).toEqual(filters)
  expect(typed.problems).toEqual([])
})

test('a filter is taken when it is ended, and leaves the box', () => {
  expect(readTyped('goal status:fai')).toMatchObject({
    q: 'goal',
    rest: 'goal status:fai',
    filters: [],
    open: { name: 'status', isNot: false, value: 'fai' },
    last: 'status:fai',
  })
  expect(readTyped('goal status:failed ')).toMatchObject({ q: 'goal', rest: 'goal ' })
  expect(readTyped('goal status:failed', true)).toMatchObject({
    rest: 'goal ',
    filters: [{ name: 'status', text: 'failed' }],
  })
})

test.each([
  'take https://a.example/one.mp4?X-Amz-Signature=5eC7et ',
  'take video_url:https://a.example/one.mp4?X-Amz-Signature=5eC7et ',
  'take -https://a.example/one_,360,.mp4?X-Amz-Signature=5eC7et ',
])('what signs a URL is neither searched for nor asked for: %j', (text) => {
  const typed = readTyped(text)
  expect(typed).toMatchObject({ q: 'take', filters: [], rest: text })
  expect(typed.problems).toEqual([
    { text: expect.not.stringContaining('5eC7et'), reason: expect.stringContaining('is signed') },
  ])
})

test.each(['take tlk_0123456789', 'take tlk_0123456789 ', 'take custom_id:tlk_0123456789 '])(
  'what looks like a key is neither searched for nor asked for: %j',
  (text) => {
    expect(readTyped(text)).toMatchObject({
      q: 'take',
      filters: [],
      rest: text,
      problems: [{ text: '•••', reason: expect.stringContaining('API key') }],
    })
  },
)

test('a word that only the tasks know is taken where one of them has it', () => {
  const isKnown = (name: string, value: string) => name === 'status' && value === 'archived'
  const typed = readTyped('status:failed,archived ', true, isKnown)
  expect(typed).toMatchObject({
    filters: [{ name: 'status', text: 'failed,archived' }],
    problems: [],
  })
  expect(takeFilters(defaults, typed.filters).status).toMatchObject({
    only: ['failed', 'archived'],
  })
  expect(readTyped('status:archived,reddy ', true, isKnown).problems).toHaveLength(1)
})

test.each([
  ['status:reddy', 'is not a status'],
  ['took:long', 'is not a range'],
  ['-took:1..', 'cannot be excluded'],
  ['error:"too long', 'has a quote without its other end'],
  ['created_after:monday', 'is neither a date'],
])('what cannot be said stays in the box with the reason: %j', (text, reason) => {
  const typed = readTyped(text, true)
  expect(typed.rest).toBe(text)
  expect(typed.filters).toEqual([])
  expect(typed.problems).toEqual([{ text, reason: expect.stringContaining(reason) }])
})

test('what is typed joins the values that are on', () => {
  const search = { ...defaults, status: { only: ['ready'], not: [] }, took: { least: 5 } }
  const { filters } = readTyped('-status:failed took:..9 status:cut x')
  expect(takeFilters(search, filters)).toEqual({
    status: { only: ['ready', 'cut'], not: ['failed'] },
    took: { most: 9 },
  })
})

test('no word that was typed is dropped', () => {
  const word = fc.stringMatching(/^[a-z:"-]{1,12}$/)
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const typed = readTyped(words.join(' '), true)
      const kept = [typed.rest, ...typed.filters.map(({ name, text }) => `${name}:${text}`)]
      const letters = (texts: string[]) => texts.join('').replace(/[\s"-]/g, '').length
      expect(letters(kept)).toBe(letters(words))
    }),
  )
})
