import { useEffect, type RefObject } from 'react'

/** An element at the top of what is on screen, what it stands in, and how far each is scrolled past. */
type Place = { element: Element; share: number }[]

// Where as wide as the page two columns stand side by side, what is read is the right one.
const ACROSS = 0.75
const BELOW_EDGE = 8

/** When a box gets another width, what was at its top stays there: its text wraps in other places. */
export function useReadingPlace(scroller: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const box = scroller.current
    if (!box) return
    let width = box.clientWidth
    let place: Place = []
    const note = () => {
      // With another width the browser may scroll by itself: that is no place of the reader's.
      if (box.clientWidth === width) place = box.scrollTop > 0 ? placeAtTop(box) : []
    }
    const keep = () => {
      if (box.clientWidth === width) return
      width = box.clientWidth
      goTo(box, place)
    }
    const observer = new ResizeObserver(keep)
    observer.observe(box)
    box.addEventListener('scroll', note, { passive: true })
    return () => {
      observer.disconnect()
      box.removeEventListener('scroll', note)
    }
  }, [scroller])
}

function placeAtTop(box: HTMLElement): Place {
  const { left, top } = box.getBoundingClientRect()
  const place: Place = []
  const x = left + box.clientWidth * ACROSS
  for (
    let at = document.elementsFromPoint(x, top + BELOW_EDGE).find((one) => box.contains(one));
    at && at !== box;
    at = at.parentElement ?? undefined
  ) {
    const { top: start, height } = at.getBoundingClientRect()
    if (height > 0) place.push({ element: at, share: (top - start) / height })
  }
  return place
}

/** The innermost that is still there. */
function goTo(box: HTMLElement, place: Place) {
  const there = place.find(({ element }) => box.contains(element))
  if (!there) return
  const { top, height } = there.element.getBoundingClientRect()
  box.scrollTop += top + there.share * height - box.getBoundingClientRect().top
}
