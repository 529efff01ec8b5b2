import { randomFrom } from './random.ts'

/** A UUID, as captured answers have it. */
export function toGenerationId(seed: string) {
  const hex = randomFrom(`generation ${seed}`).hex(32)
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5')
}

/** As the API's: the second it was made, then what nobody can guess. */
export const toTaskId = (at: number, seed: string) =>
  Math.floor(at / 1000)
    .toString(16)
    .padStart(8, '0') + randomFrom(seed).hex(16)
