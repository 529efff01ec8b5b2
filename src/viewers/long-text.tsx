import { useState } from 'react'
import { visibleProse } from '~/lib/visible-text.ts'

type LongTextProps = { text: string }

const FOLD = 600
const MOST = 100_000

/** Text that folds when it is long, and can always be seen whole. */
export function LongText({ text }: LongTextProps) {
  const [isFull, setFull] = useState(false)
  const isLong = text.length > FOLD
  const shown = visibleProse(text.slice(0, isFull ? MOST : FOLD).replace(/[\ud800-\udbff]$/, ''))
  return (
    <>
      <bdi className="wrap-anywhere whitespace-pre-wrap">{isLong ? shown : visibleProse(text)}</bdi>
      {isLong && (
        <>
          {(!isFull || text.length > MOST) && <span className="text-muted">… </span>}
          <button
            type="button"
            onClick={() => setFull(!isFull)}
            className="text-sm text-accent underline underline-offset-2"
          >
            {isFull ? 'Show less' : `Show all ${text.length.toLocaleString('en')} characters`}
          </button>
        </>
      )}
    </>
  )
}
