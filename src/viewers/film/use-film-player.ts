import { useState, useSyncExternalStore } from 'react'
import { segmentsAt, shapeLane } from './lane-layout.ts'
import { createFilmPlayer, type FilmPlayer } from './film-clock.ts'
import type { Segment } from '~/viewers/segment.ts'

/** One player for the film, the lanes, the list and every time in a text that seeks. */
export const useFilmPlayer = (offset = 0): FilmPlayer => useState(() => createFilmPlayer(offset))[0]

export const useFilmState = (player: FilmPlayer) =>
  useSyncExternalStore(player.subscribe, player.state)

/**
 * The indices of the segments under the playhead, "3" or "3 7". A string, because it is the same
 * for hundreds of pictures on end, and React then has nothing to do.
 */
export const useCurrentSegments = (player: FilmPlayer, segments: Segment[]): string =>
  useSyncExternalStore(player.onTime, () =>
    segmentsAt(shapeLane(segments).rows, player.time())
      .map(({ index }) => index)
      .join(' '),
  )
