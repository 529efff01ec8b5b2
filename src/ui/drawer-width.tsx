import {
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type PointerEvent,
} from 'react'
import { keepPreference, readPreference } from '~/lib/preferences.ts'

const LEAST = 384
const MOST = 1200
const FIRST = 560
const KEY_STEP = 32

/** A taste of this device: the width, and the edge to drag it by. */
export function useDrawerWidth() {
  const [width, setWidth] = useState(read)
  const most = useSyncExternalStore(onResize, mostHere)
  const shown = Math.min(width, most)
  const change = (wanted: number) => {
    const next = Math.round(Math.min(most, Math.max(LEAST, wanted)))
    // At its limit here it may well be remembered wider, for a larger window.
    if (next === shown) return
    setWidth(next)
    keepPreference('drawer', String(next))
  }
  const held = useRef(0)
  const fromRight = (event: PointerEvent) => document.documentElement.clientWidth - event.clientX
  const grab = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    held.current = fromRight(event) - (event.currentTarget.parentElement?.offsetWidth ?? width)
  }
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons === 1) change(fromRight(event) - held.current)
  }
  const press = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') change(shown + KEY_STEP)
    if (key === 'ArrowRight') change(shown - KEY_STEP)
  }
  const handle = (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a splitter with a value is a widget
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the task"
      aria-valuenow={shown}
      aria-valuemin={LEAST}
      aria-valuemax={most}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onPointerDown={grab}
      onPointerMove={drag}
      onKeyDown={press}
      // Wider than what is seen of it, into the empty margin of the task and not over the list.
      className="absolute inset-y-0 -left-1 z-20 w-6 cursor-col-resize touch-none before:absolute before:inset-y-0 before:left-0 before:w-2 hover:before:bg-accent/30 focus-visible:before:bg-accent/30"
    />
  )
  return { width, handle }
}

// As the style bounds it: max-w-[55vw], and at least min-w-96.
const mostHere = () => Math.min(MOST, Math.max(LEAST, Math.floor(window.innerWidth * 0.55)))

function onResize(tell: () => void) {
  window.addEventListener('resize', tell)
  return () => window.removeEventListener('resize', tell)
}

function read(): number {
  const kept = Number(readPreference('drawer'))
  return kept >= LEAST && kept <= MOST ? kept : FIRST
}
