import { Random } from './random.ts'

/** Numbers that remember: nothing of a list is drawn twice before all of it was. */
export class Deck extends Random {
  #left = new Map<unknown, number[]>()

  override pick<T>(list: readonly T[]): T {
    const known = this.#left.get(list)
    const left = known?.length ? known : [...list.keys()]
    const [at = 0] = left.splice(Math.floor(this.next() * left.length), 1)
    this.#left.set(list, left)
    const item = list[at]
    if (item === undefined) throw new Error('Nothing to pick from')
    return item
  }
}
