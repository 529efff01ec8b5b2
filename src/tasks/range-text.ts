import type { Choice, Range } from '~/account/task-query.ts'

const NUMBER = String.raw`\d{1,12}(?:\.\d{1,3})?`
const form = new RegExp(`^(${NUMBER})?\\.\\.(${NUMBER})?$`)

/** `60..300`, `60..`, `..300`: from the least to the most, both of them inside. */
export function parseRange(text: string): Range | undefined {
  const [, least, most] = form.exec(text) ?? []
  if (least === undefined && most === undefined) return undefined
  return {
    ...(least !== undefined && { least: Number(least) }),
    ...(most !== undefined && { most: Number(most) }),
  }
}

export const isRange = (value: Choice | Range): value is Range =>
  'least' in value || 'most' in value

export const formatRange = ({ least, most }: Range) =>
  least === undefined && most === undefined ? undefined : `${least ?? ''}..${most ?? ''}`
