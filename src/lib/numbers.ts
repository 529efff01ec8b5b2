const number = new Intl.NumberFormat()
const { locale } = number.resolvedOptions()

/** Words are English, in the browser's own kind of it. */
export const english = locale.startsWith('en') ? locale : 'en-GB'

const plurals = new Intl.PluralRules(english)
const exact = new Intl.NumberFormat(undefined, { maximumFractionDigits: 12 })
const compact = new Intl.NumberFormat(english, { notation: 'compact' })

/** Numbers are written as the browser does, as in the list; the words around them are English. */
export const formatNumber = (value: number) => number.format(value)

/** With all of its digits: `1,234.5678 s`, a length as the API sent it. */
export const formatSeconds = (seconds: number) => `${exact.format(seconds)} s`

/** The form that goes with a count; the count itself is written elsewhere, or not at all. */
export const formOf = (count: number, one: string, many = `${one}s`) =>
  plurals.select(count) === 'one' ? one : many

/** `1 segment`, `2,000 segments`. */
export const countOf = (count: number, one: string, many?: string) =>
  `${formatNumber(count)} ${formOf(count, one, many)}`

/** `200k`, where there is no room for more: the letter is a word, and some languages have none. */
export const formatCompact = (value: number) => compact.format(value)
