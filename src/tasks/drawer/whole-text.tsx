import { useState } from 'react'
import { classNames } from '~/lib/class-names.ts'
import { formatNumber } from '~/lib/numbers.ts'
import { visibleProse } from '~/lib/visible-text.ts'
import { Button } from '~/ui/button.tsx'
import { PlainText } from '~/viewers/plain-text.tsx'

// What is read without scrolling far.
const GLANCE = 1_800
const GLANCE_LINES = 24
// Beyond this even folded text costs time to lay out.
const HUGE = 20_000

type WholeTextProps = { text: string; what: string; mono?: boolean }

/** A text that folds when it is long, but stays in the page whole, to be found by its search. */
export function WholeText({ text, what, mono = false }: WholeTextProps) {
  const [open, setOpen] = useState(false)
  const long = text.length > GLANCE || text.split('\n', GLANCE_LINES + 1).length > GLANCE_LINES
  return (
    <div className="flex flex-col items-start gap-2">
      {open && text.length > HUGE ? (
        <PlainText text={text} mono={mono} />
      ) : (
        <bdi
          className={classNames(
            'max-w-[80ch] wrap-anywhere whitespace-pre-wrap',
            mono && 'font-mono text-xs/5',
            long && !open ? 'line-clamp-18' : 'block',
          )}
        >
          {visibleProse(text.slice(0, HUGE))}
        </bdi>
      )}
      {long && (
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open
            ? `Show less of the ${what}`
            : `Show all ${formatNumber(text.length)} characters of the ${what}`}
        </Button>
      )}
    </div>
  )
}
