import { Fragment } from 'react'
import { visibleText } from '~/lib/visible-text.ts'

/** A name or an address that breaks after its signs, and in the middle of a word only if it must. */
export const Breakable = ({ text }: { text: string }) =>
  visibleText(text)
    .split(/(?<=[_./?&])/)
    .map((part, index) => (
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {part}
      </Fragment>
    ))
