// Measured: 10 kB of `>` overflow the parser's stack, 10 kB of `*a_ ` take seconds because every
// delimiter is matched against every other one of its paragraph, and 1,000 columns × 1,000 short
// rows become a million padded cells. So a text is priced before it is parsed.
const MAX_NESTING = 30
const MAX_INDENT = 80
const MAX_PAIRS = 2_000_000
const MAX_CELLS = 10_000

/** Whether parsing and setting this text stays within a blink; decided in one linear pass. */
export function isSafeMarkdown(text: string): boolean {
  let pairs = 0
  let cells = 0
  let delimiters = 0
  let columns = 0
  for (const line of text.split('\n')) {
    const prefix = readPrefix(line)
    if (prefix.markers > MAX_NESTING || prefix.indent > MAX_INDENT) return false
    // What is matched against each other is what stands in one paragraph, list item or cell.
    if (prefix.markers > 0 || prefix.isBlank) {
      pairs += delimiters ** 2
      delimiters = 0
    }
    if (prefix.isBlank) columns = 0
    const counts = countSigns(line)
    delimiters += counts.delimiters
    columns = Math.max(columns, counts.pipes)
    cells += columns
    if (cells > MAX_CELLS || pairs + delimiters ** 2 > MAX_PAIRS) return false
  }
  return true
}

/** Nested quotations and lists are written before the text of a line. */
function readPrefix(line: string) {
  const prefix = /^[\s>*+\-\d.)]*/.exec(line)?.[0] ?? ''
  return {
    markers: prefix.match(/>|[*+-](?=\s)|\d[.)](?=\s)/g)?.length ?? 0,
    indent: prefix.length - prefix.trimStart().length,
    isBlank: prefix.trim() === '' && prefix.length === line.length,
  }
}

function countSigns(line: string) {
  let delimiters = 0
  let pipes = 0
  for (const char of line) {
    if ('*_~[]`<&@'.includes(char)) delimiters++
    else if (char === '|') pipes++
  }
  return { delimiters, pipes }
}
