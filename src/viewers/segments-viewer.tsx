import { useState } from 'react'
import { classNames } from '~/lib/class-names.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { Button } from '~/ui/button.tsx'
import { SegmentRow } from './segment-row.tsx'
import { readWindow, withEarlier, withLater, type SegmentWindow } from './segment-window.ts'
import type { SegmentGroup } from './segment.ts'

export type SelectedSegment = { definition: string; index: number }

type SegmentsViewerProps = {
  definitions: SegmentGroup[]
  /** Definitions that were asked for and are not in the answer at all. */
  unanswered: string[]
  selected?: SelectedSegment | undefined
  /** Without it the times are plain text. */
  onSeek?: ((seconds: number) => void) | undefined
}

const lanes = ['bg-lane-1', 'bg-lane-2', 'bg-lane-3', 'bg-lane-4', 'bg-lane-5', 'bg-lane-6']

/** What was found in a film, one list a definition, in the answer's own order. */
export const SegmentsViewer = ({
  definitions,
  unanswered,
  selected,
  onSeek,
}: SegmentsViewerProps) => (
  <section aria-label="Segments" className="@container flex flex-col gap-6">
    {definitions.map((group, index) => (
      <Definition
        key={index}
        group={group}
        lane={lanes[index % lanes.length] ?? ''}
        selected={selected?.definition === group.id ? selected.index : undefined}
        onSeek={onSeek}
      />
    ))}
    {unanswered.map((id) => (
      <div key={id} className="flex flex-col gap-1">
        <DefinitionTitle id={id} lane="bg-line-strong" />
        <p className="text-muted">Asked for, but not in the answer.</p>
      </div>
    ))}
    {definitions.length + unanswered.length === 0 && (
      <p className="text-muted">The answer holds no definition.</p>
    )}
  </section>
)

type DefinitionProps = {
  group: SegmentGroup
  lane: string
  selected: number | undefined
  onSeek: SegmentsViewerProps['onSeek']
}

function Definition({ group: { id, segments }, lane, selected, onSeek }: DefinitionProps) {
  const [asked, setAsked] = useState<SegmentWindow>()
  const count = segments.length
  const shown = readWindow(asked, count, selected)
  const total = count.toLocaleString('en')
  return (
    <div className="flex flex-col gap-1">
      <DefinitionTitle
        id={id}
        lane={lane}
        note={`${total} ${count === 1 ? 'segment' : 'segments'}`}
      />
      {count === 0 && (
        <p className="text-muted">Nothing found: the answer lists no segment here.</p>
      )}
      {shown.from > 0 && (
        <Button className="self-start" onClick={() => setAsked(withEarlier(shown))}>
          Show earlier segments
        </Button>
      )}
      {count > 0 && (
        <ol
          aria-label={visibleText(id)}
          start={shown.from + 1}
          className="-ml-2 divide-y divide-line"
        >
          {segments.slice(shown.from, shown.to).map((segment) => (
            <SegmentRow
              key={segment.index}
              segment={segment}
              isSelected={segment.index === selected}
              onSeek={onSeek}
            />
          ))}
        </ol>
      )}
      {shown.to < count && (
        <Button className="self-start" onClick={() => setAsked(withLater(shown))}>
          Show more ({(count - shown.to).toLocaleString('en')} left)
        </Button>
      )}
    </div>
  )
}

type DefinitionTitleProps = { id: string; lane: string; note?: string }

const DefinitionTitle = ({ id, lane, note }: DefinitionTitleProps) => (
  <div className="flex items-baseline gap-2">
    <span className={classNames('size-2.5 shrink-0 rounded-sm', lane)} />
    <h4 className="font-semibold wrap-anywhere">
      <bdi>{visibleText(id) || '(no name)'}</bdi>
    </h4>
    {note && <span className="text-sm whitespace-nowrap text-muted tabular-nums">{note}</span>}
  </div>
)
