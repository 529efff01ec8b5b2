import { useEffect, useRef } from 'react'
import type { FilmPlayer } from './film-clock.ts'

/** The clock is set before anything is sought on it, and what is opened is not played. */
export function useOpenAt(player: FilmPlayer, offset: number, initialTime: number | undefined) {
  const openAt = useRef(initialTime)
  useEffect(() => {
    player.setOffset(offset)
    if (openAt.current === undefined) return
    player.pause()
    player.seek(openAt.current)
    openAt.current = undefined
  }, [player, offset])
}
