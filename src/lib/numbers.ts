const number = new Intl.NumberFormat()
const { locale } = number.resolvedOptions()

/** Words are English, in the browser's own kind of it. */
export const english = locale.startsWith('en') ? locale : 'en-GB'

const plurals = new Intl.PluralRules(english)
const compact = new Intl.NumberFormat(english, { notation: 'compact' })

/** Numbers are written as the browser does, as in the list; the words around them are English. */
export const formatNumber = (value: number) => number.format(value)

/** `1 segment`, `2,000 segments`. */
export const countOf = (count: number, one: string, many = `${one}s`) =>
  `${formatNumber(count)} ${plurals.select(count) === 'one' ? one : many}`

/** `200k`, where there is no room for more: the letter is a word, and some languages have none. */
export const formatCompact = (value: number) => compact.format(value)
