import { useState } from 'react'
import { formatNumber } from '~/lib/numbers.ts'
import { visibleProse } from '~/lib/visible-text.ts'
import { foldCase } from './json-search.ts'

type LongTextProps = { text: string; find?: string | undefined }

const FOLD = 600
const MOST = 100_000

/** Text that folds when it is long, and can always be seen whole. */
export function LongText({ text, find }: LongTextProps) {
  const [isOpened, setFull] = useState(false)
  const isLong = text.length > FOLD
  // What is searched for is shown, wherever in the text it is.
  const isFound = isLong && Boolean(find) && isBeyond(text, find)
  const isFull = isOpened || isFound
  const shown = visibleProse(text.slice(0, isFull ? MOST : FOLD).replace(/[\ud800-\udbff]$/, ''))
  return (
    <>
      <bdi className="wrap-anywhere whitespace-pre-wrap">{isLong ? shown : visibleProse(text)}</bdi>
      {isLong && (
        <>
          <span className="text-muted">{!isFull || text.length > MOST ? '… ' : ' '}</span>
          <button
            type="button"
            hidden={isFound}
            onClick={() => setFull(!isOpened)}
            className="text-sm text-accent underline underline-offset-2"
          >
            {isFull ? 'Show less' : `Show all ${formatNumber(text.length)} characters`}
          </button>
        </>
      )}
    </>
  )
}

const isBeyond = (text: string, find = '') =>
  foldCase(text.slice(FOLD - find.length)).includes(foldCase(find))
