import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { movedBy } from './compare-rows.ts'

type PlaceOptions = {
  scroller: RefObject<HTMLElement | null>
  rows: Uint32Array
  /** What is asked: with another question the reader begins at the top. */
  asked: string
  rowHeight: number
  /** Rows come unasked; once all is read they come when the reader wants to see them. */
  isReading: boolean
}

/**
 * Keeps the row at the top of the view where it is while others come before it. Gives back how many
 * came there since the reader was last at the very top.
 */
export function usePlace({ scroller, rows, asked, rowHeight, isReading }: PlaceOptions) {
  const before = useRef({ rows, asked, isReading })
  const [above, setAbove] = useState(0)

  useLayoutEffect(() => {
    const { rows: shown, asked: was, isReading: wasReading } = before.current
    before.current = { rows, asked, isReading }
    const element = scroller.current
    if (!element || shown === rows) return
    if (was !== asked) {
      element.scrollTo({ top: 0 })
      setAbove(0)
      return
    }
    // At the very top one wants to see what comes there: after asking for news, and while nothing
    // of the list is pointed at or in focus.
    const isUnasked = isReading || wasReading
    if (element.scrollTop < rowHeight && !(isUnasked && isInUse(element))) return
    const by = movedBy(shown, rows, Math.floor(element.scrollTop / rowHeight))
    if (by === 0) return
    element.scrollBy({ top: by * rowHeight })
    if (by > 0) setAbove((count) => count + by)
  }, [scroller, rows, asked, rowHeight, isReading])

  const toTop = () => {
    scroller.current?.scrollTo({ top: 0 })
    setAbove(0)
  }
  const noteScroll = () => {
    if (above > 0 && (scroller.current?.scrollTop ?? 0) < rowHeight) setAbove(0)
  }
  return { above, toTop, noteScroll }
}

const isInUse = (element: HTMLElement) =>
  element.matches(':hover') || element.contains(document.activeElement)
