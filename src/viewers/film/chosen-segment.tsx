import { formatTimecode } from '~/lib/timecode.ts'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import type { Segment } from '~/viewers/segment.ts'
import { MetadataField } from './metadata-field.tsx'
import { nameDefinition, nameTimes } from './segment-names.ts'

type ChosenSegmentProps = {
  chosen: { definition: string; colour: string; segment: Segment } | undefined
  /** Something is chosen, and a filter has taken it out of the lanes. */
  isHidden: boolean
  onClear: () => void
  onShowInList: (() => void) | undefined
}

const MOST_FIELDS = 8

/**
 * What was chosen, where the eyes are: the list may lie far below the lanes. It stays at the lower
 * edge while they are seen, and always has the same height, so that a choice moves nothing.
 */
export const ChosenSegment = ({ chosen, isHidden, onClear, onShowInList }: ChosenSegmentProps) => (
  <div
    className={`z-30 h-21 shrink-0 overflow-hidden rounded-md border bg-surface px-3 py-1.5 text-sm ${chosen ? 'sticky bottom-0 border-line-strong shadow-float' : 'border-line'}`}
  >
    {chosen ? (
      <div role="group" aria-label="Chosen segment">
        <div className="flex items-center gap-x-2">
          <span className={`size-2 shrink-0 rounded-[2px] ${chosen.colour}`} />
          <bdi className="min-w-0 truncate font-medium">{nameDefinition(chosen.definition)}</bdi>
          <span className="shrink-0 tabular-nums">{nameTimes(chosen.segment)}</span>
          <Length segment={chosen.segment} />
          <span className="ml-auto flex shrink-0">
            {onShowInList && (
              <Button variant="ghost" onClick={onShowInList}>
                Show in list
              </Button>
            )}
            <Button
              variant="ghost"
              aria-label="Clear the choice"
              title="Clear the choice"
              className="w-7 px-0"
              onClick={onClear}
            >
              <Icon name="cross" />
            </Button>
          </span>
        </div>
        <Fields segment={chosen.segment} />
      </div>
    ) : (
      <p className="flex h-full items-center text-muted">
        {isHidden
          ? 'The chosen segment is not among those that are shown.'
          : 'A segment that is chosen in a lane is shown here.'}
      </p>
    )}
  </div>
)

function Length({ segment: { start, end } }: { segment: Segment }) {
  if (start === undefined || end === undefined || end < start) return null
  return (
    <span className="hidden shrink-0 text-muted tabular-nums @md:inline">
      {formatTimecode(end - start)} long
    </span>
  )
}

const Fields = ({ segment: { metadata } }: { segment: Segment }) => (
  <dl className="line-clamp-2 wrap-anywhere">
    {metadata.slice(0, MOST_FIELDS).map((field, index) => (
      <MetadataField key={index} field={field} className="mr-4 inline" />
    ))}
  </dl>
)
