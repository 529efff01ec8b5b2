import { visibleProse, visibleText } from '~/lib/visible-text.ts'
import type { JsonHint } from './json-hints.ts'

type JsonHintMarksProps = {
  hint: JsonHint
  /** Said once, and not on each of a thousand items. */
  withDescription: boolean
}

const MOST_MISSING = 5

/** What the schema has to say about a row, quietly. */
export const JsonHintMarks = ({ hint, withDescription }: JsonHintMarksProps) => {
  const { problems, missing, description } = hint
  const rest = missing.length - MOST_MISSING
  const remarks = [
    ...problems,
    ...missing.slice(0, MOST_MISSING).map((key) => `missing: ${key}`),
    ...(rest > 0 ? [`and ${rest} more missing`] : []),
  ]
  return (
    <>
      {remarks.map((remark) => (
        <span
          key={remark}
          className="rounded-sm bg-warn-soft px-1 font-sans text-xs text-warn max-md:wrap-anywhere"
        >
          <bdi>{visibleText(remark)}</bdi>
        </span>
      ))}
      {withDescription && description && (
        <bdi
          title={description.slice(0, 300)}
          className="min-w-0 basis-40 truncate font-sans text-xs text-muted"
        >
          {visibleProse(description)}
        </bdi>
      )}
    </>
  )
}
