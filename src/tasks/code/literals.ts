import { visibleText } from '~/lib/visible-text.ts'

/** A value as JSON has it; what is asked of the API is nothing else. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

// Code that shows one thing and says another is how a copied snippet does harm: characters that
// are not seen, or that turn around what is, are always written as escapes.
const isHidden = (char: string) => visibleText(char) !== char

const hex = (code: number, length: number) => code.toString(16).padStart(length, '0')

/** In double quotes, for JSON and JavaScript alike; a character beyond U+FFFF takes two escapes. */
export const jsonString = (text: string) =>
  escapeHidden(text, (char) =>
    Array.from({ length: char.length }, (_, at) => `\\u${hex(char.charCodeAt(at), 4)}`).join(''),
  )

/** In double quotes; two escapes would be two characters in Python. */
export const pythonString = (text: string) =>
  escapeHidden(text, (char) => {
    const code = char.codePointAt(0) ?? 0
    return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`
  })

const escapeHidden = (text: string, escape: (char: string) => string) =>
  // JSON.stringify leaves no control character and no half of a pair; its escapes are Python's too.
  [...JSON.stringify(text)].map((char) => (isHidden(char) ? escape(char) : char)).join('')

/** One word for a POSIX shell: nothing means anything in single quotes but their end. */
export const shellWord = (text: string) =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`

type Style = {
  string: (text: string) => string
  key: (name: string) => string
  words: { true: string; false: string; null: string }
  /** After the last of a list that is set over lines. */
  last: '' | ','
}

const words = { true: 'true', false: 'false', null: 'null' }

export const json: Style = { string: jsonString, key: jsonString, words, last: '' }
export const python: Style = {
  string: pythonString,
  key: pythonString,
  words: { true: 'True', false: 'False', null: 'None' },
  last: ',',
}
export const javascript: Style = {
  string: jsonString,
  // `__proto__: x` would set a prototype instead of a key (S24); in brackets it is a name like others.
  key: (name) =>
    name === '__proto__'
      ? `[${jsonString(name)}]`
      : /^[A-Za-z_$][\w$]*$/.test(name)
        ? name
        : jsonString(name),
  words,
  last: ',',
}

const WIDTH = 80

/** A value over lines, indented as people write it; short lists and objects stay on one. */
export function formatLiteral(value: Json, style: Style, indent = ''): string {
  if (typeof value === 'string') return style.string(value)
  if (typeof value === 'number') return formatNumber(value)
  if (value === null || typeof value === 'boolean') return style.words[`${value}`]

  const inner = `${indent}  `
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const parts = Array.isArray(value)
    ? value.map((item) => formatLiteral(item, style, inner))
    : Object.entries(value).map(
        ([key, item]) => `${style.key(key)}: ${formatLiteral(item, style, inner)}`,
      )
  if (!parts.length) return `${open}${close}`
  const line = parts.join(', ')
  if (line.length + indent.length <= WIDTH && !line.includes('\n')) {
    return open === '['
      ? `[${line}]`
      : style === python || style === json
        ? `{${line}}`
        : `{ ${line} }`
  }
  return `${open}\n${parts.map((part) => `${inner}${part}`).join(',\n')}${style.last}\n${indent}${close}`
}

// A number too large for a double was read as infinite; this way it is written as large again.
const formatNumber = (value: number) =>
  Number.isFinite(value) ? String(value) : value < 0 ? '-1e999' : '1e999'
