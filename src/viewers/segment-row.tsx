import { classNames } from '~/lib/class-names.ts'
import { formatTimecode } from '~/lib/timecode.ts'
import { visibleText } from '~/lib/visible-text.ts'
import type { Segment } from './segment.ts'
import { FieldList } from './value-view.tsx'

type SegmentRowProps = {
  segment: Segment
  isSelected: boolean
  onSeek?: ((seconds: number) => void) | undefined
}

export const SegmentRow = ({ segment, isSelected, onSeek }: SegmentRowProps) => (
  <li
    aria-current={isSelected ? 'true' : undefined}
    className={classNames(
      'grid gap-x-4 gap-y-1 border-l-2 py-2 pr-1 pl-2 [contain-intrinsic-size:auto_5rem] [content-visibility:auto] @md:grid-cols-[9.5rem_minmax(0,1fr)]',
      isSelected ? 'border-l-accent bg-accent-soft' : 'border-l-transparent',
    )}
  >
    <div className="flex flex-wrap items-baseline gap-x-3 tabular-nums @md:block">
      <span className="font-medium">
        <SegmentTime
          seconds={segment.start}
          text={segment.startText}
          name="start"
          onSeek={onSeek}
        />
        {' – '}
        <SegmentTime seconds={segment.end} text={segment.endText} name="end" />
      </span>
      <SegmentLength segment={segment} />
    </div>
    {segment.metadata.length > 0 && <FieldList entries={segment.metadata} />}
  </li>
)

type SegmentTimeProps = {
  seconds: number | undefined
  /** As the answer wrote it. */
  text: string | undefined
  name: string
  onSeek?: ((seconds: number) => void) | undefined
}

function SegmentTime({ seconds, text, name, onSeek }: SegmentTimeProps) {
  if (seconds === undefined) {
    return (
      <span className="rounded-sm bg-warn-soft px-1 text-sm font-normal wrap-anywhere text-warn">
        {text === undefined ? (
          `no ${name} time`
        ) : (
          <>
            unreadable {name} time “<bdi>{visibleText(text.slice(0, 60))}</bdi>”
          </>
        )}
      </span>
    )
  }
  const timecode = formatTimecode(seconds)
  if (!onSeek) return <span title={`${name}_time: ${text}`}>{timecode}</span>
  return (
    <button
      type="button"
      aria-label={`Seek to ${timecode}`}
      title={`${name}_time: ${text}`}
      onClick={() => onSeek(seconds)}
      className="rounded-sm text-accent underline decoration-1 underline-offset-2 hover:decoration-2"
    >
      {timecode}
    </button>
  )
}

function SegmentLength({ segment: { start, end } }: { segment: Segment }) {
  if (start === undefined || end === undefined) return null
  if (end < start) return <div className="text-sm text-warn">ends before it starts</div>
  return (
    <div className="text-sm text-muted">
      <span className="sr-only">length </span>
      {formatTimecode(end - start)}
    </div>
  )
}
