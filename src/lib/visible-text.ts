// S25: characters that cannot be seen, or that reorder what is seen, make two different ids look
// the same. In order: C0, DEL and C1, soft hyphen, Arabic letter mark, Hangul fillers, Khmer and
// Mongolian marks, zero-width and bidi marks, separators, embeddings, overrides and isolates,
// BOM, interlinear marks, tags; apart: the grapheme joiner and halves of surrogate pairs.
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e0fff}]|\u034f|\p{Cs}/gu

// In prose, line breaks and tabs are layout, and joiners build emoji and Persian words.
const PROSE = new Set(['\n', '\t', '\u200c', '\u200d'])

/** For ids, URLs and keys: every character that could hide or reorder becomes a visible mark. */
export const visibleText = (text: string) => text.replace(INVISIBLE, toMark)

/** For a cell, which has room for the beginning only: a line of a megabyte takes long to lay out. */
export const visibleStart = (text: string) => visibleText(text.slice(0, 300))

/** For sentences: the same, but line breaks, tabs and joiners keep their meaning. */
export const visibleProse = (text: string) =>
  text
    .replaceAll('\r\n', '\n')
    .replace(INVISIBLE, (char) => (PROSE.has(char) ? char : toMark(char)))

function toMark(char: string): string {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code) // the pictures ␀ … ␟
  if (code === 0x7f) return '␡'
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`
}
