// Of 100,000 answers not all fit beside their rows; what an account of some thousands has does.
const MOST_BYTES = 16_000_000
/** The number of every answer there was no room for. */
export const NOT_KEPT = 1

/**
 * Texts of answers, to be searched: in memory only, whole or not at all, as long as there is room.
 * What was read first is kept, and that are the newest tasks. 0 is no answer at all.
 */
export class Answers {
  readonly #texts: string[] = ['', '']
  #room: number
  #version = 0

  constructor(room = MOST_BYTES) {
    this.#room = room
  }

  get size() {
    return this.#texts.length
  }

  /** Changes when more was found. */
  get version() {
    return this.#version
  }

  /** The number of an answer's text: the one it had, if it says the same. */
  code(answer: string | undefined, before = 0): number {
    const text = answer === undefined ? undefined : readable(answer)
    const known = this.#texts[before]
    if (text !== undefined && text === known && before > NOT_KEPT) return before
    if (before > NOT_KEPT) {
      this.#texts[before] = ''
      this.#room += bytesOf(known ?? '')
    }
    if (text === undefined) return 0
    if (bytesOf(text) > this.#room) return NOT_KEPT
    this.#room -= bytesOf(text)
    return this.#texts.push(text) - 1
  }

  /** Marks in `hits` which texts from `from` on hold the word, until it is over. Where it got to. */
  mark(word: string, hits: Uint8Array, from: number, isOver: () => boolean): number {
    let at = from
    for (; at < this.#texts.length && !isOver(); at += 1) {
      hits[at] = this.#texts[at]?.includes(word) ? 1 : 0
    }
    return at
  }

  /** Whether the texts from a number on have more characters than so many. */
  isLonger(from: number, most: number): boolean {
    let length = 0
    for (let at = from; at < this.#texts.length && length <= most; at += 1) {
      length += this.#texts[at]?.length ?? 0
    }
    return length > most
  }

  noteFound() {
    this.#version += 1
  }
}

// JSON may write letters by number, in either case.
const readable = (answer: string) =>
  (answer.includes('\\u') ? answer.replace(/\\u([\da-f]{4})/gi, fromHex) : answer).toLowerCase()

const fromHex = (_: string, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))

// The engine keeps a text in one byte a letter as long as all are Latin.
const bytesOf = (text: string) => (/[^\0-\u{ff}]/u.test(text) ? 2 : 1) * text.length
