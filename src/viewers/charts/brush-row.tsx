import { useEffect } from 'react'
import { announce } from '~/ui/announcer.tsx'
import { addUp, highest } from './chart-scale.ts'
import type { ColumnsProps } from './columns.tsx'
import { useBrush, type Stretch } from './use-brush.ts'

type BrushRowProps = Pick<ColumnsProps, 'label' | 'columns' | 'nameOf' | 'say' | 'onChoose'>

/** Lies under the plot, which is not drawn anew while one points at it. */
export function BrushRow({ label, columns, nameOf, say, onChoose }: BrushRowProps) {
  const partsOf = ({ first, last }: Stretch) => columns.slice(first, last + 1)
  const textOf = (stretch: Stretch) => `${nameOf(stretch)}: ${say(addUp(partsOf(stretch)))}`
  const brush = useBrush(columns.length, (stretch) => {
    // Nothing there is nothing to be shown.
    if (highest(partsOf(stretch)) > 0) onChoose(stretch)
  })
  const { stretch } = brush
  const shown = stretch && stretch.last < columns.length ? stretch : undefined
  const text = shown && textOf(shown)
  const isLong = shown !== undefined && shown.first < shown.last
  useEffect(() => {
    if (isLong && text) announce(text)
  }, [isLong, text])
  return (
    <>
      {shown && (
        <>
          <div
            className="absolute inset-y-0 bg-accent-soft forced-colors:border"
            style={{
              left: `${(shown.first / columns.length) * 100}%`,
              width: `${((shown.last + 1 - shown.first) / columns.length) * 100}%`,
            }}
          />
          {/* Where the summary stands, so that nothing moves; a pointer that goes there wants the summary. */}
          <div
            aria-hidden="true"
            className="pointer-events-none absolute -top-5 -right-9 left-0 truncate bg-canvas text-xs tabular-nums group-has-[figcaption:hover]/chart:invisible"
          >
            {text}
          </div>
        </>
      )}
      <div
        role="toolbar"
        aria-label={label}
        className="absolute inset-0 flex touch-pan-y select-none"
        {...brush.row}
      >
        {columns.map((_, place) => (
          <button
            key={place}
            type="button"
            aria-label={textOf({ first: place, last: place })}
            className="h-full min-w-0 flex-1"
            {...brush.column(place)}
          />
        ))}
      </div>
    </>
  )
}
