import type { Choice } from '~/account/task-query.ts'

/** What comes after a comma is another value; a URL holds commas of its own. */
type StartsValue = (rest: string) => boolean
const always: StartsValue = () => true
export const startsUrl: StartsValue = (rest) => /^-?[a-z][a-z0-9+.-]*:\/\//i.test(rest)

type Part = { value: string; isNot: boolean; isEmpty: boolean }
const part = (): Part => ({ value: '', isNot: false, isEmpty: true })

/**
 * `a,b,-c`: any of the values, and with `-` in front none of those. A backslash keeps a comma, a
 * leading `-` and itself as they are; the empty value stands for "none".
 */
export function parseChoice(text: string, startsValue = always) {
  let now = part()
  const parts = [now]
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    const next = text.charAt(at + 1)
    if (char === ',' && startsValue(text.slice(at + 1))) parts.push((now = part()))
    else if (char === '-' && now.isEmpty && !now.isNot) now.isNot = true
    else {
      const isEscape = char === '\\' && [',', '-', '\\'].includes(next)
      if (isEscape) at += 1
      now.value += isEscape ? next : char
      now.isEmpty = false
    }
  }
  const valuesOf = (isNot: boolean) => [
    ...new Set(parts.filter((one) => one.isNot === isNot).map(({ value }) => value)),
  ]
  return { only: valuesOf(false), not: valuesOf(true) }
}

/** Undefined when nothing is chosen. */
export function formatChoice({ only = [], not = [] }: Choice, startsValue = always) {
  const parts = [
    ...only.map((value) => escapeCommas(value.replaceAll('\\', '\\\\'), startsValue)),
    ...not.map((value) => `-${escapeCommas(value.replaceAll('\\', '\\\\'), startsValue)}`),
  ]
  if (parts.length === 0) return undefined
  return parts.map((text, place) => (place < only.length ? text.replace(/^-/, '\\-') : text)).join()
}

const escapeCommas = (text: string, startsValue: StartsValue) =>
  text.replace(/,/g, (_, at: number) => (startsValue(text.slice(at + 1)) ? '\\,' : ','))

/** The value, where a single one is asked for: what the API itself can filter by. */
export const onlyValue = (choice: Choice | undefined) =>
  choice?.only?.length === 1 && !choice.not?.length ? choice.only[0] : undefined
