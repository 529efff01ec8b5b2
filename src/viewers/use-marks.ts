import { useEffect, type RefObject } from 'react'
import { findIn, readTextIndex, toRange } from './text-index.ts'
import { markText } from './text-marks.ts'

const MOST_MARKS = 1_000

/** Marks what is searched for wherever it stands inside elements that match `within`. */
export function useMarks(root: RefObject<HTMLElement | null>, query: string, within: string) {
  useEffect(() => {
    const { current } = root
    if (!current || !query) return
    let unmark = () => {}
    const mark = () => {
      unmark()
      const index = readTextIndex(current, within)
      const places = findIn(index, query).slice(0, MOST_MARKS)
      const ranges = places.flatMap((place) => toRange(index, place, query.length) ?? [])
      unmark = markText(ranges, undefined)
    }
    mark()
    const observer = new MutationObserver(mark)
    observer.observe(current, { childList: true, subtree: true, characterData: true })
    return () => {
      observer.disconnect()
      unmark()
    }
  }, [root, query, within])
}
