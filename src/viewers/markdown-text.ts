// S22: beyond this the rest is set as plain text; the reader is told so.
export const MARKDOWN_LIMIT = 100_000

// Every repetition is bounded: without that, 100 kB of blanks or brackets cost seconds here too.
const SIGNS = [
  /^ {0,3}#{1,6}[ \t]/m, // heading
  /^ {0,3}(?:```|~~~)/m, // code
  /^[ \t]{0,20}(?:[-*+]|\d{1,3}[.)])[ \t]{1,9}\S/m, // list
  /^ {0,3}>[ \t]/m, // quotation
  /^ {0,3}\|? {0,20}:?-{3,99}:? {0,20}\|/m, // table
  /\*\*\S|__\S|~~\S|`[^`\n]{1,200}`/, // bold, struck, code
  /(?:^|\W)[*_][^\s*_][^\n]{0,200}?[*_](?:\W|$)/m, // emphasis
  /\]\(\S{1,200}|\bhttps?:\/\/|\bwww\./, // link
]

/** Whether a text uses any Markdown; one that does not is better set with its own line breaks. */
export function looksLikeMarkdown(text: string): boolean {
  const head = text.slice(0, MARKDOWN_LIMIT)
  return SIGNS.some((sign) => sign.test(head))
}

/** The part to be set as Markdown, ending between two paragraphs where there is one, and the rest. */
export function splitMarkdown(text: string): { head: string; rest: string } {
  if (text.length <= MARKDOWN_LIMIT) return { head: text, rest: '' }
  const paragraph = text.lastIndexOf('\n\n', MARKDOWN_LIMIT)
  const line = text.lastIndexOf('\n', MARKDOWN_LIMIT)
  const at = [paragraph, line].find((at) => at > MARKDOWN_LIMIT / 2) ?? MARKDOWN_LIMIT
  return { head: text.slice(0, at), rest: text.slice(at) }
}

// A definition may be used anywhere in the text, so a text with one is not taken apart.
const DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:/m
const SECTION = 4_000

export type MarkdownSection = { text: string; above: number[] }

/**
 * Pieces that mean the same alone as together, so that a long text can be set piece by piece
 * without holding the page up. Cut only before a heading or an unindented paragraph after a blank
 * line, outside code: both end every list and quotation. `above`: the headings a piece is under.
 */
export function readSections(text: string): MarkdownSection[] {
  if (DEFINITION.test(text)) return [{ text, above: [] }]
  const sections: MarkdownSection[] = []
  const open: number[] = []
  let above: number[] = []
  let lines: string[] = []
  let length = 0
  let fence = ''
  for (const line of text.split('\n')) {
    const startsBlock = !fence && lines.at(-1)?.trim() === '' && /^(?:#|[\p{L}])/u.test(line)
    if (length > SECTION && startsBlock) {
      sections.push({ text: lines.join('\n'), above })
      above = [...open]
      lines = []
      length = 0
    }
    lines.push(line)
    length += line.length
    const mark = /^[ \t]*(```|~~~)/.exec(line)?.[1] ?? ''
    if (mark && (!fence || mark === fence)) fence = fence ? '' : mark
    const level = fence ? undefined : /^ {0,3}(#{1,6})[ \t]/.exec(line)?.[1]?.length
    if (level !== undefined) openHeading(open, level)
  }
  return [...sections, { text: lines.join('\n'), above }]
}

/** Puts a heading under the ones above it; what is as deep or deeper ends. */
export function openHeading(open: number[], level: number) {
  while ((open.at(-1) ?? 0) >= level) open.pop()
  open.push(level)
}
