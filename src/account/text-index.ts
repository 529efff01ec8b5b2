const CHUNK = 512

/**
 * Texts to be searched for a literal part, in any case. Many short texts are joined to one long
 * one: the engine searches that at memory speed, a call for each text would cost ten times more.
 */
export class TextIndex {
  #count = 0
  readonly #chunks: { text: string; starts: Uint32Array }[] = []
  #open: string[] = []

  get size() {
    return this.#count
  }

  add(text: string) {
    this.#open.push(text.toLowerCase())
    this.#count += 1
    if (this.#open.length === CHUNK) this.#seal()
  }

  #seal() {
    const starts = new Uint32Array(CHUNK + 1)
    for (const [at, text] of this.#open.entries()) {
      starts[at + 1] = (starts[at] ?? 0) + text.length + 1
    }
    // A line break in between: no word that is searched for holds white space.
    this.#chunks.push({ text: `${this.#open.join('\n')}\n`, starts })
    this.#open = []
  }

  /** Marks in `hits` which texts from `from` on hold the word; it may mark some before. */
  mark(word: string, hits: Uint8Array, from: number) {
    for (let place = Math.floor(from / CHUNK); place < this.#chunks.length; place += 1) {
      const chunk = this.#chunks[place]
      if (chunk) markChunk(chunk.text, chunk.starts, word, hits, place * CHUNK)
    }
    const base = this.#chunks.length * CHUNK
    for (const [at, text] of this.#open.entries()) {
      if (text.includes(word)) hits[base + at] = 1
    }
  }
}

function markChunk(
  text: string,
  starts: Uint32Array,
  word: string,
  hits: Uint8Array,
  base: number,
) {
  let item = 0
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, starts[item] ?? at + 1)) {
    while ((starts[item + 1] ?? Infinity) <= at) item += 1
    hits[base + item] = 1
    item += 1
  }
}
