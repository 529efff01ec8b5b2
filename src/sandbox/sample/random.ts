/** Seeded numbers: the same seed always tells the same story, whatever the day. */
export class Random {
  #state: number

  constructor(seed: string) {
    let hash = 2166136261
    for (let at = 0; at < seed.length; at++) {
      hash = Math.imul(hash ^ seed.charCodeAt(at), 16777619)
    }
    this.#state = hash
  }

  /** mulberry32: 32 bits of state are plenty for a demo, and it is fast. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  between(low: number, high: number) {
    return low + (high - low) * this.next()
  }

  /** A whole number from low to high, both included. */
  whole(low: number, high: number) {
    return Math.floor(this.between(low, high + 1))
  }

  chance(share: number) {
    return this.next() < share
  }

  pick<T>(list: readonly T[]): T {
    const item = list[Math.floor(this.next() * list.length)]
    if (item === undefined) throw new Error('Nothing to pick from')
    return item
  }

  /** Some items of the list, each at most once, in the list's order. */
  some<T>(list: readonly T[], low: number, high: number): T[] {
    let wanted = Math.min(this.whole(low, high), list.length)
    return list.filter((_, at) => {
      const taken = this.chance(wanted / (list.length - at))
      if (taken) wanted--
      return taken
    })
  }

  hex(length: number) {
    let digits = ''
    while (digits.length < length) digits += Math.floor(this.next() * 16).toString(16)
    return digits
  }

  uuid() {
    const variant = this.pick(['8', '9', 'a', 'b'])
    return `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-${variant}${this.hex(3)}-${this.hex(12)}`
  }
}
