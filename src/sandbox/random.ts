/** The same numbers for the same seed, so that what the sandbox makes up can be told again. */
export function randomFrom(seed: string) {
  let state = 2_166_136_261
  for (let index = 0; index < seed.length; index += 1) {
    state = Math.imul(state ^ seed.charCodeAt(index), 16_777_619)
  }
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    whole,
    pick: <T>(values: readonly [T, ...T[]]): T => values[whole(0, values.length - 1)] ?? values[0],
    hex: (digits: number) =>
      Array.from({ length: digits }, () => whole(0, 15).toString(16)).join(''),
  }
}

export type Random = ReturnType<typeof randomFrom>
