import { useRef, type PointerEvent } from 'react'
import { classNames } from '~/lib/class-names.ts'
import { LEAST_WIDTH, MOST_WIDTH } from './column-settings.ts'

const KEY_STEP = 16
const beyondLabel = '-right-4 after:right-4'

type ColumnEdgeProps = {
  label: string
  /** Its own label stands at the edge, so that there is room to take hold on the other side of it. */
  isRight: boolean
  /** Nothing to reach into. */
  isLast: boolean
  width: number
  onResize: (width: number | undefined) => void
}

/** The edge of a column, dragged or moved by the arrow keys; a double click makes it as at first. */
export function ColumnEdge({ label, isRight, isLast, width, onResize }: ColumnEdgeProps) {
  const start = useRef({ x: 0, width: 0 })
  const grab = ({ currentTarget, pointerId, clientX }: PointerEvent<HTMLDivElement>) => {
    currentTarget.setPointerCapture(pointerId)
    start.current = { x: clientX, width }
  }
  const drag = ({ buttons, clientX }: PointerEvent<HTMLDivElement>) => {
    if (buttons === 1) onResize(start.current.width + clientX - start.current.x)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a splitter is a widget once it has a value
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${label}`}
      aria-valuenow={width}
      aria-valuemin={LEAST_WIDTH}
      aria-valuemax={MOST_WIDTH}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onPointerDown={grab}
      onPointerMove={drag}
      onDoubleClick={() => onResize(undefined)}
      onKeyDown={({ key }) => {
        if (key === 'ArrowLeft') onResize(width - KEY_STEP)
        if (key === 'ArrowRight') onResize(width + KEY_STEP)
      }}
      className={classNames(
        // Wider than what is seen of it: a finger or an unsteady hand takes hold of 24 pixels.
        'absolute top-1.5 h-6 w-6 cursor-col-resize touch-none after:absolute after:h-full after:w-px after:bg-line hover:after:bg-accent focus-visible:after:bg-accent active:after:bg-accent',
        isLast ? 'right-0 after:right-0' : isRight ? beyondLabel : '-right-2 after:right-2',
      )}
    />
  )
}
