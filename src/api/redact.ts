import { currentSession } from './connection.ts'

const MASK = '•••'
const named =
  /\b(x-api-key|api[_ -]?key|authorization|bearer|secret|password)(["'\s:=]+)([^\s"',;&<>]{4,})/gi
const keyLike = /\btlk_[A-Za-z0-9_-]{4,}/g

/** Text of the API made fit to show, log or copy: nothing in it looks like a key (S15). */
export function redact(text: string, key = keyInUse()): string {
  let redacted = text
  for (const form of formsOf(key)) redacted = replaceAllCases(redacted, form)
  return redacted.replace(keyLike, MASK).replace(named, (_, name, gap) => `${name}${gap}${MASK}`)
}

const keyInUse = () => {
  const { connection } = currentSession()
  return connection?.kind === 'key' ? connection.key : ''
}

const formsOf = (key: string) =>
  key ? [key, encodeURIComponent(key), btoa(key), btoa(key).replace(/=+$/, '')] : []

// By hand, because a key may hold any character and must not be read as a pattern (S27).
function replaceAllCases(text: string, form: string) {
  const lower = text.toLowerCase()
  const needle = form.toLowerCase()
  // A few letters change their length in lower case; then positions would not agree.
  if (lower.length !== text.length) return text.split(form).join(MASK)
  let result = ''
  let from = 0
  for (let at = lower.indexOf(needle); at !== -1; at = lower.indexOf(needle, from)) {
    result += text.slice(from, at) + MASK
    from = at + needle.length
  }
  return result + text.slice(from)
}
