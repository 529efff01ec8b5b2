import { WholeText } from './whole-text.tsx'

/** A value as the API wrote it, where nothing more is known of it. */
export const JsonSource = ({ text }: { text: string }) =>
  text === 'null' ? (
    <span className="font-mono text-xs/5 text-muted">null</span>
  ) : (
    <WholeText text={text} what="value" mono />
  )
