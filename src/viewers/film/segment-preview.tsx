import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { formatNumber } from '~/lib/numbers.ts'
import { formatTimecode } from '~/lib/timecode.ts'
import type { AxisView } from './axis-view.ts'
import { endOf } from './lane-layout.ts'
import { MetadataField } from './metadata-field.tsx'
import type { Preview, PreviewStore } from './preview-store.ts'
import { nameDefinition, nameTimes } from './segment-names.ts'

type SegmentPreviewProps = { axis: AxisView; store: PreviewStore }

/** A card beside the lane of the segment that is pointed at. It takes no pointer from the lanes. */
export function SegmentPreview({ axis, store }: SegmentPreviewProps) {
  const preview = useSyncExternalStore(store.subscribe, store.get)
  const card = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const { current } = card
    if (!current || !preview) return
    // In the browser's top layer nothing clips it, whatever the lanes stand in.
    current.showPopover()
    const place = () => placeCard(current, preview, axis)
    place()
    const stop = axis.subscribe(place)
    window.addEventListener('scroll', store.hide, true)
    return () => {
      stop()
      window.removeEventListener('scroll', store.hide, true)
    }
  }, [axis, preview, store])

  useEffect(() => {
    if (!preview) return
    // Esc closes the innermost thing, and that is the card and not the drawer.
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      store.hide()
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [preview, store])

  if (!preview) return null
  return (
    <div
      ref={card}
      popover="manual"
      className="pointer-events-none fixed inset-auto m-0 w-max max-w-80 rounded-lg border border-line bg-surface px-3 py-2 text-sm text-ink shadow-float"
    >
      <PreviewText preview={preview} />
    </div>
  )
}

const MOST_FIELDS = 5

function PreviewText({ preview: { segment, definition, colour, count } }: { preview: Preview }) {
  const { start, end, metadata } = segment
  const left = metadata.length - MOST_FIELDS
  return (
    <>
      <p className="flex items-baseline gap-1.5">
        <span className={`size-2 shrink-0 rounded-[2px] ${colour}`} />
        <bdi className="font-medium wrap-anywhere">{nameDefinition(definition)}</bdi>
      </p>
      <p className="text-muted tabular-nums">
        <span className="text-ink">{nameTimes(segment)}</span>
        {end !== undefined && end >= start && ` · ${formatTimecode(end - start)} long`}
      </p>
      {metadata.length > 0 && (
        <dl className="mt-1 flex flex-col gap-0.5">
          {metadata.slice(0, MOST_FIELDS).map((field, index) => (
            <MetadataField key={index} field={field} className="line-clamp-2 wrap-anywhere" />
          ))}
        </dl>
      )}
      {left > 0 && <p className="text-xs text-muted">and {left} more in the list</p>}
      {count > 1 && (
        <p className="mt-1 text-xs text-muted">
          One of {formatNumber(count)} drawn as one here; zoom in to tell them apart.
        </p>
      )}
    </>
  )
}

const GAP = 6
const EDGE = 8

/** Under the lane, or over it where there is no room; never on it. */
function placeCard(card: HTMLElement, { segment, track }: Preview, axis: AxisView) {
  const lane = track.getBoundingClientRect()
  const { from, to } = axis.view()
  const middle = (Math.max(segment.start, from) + Math.min(endOf(segment), to)) / 2
  const at = lane.left + (middle - from) * axis.pixelsPerSecond()
  const { clientWidth, clientHeight } = document.documentElement
  const { offsetWidth: width, offsetHeight: height } = card
  const x = Math.min(Math.max(at - width / 2, EDGE), clientWidth - width - EDGE)
  const below = lane.bottom + GAP
  card.style.left = `${x}px`
  card.style.top = `${below + height + EDGE <= clientHeight ? below : lane.top - GAP - height}px`
}
