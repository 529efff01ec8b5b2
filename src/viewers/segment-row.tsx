import { memo, useEffect, useRef, type MouseEvent } from 'react'
import { classNames } from '~/lib/class-names.ts'
import { formatTimecode } from '~/lib/timecode.ts'
import { CopyButton } from '~/ui/copy-button.tsx'
import { Icon } from '~/ui/icon.tsx'
import type { SegmentField } from './segment-field.ts'
import { SegmentMetadata } from './segment-metadata.tsx'
import { SegmentTimes } from './segment-times.tsx'
import type { Segment } from './segment.ts'
import type { Follow } from './use-follow.ts'
import type { SegmentActions } from './use-segment-actions.ts'

type SegmentRowProps = {
  definition: string
  segment: Segment
  fields: SegmentField[] | undefined
  find: string | undefined
  notes: string[] | undefined
  /** How often it was chosen again; undefined when it is not the chosen one. */
  chosen: number | undefined
  /** The film is at it. */
  isCurrent: boolean
  /** Of those that are current, this is the one the list goes along with. */
  isFollowed: boolean
  actions: SegmentActions
  follow: Follow
}

export const SegmentRow = memo((props: SegmentRowProps) => {
  const { definition, segment, notes, chosen, isCurrent, isFollowed, actions, follow } = props
  const isSelected = chosen !== undefined
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (chosen !== undefined && row.current) follow.reveal(row.current)
  }, [chosen, follow])
  useEffect(() => {
    if (isFollowed && row.current) follow.goAlong(row.current)
  }, [isFollowed, follow])

  const ref = { definition, index: segment.index }
  const choose = (event: MouseEvent) => {
    const isControl = event.target instanceof Element && event.target.closest('button, a')
    // Marking text to copy it ends in a click too.
    if (!isControl && window.getSelection()?.isCollapsed) actions.select?.(ref)
  }
  return (
    // The button with the times does the same for the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <li
      ref={row}
      aria-current={isSelected ? 'true' : undefined}
      data-playing={isCurrent || undefined}
      onClick={actions.select && choose}
      className={classNames(
        'group grid gap-x-4 gap-y-1 border-l-2 py-2 pr-1 pl-2 [contain-intrinsic-size:auto_5rem] [content-visibility:auto] @md:grid-cols-[9.5rem_minmax(0,1fr)]',
        isSelected || isCurrent
          ? 'border-l-accent forced-colors:border-l-[Highlight]'
          : 'border-l-transparent forced-colors:border-l-[Canvas]',
        isSelected
          ? 'bg-accent-soft'
          : isCurrent
            ? 'bg-subtle'
            : actions.select && 'hover:bg-subtle',
      )}
    >
      <div className="flex flex-wrap items-start gap-x-3 @md:gap-x-1">
        {isCurrent && <span className="sr-only">The film is here: </span>}
        <SegmentTimes
          segment={segment}
          isPlain={!notes}
          onSeek={actions.seek}
          onSelect={actions.select && (() => actions.select?.(ref))}
        />
        {(actions.toLink || actions.toText) && (
          <span className="ml-auto flex opacity-0 group-hover:opacity-100 group-focus-within:opacity-100 group-aria-current:opacity-100 pointer-coarse:opacity-100">
            {actions.toLink && segment.start !== undefined && (
              <CopyButton
                label={`Copy link to this moment, ${formatTimecode(segment.start)}`}
                icon="link"
                text={() => actions.toLink?.(segment.start ?? 0, ref) ?? ''}
              />
            )}
            {actions.toText && (
              <CopyButton
                label={`Copy segment ${segment.index + 1}`}
                text={() => actions.toText?.(segment) ?? ''}
              />
            )}
          </span>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        {segment.metadata.length > 0 && (
          <SegmentMetadata
            entries={segment.metadata}
            fields={props.fields}
            find={props.find}
            onSeek={actions.seek}
          />
        )}
        {notes && <Notes notes={notes} />}
      </div>
    </li>
  )
})

const Notes = ({ notes }: { notes: string[] }) => (
  <ul aria-label="Observations" className="flex flex-col text-sm text-warn">
    {notes.map((note, index) => (
      <li key={index} className="flex items-start gap-1.5 wrap-anywhere">
        <Icon name="warning" className="mt-1 size-3" />
        <bdi>{note}</bdi>
      </li>
    ))}
  </ul>
)
