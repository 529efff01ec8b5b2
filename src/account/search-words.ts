import type { TaskIndex } from './task-index.ts'
import type { TextIndex } from './text-index.ts'

type Hits = { texts: object; found: Uint8Array; looked: number }
type Fields = 'ids' | 'names' | 'prompts' | 'sources' | 'errors' | 'answers'
type WordHits = Record<Fields, Hits>

// What a word was found in is kept: while pages come and while one types, only the rest is searched.
const MOST_WORDS = 12
// For texts that are still to come: more than that would be a megabyte for each word.
const ROOM = 1.25
// Characters of answers that are looked through at once; more would hold up a key.
const AT_ONCE = 400_000
const known = new WeakMap<TaskIndex, Map<string, WordHits>>()

/**
 * For each word, which texts of each field hold it; undefined when nothing is searched for. Answers
 * are many and long: where `isLookedFor` says so, `lookInAnswers` has to be called for the rest.
 */
export function markWords(index: TaskIndex, q: string | undefined) {
  const words = wordsOf(q)
  if (words.length === 0) return undefined
  let hits = known.get(index)
  if (!hits) known.set(index, (hits = new Map()))
  const marked = words.map((word) => markWord(index, hits, word))
  for (const word of hits.keys()) {
    if (hits.size <= Math.max(MOST_WORDS, words.length)) break
    hits.delete(word)
  }
  return marked
}

export const wordsOf = (q: string | undefined) => [
  ...new Set((q ?? '').toLowerCase().split(/\s+/).filter(Boolean)),
]

/** Whether every answer that is kept was looked through for these words. */
export const isLookedFor = (index: TaskIndex, q: string | undefined) =>
  hitsInAnswers(index, q).every(({ looked }) => looked === index.answers.size)

/** Goes on looking for words through answers, until it is over: it is to be called again then. */
export function lookInAnswers(index: TaskIndex, q: string | undefined, isOver: () => boolean) {
  for (const [word, hits] of hitsInAnswers(index, q).entries()) {
    hits.looked = index.answers.mark(wordsOf(q)[word] ?? '', hits.found, hits.looked, isOver)
  }
  if (isLookedFor(index, q)) index.answers.noteFound()
}

function hitsInAnswers(index: TaskIndex, q: string | undefined) {
  markWords(index, q)
  return wordsOf(q).flatMap((word) => known.get(index)?.get(word)?.answers ?? [])
}

function markWord(index: TaskIndex, hits: Map<string, WordHits>, word: string) {
  const before = hits.get(word)
  const texts = {
    ids: index.idTexts,
    names: index.names.texts,
    prompts: index.prompts.texts,
    sources: index.sources.texts,
    errors: index.errors.texts,
  }
  const now: WordHits = {
    ids: look(texts.ids, before?.ids, word),
    names: look(texts.names, before?.names, word),
    prompts: look(texts.prompts, before?.prompts, word),
    sources: look(texts.sources, before?.sources, word),
    errors: look(texts.errors, before?.errors, word),
    answers: lookAtOnce(index, before?.answers, word),
  }
  // Set anew, so that the word used last is the last to go.
  hits.delete(word)
  hits.set(word, now)
  return {
    ids: now.ids.found,
    names: now.names.found,
    prompts: now.prompts.found,
    sources: now.sources.found,
    errors: now.errors.found,
    answers: now.answers.found,
  }
}

function look(texts: TextIndex, before: Hits | undefined, word: string): Hits {
  const known = begin(texts, before)
  if (known.looked === texts.size) return known
  texts.mark(word, known.found, known.looked)
  return { ...known, looked: texts.size }
}

function lookAtOnce({ answers }: TaskIndex, before: Hits | undefined, word: string): Hits {
  const known = begin(answers, before)
  if (answers.isLonger(known.looked, AT_ONCE)) return known
  return { ...known, looked: answers.mark(word, known.found, known.looked, () => false) }
}

/** What is known of these texts, with room for those that came since. */
function begin(texts: object & { size: number }, before: Hits | undefined): Hits {
  const known = before?.texts === texts ? before : { texts, found: new Uint8Array(0), looked: 0 }
  if (known.found.length >= texts.size) return known
  const found = new Uint8Array(texts.size * ROOM)
  found.set(known.found)
  return { ...known, found }
}
