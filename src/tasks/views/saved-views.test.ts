import { afterEach, expect, test, vi } from 'vitest'
import { parseSearch } from '~/tasks/search.ts'
import { builtInViews } from './built-in-views.ts'
import { savedViews } from './saved-views.ts'
import { holdsSecret, unknownIn, viewQuery } from './view-query.ts'

const keeps = { getItem: () => null, setItem: () => {} }
const refuses = {
  setItem: () => {
    throw new DOMException('Full', 'QuotaExceededError')
  },
}
afterEach(() => {
  vi.stubGlobal('localStorage', keeps)
  for (const { name } of savedViews.all()) savedViews.remove(name)
  vi.unstubAllGlobals()
})

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
  vi.stubGlobal('localStorage', keeps)
  const query = String(new URLSearchParams({ q: 'https://a.example/f.mp4?sig=1' }))
  expect(savedViews.save({ name: 'Mine', query })).toContain('pre-signed URL')
  expect(savedViews.save({ name: 'Mine', query: 'status=failed' })).toBeUndefined()
  expect(savedViews.save({ name: 'Mine', query })).toContain('pre-signed URL')
  expect(savedViews.all()).toEqual([{ name: 'Mine', query: 'status=failed' }])
})

test.each([
  ['no name', { name: ' ', query: 'a=1' }, 'needs a short name'],
  ['a name of 61 characters', { name: 'n'.repeat(61), query: 'a=1' }, 'needs a short name'],
  ['a long query', { name: 'Long', query: `q=${'a'.repeat(4000)}` }, 'more than 4,000 characters'],
])('a view with %s is refused with the reason', (_, view, reason) => {
  vi.stubGlobal('localStorage', keeps)
  expect(savedViews.save(view)).toContain(reason)
  expect(savedViews.all()).toEqual([])
})

test('of 100 views each can be saved again, and no other', () => {
  vi.stubGlobal('localStorage', keeps)
  for (let at = 0; at < 100; at += 1) savedViews.save({ name: `View ${at}`, query: 'status=ready' })
  expect(savedViews.save({ name: 'One more', query: '' })).toContain('the most')
  expect(savedViews.save({ name: 'View 7', query: 'status=failed' })).toBeUndefined()
  expect(savedViews.all()).toHaveLength(100)
  expect(savedViews.find('View 7')?.query).toBe('status=failed')
})

test('where storage is refused, nothing looks saved', () => {
  vi.stubGlobal('localStorage', refuses)
  expect(savedViews.save({ name: 'Mine', query: 'status=failed' })).toContain('refuses to keep it')
  expect(savedViews.all()).toEqual([])
})
