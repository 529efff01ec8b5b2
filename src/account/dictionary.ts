import { TextIndex } from './text-index.ts'
import { TextRanks } from './text-ranks.ts'

/** Texts that are kept once; a row holds their number. 0 is the text that is not there. */
export class Dictionary {
  readonly values: string[] = ['']
  readonly #codes = new Map<string, number>()
  /** To be searched, in the order of the codes. */
  readonly texts = new TextIndex()
  readonly #isSearched: boolean
  readonly #ranks: TextRanks | undefined

  constructor(uses: { searched?: boolean; sorted?: boolean } = {}) {
    this.#isSearched = uses.searched ?? false
    if (this.#isSearched) this.texts.add('')
    this.#ranks = uses.sorted ? new TextRanks(this.values) : undefined
  }

  get size() {
    return this.values.length
  }

  /** The number of a text, a new one if need be; none for none. */
  code(text: string | undefined): number {
    if (!text) return 0
    const known = this.#codes.get(text)
    if (known !== undefined) return known
    const code = this.values.push(text) - 1
    this.#codes.set(text, code)
    if (this.#isSearched) this.texts.add(text)
    return code
  }

  /** The number of a text, if there is one. */
  find(text: string): number | undefined {
    return text === '' ? 0 : this.#codes.get(text)
  }

  text(code: number): string | undefined {
    return code === 0 ? undefined : this.values[code]
  }

  /** By code: the place in the reader's order, the same for texts that are equal in it; 0 first. */
  ranks(): Uint32Array {
    return this.#ranks?.ranks() ?? new Uint32Array(this.size)
  }

  /** Does the work of `ranks` for what came in, as long as it is little. */
  settle() {
    this.#ranks?.settle()
  }
}
