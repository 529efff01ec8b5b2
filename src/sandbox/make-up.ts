import type { Random } from './random.ts'

// Said of any film without being wrong: the sandbox has not seen the one it is asked about.
const sentences = [
  'The camera settles on the speaker before the scene widens to the room.',
  'A close-up of the hands at work carries most of the explanation.',
  'The light changes, and the conversation turns to what comes next.',
  'Two people look at the same screen and disagree about what it shows.',
  'A slow pan across the table introduces every object that matters later.',
  'The narration pauses here and lets the picture speak.',
  'Titles appear over a still frame, then the next part begins.',
  'The pace picks up: three short cuts, each ending on a face.',
] as const

const titles = [
  'A quiet opening',
  'The first attempt',
  'What changed',
  'Seen from above',
  'A second opinion',
  'The decision',
  'Back at the start',
] as const

const words = [
  'people',
  'table',
  'daylight',
  'laptop',
  'street',
  'notes',
  'window',
  'hands',
] as const

const listed: [RegExp, readonly [string, ...string[]]][] = [
  [/title|headline|label|topic|chapter/i, titles],
  [/sentiment|tone|mood|emotion/i, ['positive', 'neutral', 'negative']],
  [/tag|keyword|object|item|name|category|type|genre/i, words],
  [/language/i, ['en']],
  [/url|link/i, ['https://example.com/reference']],
]

export const makeUpSentence = (random: Random) => random.pick(sentences)
export const makeUpTitle = (random: Random) => random.pick(titles)

/** A value of a JSON type, with an eye on what the field is called. */
export function makeUpValue(type: string, name: string, random: Random) {
  if (type === 'boolean') return random.next() < 0.5
  if (type === 'integer') return random.whole(1, 12)
  if (type === 'number')
    return /score|confidence|ratio/i.test(name) ? toShare(random) : random.whole(1, 60)
  const known = listed.find(([pattern]) => pattern.test(name))
  return random.pick(known?.[1] ?? sentences)
}

const toShare = (random: Random) => random.whole(55, 99) / 100
