import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { holdsSignedUrl, maskUrlsIn } from './urls-in-text.ts'

test.each([
  ['no URL', 'no URL'],
  ['https://a.example/f.mp4?v=1', 'https://a.example/f.mp4?v=1'],
  ['No film at https://a.example/f.mp4?sig=abc.', 'No film at https://a.example/f.mp4?sig=•••.'],
  ['(https://a.example/f.mp4?sig=abc), and', '(https://a.example/f.mp4?sig=•••), and'],
  [
    'https://a.example/?v=1,https://b.example/f?token=abc',
    'https://a.example/?v=1,https://b.example/f?token=•••',
  ],
  [
    'https://a.example/film_,360,480,.mp4.csmil/master.m3u8?hdnts=abc',
    'https://a.example/film_,360,480,.mp4.csmil/master.m3u8?hdnts=•••',
  ],
  ["https://a.example/It's.mp4?sig=abc", "https://a.example/It's.mp4?sig=•••"],
  ["{'u': 'https://a.example/f?sig=abc', 'v': 1}", "{'u': 'https://a.example/f?sig=•••', 'v': 1}"],
  [
    String.raw`{"t": "\"https:\/\/a.example\/f?v=1\u0026sig\u003dabc\"\nNext"}`,
    String.raw`{"t": "\"https://a.example/f?v=1&sig=•••\"\nNext"}`,
  ],
  [
    'https://a.example/f?title=%22A%22&sig=abc is gone',
    'https://a.example/f?title=%22A%22&sig=••• is gone',
  ],
  ['https://a.example/my film.mp4?sig=abc', 'https://a.example/my%20film.mp4?sig=•••'],
  ['rtsp://me:abc@a.example/live', 'rtsp://•••@a.example/live'],
])('%s is shown as %s', (text, shown) => {
  expect(maskUrlsIn(text)).toBe(shown)
  expect(holdsSignedUrl(text)).toBe(text !== shown)
})

test('text without a URL stays to the letter, and a long run of letters costs no time', () => {
  assert(
    property(string(), (text) => maskUrlsIn(text.replaceAll(':', '')) === text.replaceAll(':', '')),
  )
  const long = 'https'.repeat(200_000)
  expect(maskUrlsIn(long)).toBe(long)
})
