import { useRef } from 'react'
import { classNames } from '~/lib/class-names.ts'
import { useFirstOf } from '~/ui/use-first-of.tsx'
import { useAfterPaint } from '~/ui/use-after-paint.ts'
import type { SegmentRef } from './film/segment-names.ts'
import type { SegmentFields } from './segment-field.ts'
import { filterGroups, noFilter, type SegmentFilter } from './segment-filter.ts'
import { DefinitionTitle, SegmentList } from './segment-list.tsx'
import { SegmentSearch } from './segment-search.tsx'
import type { Segment, SegmentGroup } from './segment.ts'
import { useFollow } from './use-follow.ts'
import { useMarks } from './use-marks.ts'
import { useSegmentActions } from './use-segment-actions.ts'

export type SelectedSegment = SegmentRef

type SegmentsViewerProps = {
  /** All of the answer; the filter is applied here. */
  definitions: SegmentGroup[]
  /** Definitions that were asked for and are not in the answer at all. */
  unanswered: string[]
  /** What the request said about the metadata, by definition. */
  fields?: SegmentFields | undefined
  filter?: SegmentFilter | undefined
  /** Without it there is nothing to filter with. */
  onFilter?: ((filter: SegmentFilter) => void) | undefined
  selected?: SegmentRef | undefined
  /** Another number leads to the selected one again. */
  repeats?: number | undefined
  /** Segments that the film is in now. */
  current?: SegmentRef[] | undefined
  /** What there is to say about a segment, by `<definition>.<index>`. */
  observations?: ReadonlyMap<string, string[]> | undefined
  /** Without it the times are plain text. */
  onSeek?: ((seconds: number) => void) | undefined
  onSelect?: ((segment: SegmentRef) => void) | undefined
  /** A segment as a text to copy; without it there is no button for that. */
  toText?: ((segment: Segment) => string) | undefined
  /** The address of a moment; without it there is no button to copy one. */
  toMomentLink?: ((seconds: number, segment: SegmentRef | undefined) => string) | undefined
}

const lanes = ['bg-lane-1', 'bg-lane-2', 'bg-lane-3', 'bg-lane-4', 'bg-lane-5', 'bg-lane-6']
const NOTHING: SegmentRef[] = []

/** What was found in a film, one list a definition, in the answer's own order. */
export function SegmentsViewer(props: SegmentsViewerProps) {
  const { definitions, unanswered, filter = noFilter, onFilter, selected, fields } = props
  const { current = NOTHING } = props
  const scroller = useRef<HTMLDivElement>(null)
  const follow = useFollow(scroller)
  const actions = useSegmentActions(props)
  const chosen = definitions.findIndex(({ id }) => id === selected?.definition)
  const { shown: drawn, more } = useFirstOf(definitions, Math.max(50, chosen + 1), 'definitions')
  // Typing does not wait for the rows.
  const applied = useAfterPaint(filter)
  const shown = filterGroups(definitions, applied)
  useMarks(scroller, applied.query, 'li dd')
  // Lists stand one below the other, so only one of them can be gone along with: that of the choice,
  // also where it has a gap, or the reader would be carried from list to list.
  const isChosen = definitions.some(({ id }) => id === selected?.definition)
  const followedId = isChosen ? selected?.definition : current[0]?.definition
  const hasSegments = definitions.some(({ segments }) => segments.length > 0)

  return (
    <section aria-label="Segments" className="@container flex flex-col gap-2">
      {onFilter && hasSegments && (
        <SegmentSearch
          filter={filter}
          isApplied={applied === filter}
          shown={countIn(shown)}
          total={countIn(definitions)}
          onFilter={onFilter}
        />
      )}
      {/* Beside a film the list scrolls by itself: following the film must not scroll it away. */}
      <div
        ref={scroller}
        className={classNames(
          'flex flex-col gap-6',
          actions.select && '-mx-2 max-h-[min(48rem,75vh)] overflow-y-auto px-2',
        )}
      >
        {drawn.map((group, index) => (
          <SegmentList
            key={index}
            group={group}
            segments={shown[index]?.segments ?? group.segments}
            lane={lanes[index % lanes.length] ?? ''}
            fields={fields?.get(group.id)}
            filter={filter}
            applied={applied}
            onFilter={onFilter}
            selected={selected?.definition === group.id ? selected.index : undefined}
            repeats={selected?.definition === group.id ? props.repeats : undefined}
            current={current.flatMap((one) => (one.definition === group.id ? one.index : []))}
            isFollowed={group.id === followedId}
            observations={props.observations}
            actions={actions}
            follow={follow}
          />
        ))}
        {more}
        {unanswered.map((id) => (
          <div key={id} className="flex flex-col gap-1">
            <DefinitionTitle id={id} lane="bg-line-strong" />
            <p className="text-muted">Asked for, but not in the answer.</p>
          </div>
        ))}
        {definitions.length + unanswered.length === 0 && (
          <p className="text-muted">The answer holds no definition.</p>
        )}
      </div>
    </section>
  )
}

const countIn = (groups: SegmentGroup[]) =>
  groups.reduce((sum, { segments }) => sum + segments.length, 0)
