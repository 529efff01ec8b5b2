import { currentSession } from './connection.ts'

const MASK = '•••'
const named =
  /\b(x-api-key|api[_ -]?key|authorization|bearer|secret|password)(["'\s:=]+(?:(?:bearer|basic)\s+)?)([^\s"',;&<>]{4,})/gi
const keyLike = /\btlk_[A-Za-z0-9_-]{4,}/g

/** Text of the API made fit to show, log or copy: nothing in it looks like a key (S15). */
export function redact(text: string, key = keyInUse()): string {
  const redacted = key ? withoutBase64(withoutSpelling(text, key), key) : text
  return redacted
    .replace(keyLike, MASK)
    .replace(named, (all, name, gap, value) =>
      isProse(name, gap, value) ? all : `${name}${gap}${MASK}`,
    )
}

/** "Check the x-api-key header." names a key and holds none; what follows `Bearer` is always one. */
const isProse = (name: string, gap: string, value: string) =>
  !/^(bearer|authorization)$/i.test(name) && !gap.trim() && /^[a-z]{4,12}[.:!?)]*$/.test(value)

const keyInUse = () => {
  const { connection } = currentSession()
  return connection?.kind === 'key' ? connection.key : ''
}

/**
 * Masks the key in any case, with any of its characters percent-encoded. By hand, because a key may
 * hold any character and must not be read as a pattern (S27).
 */
function withoutSpelling(text: string, key: string): string {
  let result = ''
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const end = endOfSpelling(text, at, key)
    if (end === undefined) continue
    result += text.slice(from, at) + MASK
    from = end
    at = end - 1
  }
  return result + text.slice(from)
}

function endOfSpelling(text: string, start: number, key: string): number | undefined {
  if (text[start] !== '%' && !isSame(text[start], key.charAt(0))) return undefined
  // A percent sign of the key can be one of the text or the beginning of `%25`: both are followed.
  let ends = [start]
  for (const char of key) {
    const next = ends.flatMap((at) => [
      ...(isSame(text[at], char) ? [at + 1] : []),
      ...(text[at] === '%' && isSame(decodedAt(text, at), char) ? [at + 3] : []),
    ])
    if (!next.length) return undefined
    ends = [...new Set(next)]
  }
  return Math.max(...ends)
}

// A key is ASCII: no letter of it changes its length or its meaning with its case.
const isSame = (one: string | undefined, other: string) =>
  one !== undefined && (one === other || one.toLowerCase() === other.toLowerCase())

const decodedAt = (text: string, at: number) =>
  String.fromCharCode(Number.parseInt(text.slice(at + 1, at + 3), 16))

const BASE64 = /[A-Za-z0-9+/_-]{4,}={0,2}/g

/** Masks what holds the key in base64, where it begins at any byte, in either alphabet. */
function withoutBase64(text: string, key: string): string {
  const cores = [0, 1, 2].flatMap((shift) => coreOf(key, shift) ?? [])
  return text.replace(BASE64, (run) => {
    const standard = run.replaceAll('-', '+').replaceAll('_', '/')
    return cores.some((core) => standard.includes(core)) ? MASK : run
  })
}

/** The part of the base64 that is the same whatever stands before and after the key. */
function coreOf(key: string, shift: number): string | undefined {
  const whole = btoa('\0'.repeat(shift) + key)
  const core = whole.slice(shift && shift + 1, Math.floor(((shift + key.length) * 8) / 6))
  return core.length < 4 ? undefined : core
}
