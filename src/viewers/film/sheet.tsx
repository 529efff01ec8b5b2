import { useLayoutEffect, useRef, type ReactNode } from 'react'
import type { AxisView, Drawn } from './axis-view.ts'
import { lengthOf } from './time-axis.ts'

type SheetProps = { axis: AxisView; drawn: Drawn; children: ReactNode; className?: string }

/**
 * Carries what is drawn, in shares of the drawn time. Panning moves it and zooming stretches it,
 * and the browser lays out its children without React having a part in it.
 */
export function Sheet({ axis, drawn, className = '', children }: SheetProps) {
  const sheet = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const place = () => {
      if (!sheet.current) return
      const scale = axis.pixelsPerSecond()
      sheet.current.style.left = `${(drawn.from - axis.view().from) * scale}px`
      sheet.current.style.width = `${lengthOf(drawn) * scale}px`
    }
    place()
    return axis.subscribe(place)
  }, [axis, drawn])

  return (
    <div ref={sheet} className={`absolute inset-y-0 ${className}`}>
      {children}
    </div>
  )
}

/** Where a stretch of time lies on the sheet. */
export function placeOn(drawn: Drawn, start: number, end = start) {
  const share = 100 / lengthOf(drawn)
  return { left: `${(start - drawn.from) * share}%`, width: `${(end - start) * share}%` }
}
