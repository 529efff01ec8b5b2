import { useEffect, useMemo, useState } from 'react'
import { classNames } from '~/lib/class-names.ts'
import { countOf, formatNumber } from '~/lib/numbers.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { Button } from '~/ui/button.tsx'
import { SegmentChips } from './segment-chips.tsx'
import { countSegmentFacets } from './segment-facets.ts'
import type { SegmentField } from './segment-field.ts'
import type { SegmentFilter } from './segment-filter.ts'
import { SegmentRow } from './segment-row.tsx'
import {
  placeOf,
  readWindow,
  withEarlier,
  withLater,
  type SegmentWindow,
} from './segment-window.ts'
import type { Segment, SegmentGroup } from './segment.ts'
import type { Follow } from './use-follow.ts'
import type { SegmentActions } from './use-segment-actions.ts'

type SegmentListProps = {
  /** As the answer gave it. */
  group: SegmentGroup
  /** What the filter leaves of it. */
  segments: Segment[]
  lane: string
  fields: SegmentField[] | undefined
  filter: SegmentFilter
  /** The same, or the one before while the rows are drawn. */
  applied: SegmentFilter
  onFilter: ((filter: SegmentFilter) => void) | undefined
  selected: number | undefined
  /** Another number leads to it again. */
  repeats: number | undefined
  /** Where the film is. */
  current: number[]
  isFollowed: boolean
  observations: ReadonlyMap<string, string[]> | undefined
  actions: SegmentActions
  follow: Follow
}

/** The segments of one definition. */
export function SegmentList(props: SegmentListProps) {
  const { group, segments, lane, fields, filter, applied, onFilter } = props
  const { selected, repeats, current, follow } = props
  const [asked, setAsked] = useState<{ of: Segment[]; window: SegmentWindow }>()
  const anchor = useAnchor({ selected, repeats }, current[0], follow)
  const total = group.segments.length
  const count = segments.length
  const shown = readWindow(
    asked?.of === segments ? asked.window : undefined,
    count,
    placeOf(segments, anchor),
  )
  // Counting goes through all segments, and the film moves on several times a second.
  const facets = useMemo(
    () => countSegmentFacets(group, fields ?? [], applied),
    [group, fields, applied],
  )
  const ask = (window: SegmentWindow) => setAsked({ of: segments, window })
  return (
    <div className="flex flex-col gap-1">
      <DefinitionTitle id={group.id} lane={lane} note={sayCount(count, total)} />
      {total === 0 && (
        <p className="text-muted">Nothing found: the answer lists no segment here.</p>
      )}
      {onFilter && facets.length > 0 && total > 0 && (
        <SegmentChips definition={group.id} facets={facets} filter={filter} onFilter={onFilter} />
      )}
      {total > 0 && count === 0 && <p className="text-muted">No segment matches.</p>}
      {shown.from > 0 && (
        <Button className="self-start" onClick={() => ask(withEarlier(shown))}>
          Show earlier segments
        </Button>
      )}
      {count > 0 && (
        <ol
          aria-label={visibleText(group.id)}
          start={shown.from + 1}
          className="-ml-2 divide-y divide-line border-y border-line"
        >
          {segments.slice(shown.from, shown.to).map((segment) => (
            <SegmentRow
              key={segment.index}
              definition={group.id}
              segment={segment}
              fields={fields}
              find={applied.query || undefined}
              notes={props.observations?.get(`${group.id}.${segment.index}`)}
              chosen={segment.index === selected ? (repeats ?? 0) : undefined}
              isCurrent={current.includes(segment.index)}
              isFollowed={props.isFollowed && segment.index === current[0]}
              actions={props.actions}
              follow={follow}
            />
          ))}
        </ol>
      )}
      {shown.to < count && (
        <Button className="self-start" onClick={() => ask(withLater(shown))}>
          Show more ({formatNumber(count - shown.to)} left)
        </Button>
      )}
    </div>
  )
}

type Choice = Pick<SegmentListProps, 'selected' | 'repeats'>

/** Which segment is to be on the page: the one last chosen, or the one the film has come to. */
function useAnchor(choice: Choice, current: number | undefined, follow: Follow) {
  const { selected, repeats } = choice
  const [anchor, setAnchor] = useState({ ...choice, at: selected })
  if (anchor.selected !== selected || anchor.repeats !== repeats) {
    setAnchor({ ...choice, at: selected })
  }
  useEffect(() => {
    if (current !== undefined && follow.isAllowed()) setAnchor({ ...choice, at: current })
    // oxlint-disable-next-line react/exhaustive-deps -- another choice is no news of the film
  }, [current, follow])
  return anchor.at
}

function sayCount(count: number, total: number): string {
  const all = countOf(total, 'segment')
  return count === total ? all : `${formatNumber(count)} of ${all}`
}

type DefinitionTitleProps = { id: string; lane: string; note?: string | undefined }

/** Stays at the top of a list that scrolls. */
export const DefinitionTitle = ({ id, lane, note }: DefinitionTitleProps) => (
  <div className="sticky top-0 z-1 -ml-2 flex items-baseline gap-2 bg-surface py-1 pl-2">
    <span className={classNames('size-2.5 shrink-0 rounded-sm', lane)} />
    <h4 className="font-semibold wrap-anywhere">
      <bdi>{visibleText(id) || '(no name)'}</bdi>
    </h4>
    {note && <span className="text-sm whitespace-nowrap text-muted tabular-nums">{note}</span>}
  </div>
)
