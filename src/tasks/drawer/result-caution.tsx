import type { ReactNode } from 'react'
import { countOf } from '~/lib/numbers.ts'
import { formatTimecode } from '~/lib/timecode.ts'
import { visibleText } from '~/lib/visible-text.ts'
import type { Result } from '~/tasks/result.ts'
import { Icon } from '~/ui/icon.tsx'

type ResultCautionProps = { result: Result; asked: string | undefined }

/** Said above an answer that is not all that it looks like. */
export function ResultCaution({ result, asked }: ResultCautionProps) {
  const caution = cautionFor(result, asked)
  if (!caution) return null
  return (
    <p className="flex gap-2 rounded-md bg-warn-soft px-3 py-2 text-sm">
      <Icon
        name={result.kind !== 'none' && result.cut ? 'cut' : 'warning'}
        className="mt-0.5 size-4 text-warn"
      />
      <span className="min-w-0 wrap-anywhere">{caution}</span>
    </p>
  )
}

function cautionFor(result: Result, asked: string | undefined): ReactNode {
  if (result.kind === 'none') return undefined
  const { cut } = result
  if (result.kind === 'text') {
    if (asked === 'json_schema') return 'JSON was asked for, but the answer is not JSON.'
    if (asked === 'segment_definitions') return 'Segments were asked for, but the answer has none.'
    return cut && 'Cut: the text stops before its end.'
  }
  if (result.kind === 'json' && asked === 'segment_definitions') {
    return 'Segments were asked for, but the answer is JSON of another shape.'
  }
  if (!result.torn) {
    return cut && 'Cut: the JSON is whole, but the answer stopped at a token limit.'
  }
  const stopped = cut
    ? 'Cut: the JSON stops'
    : 'The JSON is not whole, though nothing says it was cut: it stops'
  if (result.kind === 'json') {
    return (
      <>
        {stopped} inside <Name>{result.torn.path}</Name>. What came before it is shown.
      </>
    )
  }
  const { definition, keptSegments, coveredUntil } = result.torn
  return (
    <>
      {stopped}
      {definition !== undefined && (
        <>
          {' '}
          inside <Name>{definition}</Name>
        </>
      )}
      {`, after ${countOf(keptSegments, 'whole segment')}`}
      {coveredUntil !== undefined && `, the last of them until ${formatTimecode(coveredUntil)}`}. A
      segment torn in the middle is left out here; the exact text has it.
    </>
  )
}

const Name = ({ children }: { children: string }) => (
  <bdi className="font-mono text-xs">{visibleText(children)}</bdi>
)
