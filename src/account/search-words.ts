import type { TaskIndex } from './task-index.ts'
import type { TextIndex } from './text-index.ts'

type Hits = { texts: TextIndex; found: Uint8Array; looked: number }
type Fields = 'ids' | 'names' | 'prompts' | 'sources' | 'errors'
type WordHits = Record<Fields, Hits>

// What a word was found in is kept: while pages come and while one types, only the rest is searched.
const MOST_WORDS = 12
const known = new WeakMap<TaskIndex, Map<string, WordHits>>()

/** For each word, which texts of each field hold it; undefined when nothing is searched for. */
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
  }
}

function look(texts: TextIndex, before: Hits | undefined, word: string): Hits {
  const known = before?.texts === texts ? before : { texts, found: new Uint8Array(0), looked: 0 }
  if (known.looked === texts.size) return known
  let found = known.found
  if (found.length < texts.size) {
    found = new Uint8Array(texts.size * 2)
    found.set(known.found)
  }
  texts.mark(word, found, known.looked)
  return { texts, found, looked: texts.size }
}
