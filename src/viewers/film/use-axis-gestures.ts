import { useEffect, type RefObject } from 'react'
import type { AxisView } from './axis-view.ts'
import { lengthOf } from './time-axis.ts'

const DRAG_FROM = 4
const LINE = 16
const WHEEL = 0.0025

/**
 * Wheel with Ctrl or ⌘ zooms at the pointer, sideways or with Shift it pans; a drag pans, two
 * fingers pinch. A plain wheel is left alone: it scrolls the page.
 */
export function useAxisGestures(
  area: RefObject<HTMLElement | null>,
  track: RefObject<HTMLElement | null>,
  view: AxisView,
) {
  useEffect(() => {
    const { current: element } = area
    if (!element) return
    const listening = new AbortController()
    const { signal } = listening
    const xOf = (clientX: number) => clientX - (track.current?.getBoundingClientRect().left ?? 0)

    const turn = (event: WheelEvent) => {
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1
      const isZoom = event.ctrlKey || event.metaKey
      const sideways = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX
      const isPan = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)
      if (isZoom) {
        event.preventDefault()
        // A pinch on a touchpad comes as small steps, a wheel as large ones.
        const amount = Math.max(-120, Math.min(120, event.deltaY * unit))
        const speed = Math.abs(amount) < 30 ? WHEEL * 4 : WHEEL
        view.zoom(Math.exp(-amount * speed), view.secondsAt(xOf(event.clientX)))
      } else if (isPan && !view.isWhole()) {
        event.preventDefault()
        view.pan((sideways * unit) / view.pixelsPerSecond())
      }
    }
    element.addEventListener('wheel', turn, { passive: false, signal })

    const fingers = new Map<number, number>()
    let isDragging = false
    let startX = 0

    const press = (event: PointerEvent) => {
      if (event.button !== 0 || isOnRuler(event)) return
      if (!fingers.size) isDragging = false
      fingers.set(event.pointerId, event.clientX)
      startX = event.clientX
    }
    const move = (event: PointerEvent) => {
      const before = fingers.get(event.pointerId)
      if (before === undefined) return
      // Its button was let go of where nobody here heard it.
      if (event.buttons === 0) return release(event)
      if (!isDragging && fingers.size < 2 && Math.abs(event.clientX - startX) < DRAG_FROM) return
      if (!isDragging) {
        isDragging = true
        // The click that would follow belongs to the drag.
        element.setPointerCapture(event.pointerId)
      }
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1]
      fingers.set(event.pointerId, event.clientX)
      if (other === undefined) view.pan((before - event.clientX) / view.pixelsPerSecond())
      else pinch(before, event.clientX, other)
    }
    const pinch = (before: number, after: number, other: number) => {
      const still = view.secondsAt(xOf(other))
      const distance = Math.max(8, Math.abs(after - other)) / Math.max(8, Math.abs(before - other))
      view.zoom(distance, still)
    }
    const release = (event: PointerEvent) => void fingers.delete(event.pointerId)
    const click = (event: MouseEvent) => {
      if (!isDragging) return
      isDragging = false
      event.stopPropagation()
      event.preventDefault()
    }
    element.addEventListener('pointerdown', press, { signal })
    element.addEventListener('pointermove', move, { signal })
    element.addEventListener('pointerup', release, { signal })
    element.addEventListener('pointercancel', release, { signal })
    element.addEventListener('click', click, { capture: true, signal })
    return () => listening.abort()
  }, [area, track, view])
}

/** Plus, minus and zero zoom; with Shift the arrows pan. True if the key was one of these. */
export function pressAxisKey(key: string, isShifted: boolean, view: AxisView, at: number): boolean {
  const seen = view.view()
  const middle = (seen.from + seen.to) / 2
  const still = at >= seen.from && at <= seen.to ? at : middle
  if (key === '+' || key === '=') view.zoom(1.5, still)
  else if (key === '-' || key === '_') view.zoom(1 / 1.5, still)
  else if (key === '0') view.fit()
  else if (isShifted && key === 'ArrowLeft') view.pan(-lengthOf(seen) / 4)
  else if (isShifted && key === 'ArrowRight') view.pan(lengthOf(seen) / 4)
  else return false
  return true
}

const isOnRuler = ({ target }: Event) =>
  target instanceof Element && target.closest('[data-ruler]') !== null
