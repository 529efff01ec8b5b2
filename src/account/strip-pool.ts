import type { FoundLane } from './found-segments.ts'

const MOST_LANES = 6
/** Hundredths of the strip: finer cannot be seen in a row of the table. */
const CELLS = 100
const WORDS = 4
const HEAD = 5

/** Where in the film something was found, in percent, a list of runs for each lane. */
export type Strip = {
  lanes: { from: number; to: number }[][]
  segments: number
  definitions: number
  /** The seconds of the film that it goes from and to. */
  from: number
  to: number
}

/** The strips of all rows in one array: 100 bits a lane. Place 0 is no strip. */
export class StripPool {
  #words = new Uint32Array(1024)
  #length = 1

  add(found: FoundLane[], duration: number | undefined): number {
    const lanes = found.slice(0, MOST_LANES)
    const place = this.#length
    this.#reserve(HEAD + lanes.length * WORDS)
    this.#words[place] = found.reduce((sum, { segments }) => sum + segments, 0)
    this.#words[place + 1] = found.length
    this.#words[place + 2] = lanes.length
    const extent = extentOf(found, duration)
    // Negative where an answer begins before its film, and so read as signed.
    this.#words[place + 3] = Math.round(extent.from * 10)
    this.#words[place + 4] = Math.round((extent.from + extent.length) * 10)
    for (const [lane, { times }] of lanes.entries()) {
      this.#draw(place + HEAD + lane * WORDS, times, extent)
    }
    return place
  }

  #reserve(words: number) {
    if (this.#length + words > this.#words.length) {
      const grown = new Uint32Array(Math.max(this.#words.length * 2, this.#length + words))
      grown.set(this.#words)
      this.#words = grown
    }
    this.#length += words
  }

  #draw(place: number, times: number[], extent: { from: number; length: number }) {
    for (let at = 0; at < times.length; at += 2) {
      const first = ((times[at] ?? 0) - extent.from) / extent.length
      const last = ((times[at + 1] ?? 0) - extent.from) / extent.length
      const from = Math.min(CELLS - 1, Math.max(0, Math.floor(first * CELLS)))
      const to = Math.min(CELLS, Math.max(from + 1, Math.round(last * CELLS)))
      for (let cell = from; cell < to; cell += 1) {
        const word = place + (cell >>> 5)
        this.#words[word] = (this.#words[word] ?? 0) | (1 << (cell & 31))
      }
    }
  }

  read(place: number): Strip | undefined {
    if (place === 0) return undefined
    const head = this.#words.subarray(place, place + HEAD)
    const [segments = 0, definitions = 0, count = 0, from = 0, to = 0] = head
    const lanes = Array.from({ length: count }, (_, lane) =>
      this.#runs(place + HEAD + lane * WORDS),
    )
    return { lanes, segments, definitions, from: (from | 0) / 10, to: (to | 0) / 10 }
  }

  #runs(place: number) {
    const runs: { from: number; to: number }[] = []
    for (let cell = 0; cell < CELLS; cell += 1) {
      const isSet = (this.#words[place + (cell >>> 5)] ?? 0) & (1 << (cell & 31))
      const last = runs.at(-1)
      if (!isSet) continue
      if (last?.to === cell) last.to = cell + 1
      else runs.push({ from: cell, to: cell + 1 })
    }
    return runs
  }
}

/** As the film's own axis: from 0 to its end, or further where something was found beyond. */
function extentOf(found: FoundLane[], duration: number | undefined) {
  let from = 0
  let to = duration ?? 0
  for (const { times } of found) {
    for (const time of times) {
      from = Math.min(from, time)
      to = Math.max(to, time)
    }
  }
  return { from, length: to > from ? to - from : 1 }
}
