import { expect, test } from 'vitest'
import { fileNameOf, isSignedUrl, maskQueries, maskUrl, withoutSignature } from './signed-url.ts'

test.each([
  ['https://films.example/a.mp4?X-Amz-Credential=AKIA&X-Amz-Signature=abc', true],
  ['https://films.example/a.mp4?X-Goog-Signature=abc', true],
  ['https://films.example/a.mp4?sv=1&se=2026&sp=r&sig=abc', true],
  ['https://films.example/a.mp4?token=abc', true],
  ['https://user:pass@films.example/a.mp4', true],
  ['https://films.example/a.mp4?quality=high', false],
  ['https://films.example/a.mov?sig=•••', false],
  ['https://films.example/a.mov?sv=1&se=•••&sp=•••&sig=•••', false],
  ['a.mp4', false],
])('%s is signed: %s', (url, signed) => {
  expect(isSignedUrl(url)).toBe(signed)
})

test.each([
  [
    'https://films.example/a.mp4?v=2&X-Amz-Signature=abc',
    'https://films.example/a.mp4?v=2&X-Amz-Signature=•••',
  ],
  ['https://me:secret@films.example/a.mp4?v=1', 'https://•••@films.example/a.mp4?v=1'],
  ['https://me:secret@films.example/a.mp4', 'https://•••@films.example/a.mp4'],
  ['https://films.example/a.mp4?v=2', 'https://films.example/a.mp4?v=2'],
  ['no URL', 'no URL'],
])('%s is shown as %s', (url, shown) => {
  expect(maskUrl(url)).toBe(shown)
})

test.each([
  ['https://films.example/a.mp4?v=2&X-Amz-Signature=abc', 'https://films.example/a.mp4?v=2&•••'],
  [
    'https://films.example/a.mp4?sv=1&st=2025&se=2026&sp=r&sig=abc',
    'https://films.example/a.mp4?•••',
  ],
  ['https://me:secret@films.example/a.mp4', 'https://films.example/a.mp4?•••'],
  ['https://films.example/a.mp4?v=2', 'https://films.example/a.mp4?v=2'],
  ['no URL', 'no URL'],
])('without what signs it %s is %s', (url, film) => {
  expect(withoutSignature(url)).toBe(film)
  expect(isSignedUrl(film)).toBe(false)
})

test.each([
  ['https://films.example/reels/My%20film.mp4?x=1', 'My film.mp4'],
  ['https://films.example/%E0%A4%A.mp4', '%E0%A4%A.mp4'],
  ['https://films.example/', undefined],
  ['film', undefined],
])('the file of %s is %s', (url, name) => {
  expect(fileNameOf(url)).toBe(name)
})

test.each([
  ['-https://a.example/f?sig=abc', '-https://a.example/f?•••'],
  [
    'https://a.example/1,-https://a.example/2?sig=abc goal',
    'https://a.example/1,-https://a.example/2?•••',
  ],
  [
    'https://me:abc@a.example/,https://b.example/?v=1',
    'https://•••@a.example/,https://b.example/?•••',
  ],
  ['https://a.example/my film.mp4?title=my film&sig=abc', 'https://a.example/my film.mp4?•••'],
  ['goal at https://a.example/f?sig=abc now', 'goal at https://a.example/f?••• now'],
  ['Is it so? a://b', 'Is it so? a://b'],
])('of %s a title shows %s', (text, shown) => {
  expect(maskQueries(text)).toBe(shown)
})
