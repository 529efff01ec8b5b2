import { Fragment } from 'react'
import { breakParts } from '~/lib/break-parts.ts'
import { visibleText } from '~/lib/visible-text.ts'

// Longer than any address that works; a name of a megabyte takes a minute to lay out.
const LONGEST = 5000

/** A name or an address that breaks after its signs, and in the middle of a word only if it must. */
export const Breakable = ({ text }: { text: string }) => (
  <>
    {breakParts(visibleText(text.slice(0, LONGEST)), /(?<=[_./?&])/).map((part, index) => (
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {part}
      </Fragment>
    ))}
    {text.length > LONGEST && '… (cut here; the raw response has all of it)'}
  </>
)
