import { expect, test } from 'vitest'
import { sayCaption } from './film-caption.ts'

const none = { lastEnd: 3483, own: undefined, told: undefined, asked: undefined, torn: undefined }
const extent = { from: 0, to: 3483 }

test.each([
  [
    'an unknown length',
    none,
    'The length of the film is not known; the lanes go on to the last end, 58:03.',
  ],
  [
    'an unknown length and no lanes',
    { ...none, lastEnd: undefined },
    'The length of the film is not known.',
  ],
  ['a length from the API', { ...none, told: 3483.04 }, '58:03 long, as the API says.'],
  ['the film’s own', { ...none, own: 3483, told: 1 }, '58:03 long, as the film itself says.'],
  [
    'a window that leaves something out',
    { ...none, told: 3483, asked: new Map([['a', [{ start: 0, end: 60 }]]]) },
    '58:03 long, as the API says. Hatched time was not asked about.',
  ],
  [
    'a window that is all of the film',
    { ...none, told: 3483, asked: new Map([['a', [{ start: 0, end: Infinity }]]]) },
    '58:03 long, as the API says.',
  ],
  [
    'a torn answer',
    { ...none, told: 3483, torn: { definition: 'ads', coveredUntil: 2480.18 } },
    '58:03 long, as the API says. The answer was cut in ads, which covers 41:20 of 58:03.',
  ],
  [
    'an answer torn in its first segment',
    { ...none, told: 3483, torn: { definition: 'ads', coveredUntil: undefined } },
    '58:03 long, as the API says. The answer was cut in ads, which covers nothing.',
  ],
])('below the lanes of %s', (_, known, words) => {
  const length = known.own ?? known.told
  const film = length === undefined ? undefined : { from: 0, to: length }
  expect(sayCaption({ extent, film, ...known })).toBe(words)
})
