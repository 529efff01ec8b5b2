import { visibleText } from '~/lib/visible-text.ts'
import { WholeText } from './whole-text.tsx'

// A number or a word stands in its line; anything longer is set as a block that folds.
const SHORT = 60

/** A value as the API wrote it, where nothing more is known of it. */
export const JsonSource = ({ text }: { text: string }) =>
  text.length > SHORT ? (
    <WholeText text={text} what="value" mono />
  ) : (
    <bdi className={`font-mono text-xs/5 ${text === 'null' ? 'text-muted' : ''}`}>
      {visibleText(text)}
    </bdi>
  )
