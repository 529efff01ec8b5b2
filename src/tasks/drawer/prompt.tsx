import { visibleProse } from '~/lib/visible-text.ts'
import { Note } from './section.tsx'
import { WholeText } from './whole-text.tsx'

/** A prompt in full; one that comes from the list is shown for the cut piece it is. */
export function Prompt({ text, isWhole }: { text: string; isWhole: boolean }) {
  if (!isWhole) {
    return (
      <>
        <p className="text-muted wrap-anywhere">
          <bdi>{visibleProse(text)}</bdi>…
        </p>
        <Note>
          The list gives at most 30 characters of a prompt. All of it is shown as soon as the whole
          task has been fetched.
        </Note>
      </>
    )
  }
  if (!text) return <span className="text-muted">Empty</span>
  return <WholeText text={text} what="prompt" />
}
