/** Sets of definition IDs: a row holds the number of its set. 0 is the empty one. */
export class DefinitionSets {
  readonly #sets: string[][] = [[]]
  readonly #codes = new Map<string, number>([['', 0]])

  get size() {
    return this.#sets.length
  }

  ids = (code: number): string[] => this.#sets[code] ?? []

  code(ids: string[]): number {
    if (ids.length === 0) return 0
    const set = [...new Set(ids)].sort()
    const key = JSON.stringify(set)
    const known = this.#codes.get(key)
    if (known !== undefined) return known
    const code = this.#sets.push(set) - 1
    this.#codes.set(key, code)
    return code
  }
}
