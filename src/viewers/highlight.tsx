import { foldCase } from './json-search.ts'

type HighlightProps = { text: string; query: string }

// A letter repeated through a long string would make as many marks as letters.
const MOST_MARKS = 100

/** Text with what is searched for marked in it, literally (S27). */
export function Highlight({ text, query }: HighlightProps) {
  const folded = query && foldCase(text)
  const needle = foldCase(query)
  if (!folded || !folded.includes(needle)) return text

  const parts = []
  let from = 0
  for (let at = folded.indexOf(needle); at >= 0 && parts.length < 2 * MOST_MARKS;) {
    parts.push(
      text.slice(from, at),
      <mark key={at} className="rounded-sm bg-warn-soft text-warn">
        {text.slice(at, at + needle.length)}
      </mark>,
    )
    from = at + needle.length
    at = folded.indexOf(needle, from)
  }
  return [...parts, text.slice(from)]
}
