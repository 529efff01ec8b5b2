import { useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react'

/** Places of columns, both included. */
export type Stretch = { first: number; last: number }

type Brush = {
  /** Where it began, and where it is now. */
  anchor: number
  head: number
}

const stretchOf = ({ anchor, head }: Brush): Stretch => ({
  first: Math.min(anchor, head),
  last: Math.max(anchor, head),
})

/**
 * Choosing one column or a stretch of them: by dragging, or with the arrow keys, Shift and Enter.
 * The columns are buttons in a row that is one stop of the Tab key.
 */
export function useBrush(count: number, onChoose: (stretch: Stretch) => void) {
  const [brush, setBrush] = useState<Brush>()
  const [pointed, setPointed] = useState<number>()
  const [focused, setFocused] = useState(0)
  const stop = Math.min(focused, count - 1)

  const placeAt = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const place = Math.floor(((event.clientX - left) / width) * count)
    return Math.min(count - 1, Math.max(0, place))
  }
  const choose = (stretch: Stretch) => {
    setBrush(undefined)
    onChoose(stretch)
  }
  const move = (event: KeyboardEvent<HTMLElement>, to: number) => {
    event.preventDefault()
    const head = Math.min(count - 1, Math.max(0, to))
    setBrush(event.shiftKey ? { anchor: brush?.anchor ?? stop, head } : undefined)
    setFocused(head)
    event.currentTarget.querySelectorAll('button')[head]?.focus()
  }

  return {
    /** What is being chosen, or else the column that is pointed at or focused. */
    stretch: brush
      ? stretchOf(brush)
      : pointed === undefined
        ? undefined
        : { first: pointed, last: pointed },
    row: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        const place = placeAt(event)
        setBrush({ anchor: place, head: place })
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const place = placeAt(event)
        setPointed(place)
        if (brush && event.buttons & 1) setBrush({ ...brush, head: place })
      },
      onPointerUp: () => brush && choose(stretchOf(brush)),
      // A finger that begins to scroll the page chooses nothing.
      onPointerCancel: () => setBrush(undefined),
      onPointerLeave: () => setPointed(undefined),
      onBlur: () => setPointed(undefined),
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.key === 'ArrowRight') move(event, stop + 1)
        else if (event.key === 'ArrowLeft') move(event, stop - 1)
        else if (event.key === 'Home') move(event, 0)
        else if (event.key === 'End') move(event, count - 1)
        else if (event.key === 'Escape' && brush) {
          event.preventDefault()
          event.stopPropagation()
          setBrush(undefined)
        }
      },
    },
    column: (place: number) => ({
      tabIndex: place === stop ? 0 : -1,
      onFocus: () => {
        setFocused(place)
        setPointed(place)
      },
      // The pointer's clicks were taken above; these are of keys and of assistive technology.
      onClick: (event: MouseEvent) => {
        if (event.detail === 0) choose(brush ? stretchOf(brush) : { first: place, last: place })
      },
    }),
  }
}
