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

const mix = (film: Film): Words => ({
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
