import { useEffect, useRef, useState, type RefObject } from 'react'
import { lastAtMost } from './find-text.ts'
import { scrollToRange } from './scroll-to-range.ts'
import { findIn, readTextIndex, toRange, type TextIndex } from './text-index.ts'
import { markText } from './text-marks.ts'

// Marks that nobody sees cost as much as those that are seen.
const MOST_MARKS = 1_000

// What comes into view is set anew, with its times: the way to it may take two steps.
const GO_MS = 1_500

type Found = { query: string; places: number[]; at: number }
const NOTHING: Found = { query: '', places: [], at: 0 }

/** Finds text on the page itself, so that what is found is what is read, Markdown or not. */
export function useFind(root: RefObject<HTMLElement | null>) {
  const [found, setFound] = useState(NOTHING)
  const index = useRef<TextIndex>(undefined)
  const goUntil = useRef(0)

  const read = () => {
    if (!index.current && root.current) index.current = readTextIndex(root.current)
    return index.current
  }
  const show = (next: Found) => {
    goUntil.current = performance.now() + GO_MS
    setFound(next)
  }
  const search = (query: string) => {
    const text = read()
    const places = text ? findIn(text, query) : []
    // Typing on refines what is already in view.
    const before = found.places[found.at] ?? 0
    show({ query, places, at: Math.max(0, lastAtMost(places, before)) })
  }
  const step = (direction: 1 | -1) => {
    const count = found.places.length
    if (count) show({ ...found, at: (found.at + direction + count) % count })
  }

  // The text is set in the background, and its times become buttons when they come into view.
  useEffect(() => {
    const { current } = root
    if (!current) return
    const observer = new MutationObserver(() => {
      index.current = undefined
      setFound((found) => {
        if (!found.query) return found
        index.current = readTextIndex(current)
        const places = findIn(index.current, found.query)
        return { ...found, places, at: Math.min(found.at, Math.max(0, places.length - 1)) }
      })
    })
    observer.observe(current, { childList: true, subtree: true, characterData: true })
    return () => observer.disconnect()
  }, [root])

  useEffect(() => {
    const text = index.current
    if (!text || !found.query) return
    const { places, at, query } = found
    const from = Math.max(0, at - MOST_MARKS / 2)
    const ranges = places
      .slice(from, from + MOST_MARKS)
      .flatMap((place) => toRange(text, place, query.length) ?? [])
    const now = ranges[at - from]
    const stop = now && performance.now() < goUntil.current ? scrollToRange(now) : undefined
    const unmark = markText(ranges, now)
    return () => {
      stop?.()
      unmark()
    }
  }, [found])

  return { query: found.query, count: found.places.length, at: found.at, search, step }
}
