import { useEffect, useEffectEvent } from 'react'
import { announce } from '~/ui/announcer.tsx'
import type { SegmentGroup } from '~/viewers/segment.ts'
import type { FilmPlayer } from './film-clock.ts'
import { sayPlace } from './say-place.ts'

/** Said once, when the film stops: while it plays, the sound has the word. */
export function useSayPlace(player: FilmPlayer, definitions: SegmentGroup[]) {
  const say = useEffectEvent(() => announce(sayPlace(definitions, player.time())))
  useEffect(() => {
    let played = player.state().wantsToPlay
    return player.subscribe(() => {
      const { wantsToPlay, isConnected } = player.state()
      if (played && !wantsToPlay && isConnected) say()
      played = wantsToPlay
    })
  }, [player])
}
