import { useEffect, useRef } from 'react'
import { formatTimecode } from '~/lib/timecode.ts'
import type { FilmPlayer } from './film-clock.ts'
import { sayTime } from './position-slider.tsx'

type TimeDisplayProps = { player: FilmPlayer; end: number | undefined }

export function TimeDisplay({ player, end }: TimeDisplayProps) {
  const text = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    const follow = () => {
      const time = sayTime(player)
      if (text.current && text.current.textContent !== time) text.current.textContent = time
    }
    follow()
    const forget = [player.onTime(follow), player.subscribe(follow)]
    return () => forget.forEach((stop) => stop())
  }, [player])

  return (
    <span className="px-1 text-sm whitespace-nowrap text-muted tabular-nums">
      <span ref={text} className="text-ink" />
      {end !== undefined && ` / ${formatTimecode(Math.round(end * 10) / 10)}`}
    </span>
  )
}
