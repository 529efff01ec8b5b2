import type { Choice, Range } from '~/account/task-query.ts'
import { formatNumber } from '~/lib/numbers.ts'

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

/** `60 s or more`, `up to 90 s`, `60 to 300 s`. */
export function rangeInWords({ least, most }: Range, unit: string): string {
  if (most === undefined) return `${formatNumber(least ?? 0)}${unit} or more`
  if (least === undefined) return `up to ${formatNumber(most)}${unit}`
  const from = least === most ? '' : `${formatNumber(least)} to `
  return `${from}${formatNumber(most)}${unit}`
}
