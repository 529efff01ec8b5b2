import { useEffect, useRef, type KeyboardEvent } from 'react'
import { formatTimecode } from '~/lib/timecode.ts'
import type { FilmPlayer } from './film-clock.ts'
import type { TimeWindow } from './time-axis.ts'

type PositionSliderProps = { player: FilmPlayer; film: TimeWindow }

const STEP = 5
const LONG_STEPS: Record<string, number> = { PageUp: 0.1, PageDown: -0.1 }
const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }

/** Its value is set from the clock, past React: it moves with every picture. */
export function PositionSlider({ player, film: { from, to } }: PositionSliderProps) {
  const slider = useRef<HTMLInputElement>(null)

  useEffect(() => {
    const follow = () => {
      if (!slider.current) return
      // First its ends: a range keeps its value between them.
      slider.current.min = String(from)
      slider.current.max = String(to)
      const seconds = player.time()
      slider.current.value = String(seconds)
      const text = sayTime(player)
      // Once a second while it plays: it is read out, not watched.
      if (slider.current.getAttribute('aria-valuetext') !== text) {
        slider.current.setAttribute('aria-valuetext', text)
      }
    }
    follow()
    const forget = [player.onTime(follow), player.subscribe(follow)]
    return () => forget.forEach((stop) => stop())
  }, [player, from, to])

  const press = (event: KeyboardEvent) => {
    const share = LONG_STEPS[event.key]
    const steps = STEPS[event.key]
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (share === undefined && steps === undefined) return
    event.preventDefault()
    const by = share ? share * (to - from) : (steps ?? 0) * (event.shiftKey ? 1 : STEP)
    player.seek(Math.min(to, Math.max(from, player.time() + by)))
  }

  return (
    <input
      ref={slider}
      type="range"
      aria-label="Playback position"
      step="any"
      onInput={(event) => player.seek(event.currentTarget.valueAsNumber)}
      onKeyDown={press}
      className="h-6 w-full min-w-0 cursor-pointer accent-accent"
    />
  )
}

/** Whole seconds while it runs, exact when it stands. */
export function sayTime(player: FilmPlayer): string {
  const seconds = player.time()
  return formatTimecode(player.state().wantsToPlay ? Math.floor(seconds) : seconds)
}
