import { visibleProse } from '~/lib/visible-text.ts'
import { Note } from './section.tsx'
import { WholeText } from './whole-text.tsx'

/** A prompt in full; one that comes from the list is shown for the cut piece it is. */
export function Prompt({ text, isWhole }: { text: string; isWhole: boolean }) {
  if (!isWhole) {
    return (
      <div className="flex flex-col gap-1">
        <p className="text-muted wrap-anywhere">
          <bdi>{visibleProse(text)}</bdi>…
        </p>
        <Note>
          As the list gives it, which cuts prompts at 30 characters. All of it is shown as soon as
          the whole task has been fetched.
        </Note>
      </div>
    )
  }
  if (!text) return <span className="text-muted">Empty</span>
  return <WholeText text={text} what="prompt" />
}
