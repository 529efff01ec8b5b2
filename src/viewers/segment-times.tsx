import { formatTimecode } from '~/lib/timecode.ts'
import { visibleText } from '~/lib/visible-text.ts'
import type { Segment } from './segment.ts'
import { timeLook } from './time-button.tsx'

type SegmentTimesProps = {
  segment: Segment
  /** Nothing else says what is odd about the times. */
  isPlain: boolean
  onSeek: ((seconds: number) => void) | undefined
  onSelect: (() => void) | undefined
}

export const SegmentTimes = ({ segment, isPlain, onSeek, onSelect }: SegmentTimesProps) => (
  <div className="flex flex-wrap items-baseline gap-x-3 tabular-nums @md:block">
    <span className="font-medium">
      <SegmentStart segment={segment} onSeek={onSeek} onSelect={onSelect} />
      {' – '}
      <SegmentTime seconds={segment.end} text={segment.endText} name="end" />
    </span>
    <SegmentLength segment={segment} isPlain={isPlain} />
  </div>
)

type SegmentStartProps = Omit<SegmentTimesProps, 'isPlain'>

/** What the keys reach of a row: with a film it goes there, without one it selects. */
function SegmentStart({ segment: { start, startText }, onSeek, onSelect }: SegmentStartProps) {
  const time = <SegmentTime seconds={start} text={startText} name="start" />
  const canSeek = onSeek && start !== undefined
  if (!canSeek && !onSelect) return time
  const press = () => {
    onSelect?.()
    if (canSeek) onSeek(start)
  }
  const verb = canSeek ? 'Seek to' : 'Select segment at'
  return (
    <button
      type="button"
      aria-label={start === undefined ? undefined : `${verb} ${formatTimecode(start)}`}
      onClick={press}
      className={timeLook}
    >
      {start === undefined && <span className="sr-only">Select segment with </span>}
      {time}
    </button>
  )
}

type SegmentTimeProps = {
  seconds: number | undefined
  /** As the answer wrote it. */
  text: string | undefined
  name: string
}

function SegmentTime({ seconds, text, name }: SegmentTimeProps) {
  if (seconds !== undefined) {
    return <span title={`${name}_time: ${text}`}>{formatTimecode(seconds)}</span>
  }
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

type SegmentLengthProps = { segment: Segment; isPlain: boolean }

function SegmentLength({ segment: { start, end }, isPlain }: SegmentLengthProps) {
  if (start === undefined || end === undefined) return null
  if (end < start) {
    return isPlain ? <div className="text-sm text-warn">ends before it starts</div> : null
  }
  return (
    <div className="text-sm text-muted">
      <span className="sr-only">length </span>
      {formatTimecode(end - start)}
    </div>
  )
}
