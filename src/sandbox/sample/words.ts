import type { Film, Subject } from './film.ts'
import type { Words } from './phrases.ts'
import { prose } from './words-prose.ts'
import { football, inspection, sports } from './words-sport.ts'
import { cooking, dialogue, trailer, wildlife } from './words-story.ts'
import { ads, keynote, lesson, news, product, ugc } from './words-work.ts'

const subjects: Record<Subject, Words> = {
  ads,
  cooking,
  dialogue,
  football,
  inspection,
  keynote,
  lesson,
  news,
  product,
  sports,
  trailer,
  ugc,
  wildlife,
}

const review: Words = {
  problem:
    'The label is cut by the edge of the frame for about eight frames.|A microphone dips into the top of the picture.|Loudness jumps at the cut.|The legal line stays for about a second, too short to read.|Steps are visible in the gradient behind the end card.|One frame of the previous shot is left after the cut.|The end of the last word is clipped.',
  approval:
    'Levels are even; no clipping is heard.|Titles stay inside the safe area.|No flashing that would worry a photosensitivity test.|Colour is steady across the cuts.|Logo sharp and upright.|First and last frame are clean, no black left over.|Captions match what is spoken.',
}

const mix = (film: Film): Words => ({
  ...review,
  ...subjects[film.subject],
  ...prose[film.subject],
  ...film.words,
})

const mixed = new Map<string, Words>()

export function wordsOf(film: Film): Words {
  const words = mixed.get(film.id) ?? mix(film)
  mixed.set(film.id, words)
  return words
}
