import { formatChoice, startsUrl } from '~/tasks/choice-text.ts'
import type { Choice } from '~/account/task-query.ts'
import { looksLikeKey } from '~/lib/looks-like-key.ts'
import { holdsSignedUrl, maskUrlsIn } from '~/lib/urls-in-text.ts'
import { isRange } from '~/tasks/range-text.ts'
import { parseSearch, problemWith, type SearchChange, type TaskSearch } from '~/tasks/search.ts'
import { choiceNames, filterNames, type FilterName } from '~/tasks/search-parameters.ts'
import { joinChoices } from './choose-value.ts'

export type TypedText = {
  /** What is searched for as it is: all that is no filter. */
  q: string
  /** What is left in the box: the text without the filters that were taken. */
  rest: string
  /** Filters that are written out, as the address would have them. */
  filters: { name: FilterName; text: string }[]
  /** Filters that cannot be taken, and why; they stay in the box. */
  problems: { text: string; reason: string }[]
  /** The word that is being typed, if it names a field. */
  open: { name: FilterName; isNot: boolean; value: string } | undefined
  /** The last word, as it stands. */
  last: string
}

// `field:value`, with quotes around a value that has blanks in it, and `-` in front to exclude.
const WORD = /(-?)([a-z_]+):("[^"]*"?|\S*)|\S+/g
const fields = new Set<string>(filterNames.filter((name) => name !== 'q'))
/** Whether a task that was read has a value that the API's documents do not know. */
export type IsKnown = (name: FilterName, value: string) => boolean
const never: IsKnown = () => false

// S14: what is typed here goes into the address, and the secret with it.
const SIGNED =
  'is signed and would become part of this page’s address: choose its film from the suggestions'
const KEY = 'looks like an API key, which is not put into an address'
const isField = (name: string | undefined): name is FilterName =>
  name !== undefined && fields.has(name)

/**
 * The text of the search box. A filter is taken when a blank or Enter ends it; what names no field
 * is searched for as it is, colon and all.
 */
export function readTyped(text: string, isEntered = false, isKnown: IsKnown = never): TypedText {
  const found: TypedText = { q: '', rest: '', filters: [], problems: [], open: undefined, last: '' }
  const plain: string[] = []
  let rest = text
  for (const match of text.matchAll(WORD)) {
    const [word, minus, name, written = ''] = match
    const end = match.index + word.length
    const isLast = end === text.length
    if (isLast) found.last = word
    const isEmpty = written === '' && !(isLast && !isEntered)
    if (!isField(name) || isEmpty) {
      const secret = secretIn(word)
      if (secret) found.problems.push(secret)
      else plain.push(word)
      continue
    }
    const isQuoteOpen = written.startsWith('"') && !/^".*"$/.test(written)
    const value = written.replace(/^"|"$/g, '')
    const isNot = minus === '-'
    if (isLast && !isEntered) {
      found.open = { name, isNot, value }
      continue
    }
    const secret = secretIn(word)
    if (secret) {
      found.problems.push(secret)
      continue
    }
    const problem = isQuoteOpen ? 'has a quote without its other end' : undefined
    const filter = { name, text: textOf(name, value, isNot, written.startsWith('"')) }
    const reason = problem ?? problemIn(filter, isNot, isKnown)
    if (reason) found.problems.push({ text: word, reason })
    else {
      found.filters.push(filter)
      rest = rest.replace(word, '')
    }
  }
  found.q = plain.join(' ')
  found.rest = found.filters.length ? rest.replace(/\s{2,}/g, ' ').replace(/^\s+/, '') : rest
  return found
}

/** What must not become a part of the address, as it may be shown. */
function secretIn(word: string): TypedText['problems'][number] | undefined {
  if (looksLikeKey(word)) return { text: '•••', reason: KEY }
  return holdsSignedUrl(word) ? { text: maskUrlsIn(word), reason: SIGNED } : undefined
}

/** As the address has it. Without quotes, a comma stands between values there as here. */
function textOf(name: FilterName, value: string, isNot: boolean, isQuoted: boolean): string {
  if (!choiceNames.some((one) => one === name)) return value
  if (!isQuoted) return isNot ? `-${value}` : value
  const startsValue = name === 'video_url' ? startsUrl : undefined
  return formatChoice(isNot ? { not: [value] } : { only: [value] }, startsValue) ?? ''
}

function problemIn(
  { name, text }: { name: FilterName; text: string },
  isNot: boolean,
  isKnown: IsKnown,
) {
  if (isNot && !choiceNames.some((one) => one === name)) return 'cannot be excluded, only asked for'
  const { broken } = parseSearch(new URLSearchParams([[name, text]]))
  // A word that no task has is more likely a slip than a word of tomorrow.
  const { search } = parseSearch(ofAll(name, text))
  const { only = [], not = [] } = choiceIn(search[name])
  const unknown = [...only, ...not].filter((value) => problemWith(name, value) !== undefined)
  const areKnown = unknown.length > 0 && unknown.every((value) => isKnown(name, value))
  return areKnown ? undefined : broken[0]?.reason
}

const ofAll = (name: FilterName, text: string) =>
  new URLSearchParams([
    ['scope', 'all'],
    [name, text],
  ])

/** The address with what was typed: a choice joins those that are on, a range takes their place. */
export function takeFilters(search: TaskSearch, filters: TypedText['filters']): SearchChange {
  const change: SearchChange = {}
  for (const { name, text } of filters) {
    const typed = parseSearch(ofAll(name, text)).search[name]
    const before = change[name] ?? search[name]
    const isJoined = isChoice(typed) && (before === undefined || isChoice(before))
    Object.assign(change, { [name]: isJoined ? joinChoices(before, typed) : typed })
  }
  return change
}

type Value = SearchChange[FilterName]
const isChoice = (
  value: Value,
): value is Exclude<Value, string | undefined> & { only?: string[] } =>
  typeof value === 'object' && !isRange(value)

const choiceIn = (value: Value): Choice => (isChoice(value) ? value : {})
