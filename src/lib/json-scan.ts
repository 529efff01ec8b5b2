import { JSON_KIND } from './json-tree.ts'

// The tokens of RFC 8259, each found by its first character.
export const INVALID = -1
export const CUT = -2

const QUOTE = 0x22
export const COMMA = 0x2c
export const COLON = 0x3a
const BACKSLASH = 0x5c
export const OPEN_BRACKET = 0x5b
export const CLOSE_BRACKET = 0x5d
export const OPEN_BRACE = 0x7b
export const CLOSE_BRACE = 0x7d

export function skipSpace(text: string, from: number): number {
  let at = from
  for (; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char !== 0x20 && char !== 0x0a && char !== 0x0d && char !== 0x09) break
  }
  return at
}

export function kindAt(text: string, at: number): number {
  const char = text.charCodeAt(at)
  if (char === QUOTE) return JSON_KIND.string
  if (char === OPEN_BRACE) return JSON_KIND.object
  if (char === OPEN_BRACKET) return JSON_KIND.array
  if (char === 0x2d || isDigit(char)) return JSON_KIND.number
  if (char === 0x74) return JSON_KIND.true
  if (char === 0x66) return JSON_KIND.false
  return char === 0x6e ? JSON_KIND.null : INVALID
}

/** The offset past the token, INVALID, or CUT when the text ended inside it. */
export function scanScalar(text: string, at: number, kind: number): number {
  if (kind === JSON_KIND.string) return scanString(text, at)
  if (kind === JSON_KIND.number) return scanNumber(text, at)
  if (kind === JSON_KIND.true) return scanWord(text, at, 'true')
  return scanWord(text, at, kind === JSON_KIND.false ? 'false' : 'null')
}

function scanWord(text: string, at: number, word: string): number {
  if (text.startsWith(word, at)) return at + word.length
  return word.startsWith(text.slice(at, at + word.length)) ? CUT : INVALID
}

export function scanString(text: string, from: number): number {
  if (text.charCodeAt(from) !== QUOTE) return INVALID
  for (let at = from + 1; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === QUOTE) return at + 1
    if (char < 0x20) return INVALID
    if (char !== BACKSLASH) continue
    at += 1
    if (at >= text.length) return CUT
    // A result in its task has a million of these.
    if (text.charCodeAt(at) === QUOTE) continue
    if (text.charCodeAt(at) === 0x75) {
      for (let digit = 0; digit < 4; digit++) {
        at += 1
        if (at >= text.length) return CUT
        if (!isHex(text.charCodeAt(at))) return INVALID
      }
    } else if (!'\\/bfnrt'.includes(text.charAt(at))) return INVALID
  }
  return CUT
}

function scanNumber(text: string, from: number): number {
  let at = text.charCodeAt(from) === 0x2d ? from + 1 : from
  if (at >= text.length) return CUT
  const integer = at
  at = skipDigits(text, at)
  if (at === integer || (text.charCodeAt(integer) === 0x30 && at > integer + 1)) return INVALID
  if (text.charCodeAt(at) === 0x2e) {
    const fraction = at + 1
    at = skipDigits(text, fraction)
    if (at === fraction) return at < text.length ? INVALID : CUT
  }
  if ((text.charCodeAt(at) | 0x20) !== 0x65) return at
  at += 1
  const sign = text.charCodeAt(at)
  if (sign === 0x2b || sign === 0x2d) at += 1
  const exponent = at
  at = skipDigits(text, exponent)
  if (at === exponent) return at < text.length ? INVALID : CUT
  return at
}

function skipDigits(text: string, from: number): number {
  let at = from
  while (isDigit(text.charCodeAt(at))) at++
  return at
}

const isDigit = (char: number) => char >= 0x30 && char <= 0x39
const isHex = (char: number) => isDigit(char) || ((char | 0x20) >= 0x61 && (char | 0x20) <= 0x66)
