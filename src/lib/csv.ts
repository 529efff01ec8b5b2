/** A file: with a byte order mark, because Excel takes UTF-8 without one for something else. */
export const writeCsv = (rows: string[][]) => `\uFEFF${csvText(rows)}`

/**
 * RFC 4180. Every cell is quoted, so that a spreadsheet that splits at semicolons or tabs finds none
 * to split.
 */
export const csvText = (rows: string[][]) =>
  `${rows.map((row) => row.map(toCell).join(',')).join('\r\n')}\r\n`

const toCell = (text: string) => `"${guard(text).replaceAll('"', '""')}"`

// S26: what a spreadsheet runs as a formula, also after spaces and quotes; and, for readers that
// split at line breaks inside quotes, at the start of any line. The pattern takes what it guards,
// guarded once more, for the same: so one quote less always gives the text back.
const FORMULA =
  // oxlint-disable-next-line no-control-regex
  /(^|[\r\n])(?=(?:["']|[^\S\r\n])*[=+\-@＝＋－＠\t\0])/g
const BREAK_FIRST = /^(?=(?:["']|[^\S\r\n])*[\r\n])/

const guard = (text: string) => text.replace(FORMULA, "$1'").replace(BREAK_FIRST, "'")
