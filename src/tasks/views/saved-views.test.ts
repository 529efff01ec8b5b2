import { expect, test } from 'vitest'
import { parseSearch } from '~/tasks/search.ts'
import { builtInViews } from './built-in-views.ts'
import { savedViews } from './saved-views.ts'
import { holdsSecret, unknownIn, viewQuery } from './view-query.ts'

const query = (text: string) => viewQuery(new URLSearchParams(text))

test('every view that is built in can be read, whole', () => {
  for (const { query } of builtInViews(Date.now())) {
    const params = new URLSearchParams(query)
    expect(parseSearch(params).broken).toEqual([])
    expect(unknownIn(params)).toEqual([])
    expect(viewQuery(params).length).toBeGreaterThan(0)
  }
})

test('today begins where the reader is', () => {
  const now = new Date(2026, 0, 3, 0, 5).getTime()
  expect(builtInViews(now)[0]?.query).toContain('created_after=2026-01-03')
})

test('a view is what is looked at: not the page, not the task, not its own name', () => {
  expect(query('page=3&status=failed&page_limit=50&scope=all&view=x&seg=a.1&t=3&foo=1')).toBe(
    query('scope=all&status=failed'),
  )
  expect(query('status=failed')).not.toBe(query('status=ready'))
})

test.each([
  ['foo=1&status=failed&bar=2&foo=3', ['foo', 'bar']],
  ['status=failed&seg=a.1&t=3&offset=2&view=x&page=2', []],
])('of %s it names what it does not know', (text, names) => {
  expect(unknownIn(new URLSearchParams(text))).toEqual(names)
})

test.each([
  [{ video_url: 'https://a.example/f.mp4?X-Amz-Signature=1' }, true],
  [{ video_url: 'https://b.example/,https://a.example/f.mp4?sig=1' }, true],
  [{ video_url: 'https://a.example/f_,360,480,.csmil/m.m3u8?hdnts=1' }, true],
  [{ source: String.raw`-https://a.example/f_\,360\,.mp4?hdnts=1` }, true],
  [{ q: 'cut https://a.example/f.mp4?token=1' }, true],
  [{ video_url: 'https://a.example/f.mp4', q: 'signature' }, false],
])('a secret in %j is seen: %s', (params, isSecret) => {
  expect(holdsSecret(String(new URLSearchParams(params)))).toBe(isSecret)
})

test('a view with a secret is not kept, by whatever way it is saved', () => {
  const query = String(new URLSearchParams({ q: 'https://a.example/f.mp4?sig=1' }))
  expect(savedViews.save({ name: 'Mine', query })).toContain('pre-signed URL')
  expect(savedViews.save({ name: 'Mine', query: 'status=failed' })).toBeUndefined()
  expect(savedViews.save({ name: 'Mine', query })).toContain('pre-signed URL')
  expect(savedViews.all()).toEqual([{ name: 'Mine', query: 'status=failed' }])
})
