import { useRef, type PointerEvent } from 'react'
import { LEAST_WIDTH, MOST_WIDTH } from './column-settings.ts'

const KEY_STEP = 16

type ColumnEdgeProps = {
  label: string
  width: number
  onResize: (width: number | undefined) => void
}

/** The edge of a column, dragged or moved by the arrow keys; a double click makes it as at first. */
export function ColumnEdge({ label, width, onResize }: ColumnEdgeProps) {
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
      className="absolute top-1.5 right-0 h-6 w-2 cursor-col-resize touch-none after:absolute after:right-0 after:h-full after:w-px after:bg-line hover:after:bg-accent focus-visible:after:bg-accent active:after:bg-accent"
    />
  )
}
