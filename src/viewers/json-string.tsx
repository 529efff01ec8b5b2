import { formatNumber } from '~/lib/numbers.ts'
import { visibleProse } from '~/lib/visible-text.ts'
import { foldCase } from './json-search.ts'
import { Highlight } from './highlight.tsx'

type JsonStringProps = {
  text: string
  query: string
  isFull: boolean
  isTorn: boolean
  onToggle: () => void
}

const FOLD = 240
const BEFORE_MATCH = 60
// One element of megabytes holds the page up; the whole of it is for the clipboard.
const MOST = 100_000

/** A string in its quotes; a long one is folded, around what is searched for if that is in it. */
export function JsonString({ text, query, isFull, isTorn, onToggle }: JsonStringProps) {
  const isLong = text.length > FOLD
  const match = isLong && !isFull && query ? foldCase(text).indexOf(foldCase(query)) : -1
  const from = match > FOLD - BEFORE_MATCH ? match - BEFORE_MATCH : 0
  const to = isFull ? MOST : from + FOLD
  return (
    <span className="whitespace-pre-wrap">
      <span className="text-muted">"</span>
      {from > 0 && <span className="text-muted">…</span>}
      <bdi>
        <Highlight text={visibleProse(sliceWhole(text, from, to))} query={query} />
      </bdi>
      <span className="text-muted">{to < text.length || isTorn ? '…' : '"'}</span>
      {isFull && to < text.length && (
        <span className="font-sans text-xs text-muted">
          {' '}
          The first {formatNumber(MOST)} characters; “Copy value” has them all.
        </span>
      )}
      {isLong && (
        // The keys reach it as Enter on the row, so it is no stop of its own.
        <button
          type="button"
          tabIndex={-1}
          onClick={(event) => {
            event.stopPropagation()
            onToggle()
          }}
          className="ml-2 font-sans text-xs text-accent underline underline-offset-2"
        >
          {isFull ? 'Show less' : `Show all ${formatNumber(text.length)} characters`}
        </button>
      )}
    </span>
  )
}

// Half of a character at the edge would be shown as a broken one.
function sliceWhole(text: string, from: number, to: number): string {
  const isLowHalf = (at: number) => /[\udc00-\udfff]/.test(text.charAt(at))
  return text.slice(isLowHalf(from) ? from + 1 : from, isLowHalf(to) ? to + 1 : to)
}
