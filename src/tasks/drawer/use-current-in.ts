import { useSyncExternalStore } from 'react'
import type { FilmPlayer } from '~/viewers/film/film-clock.ts'
import { segmentsAt, shapeLane } from '~/viewers/film/lane-layout.ts'
import type { SegmentGroup } from '~/viewers/segment.ts'
import type { SelectedSegment } from '~/viewers/segments-viewer.tsx'

/** The segments that the film is in now, of all definitions. */
export function useCurrentIn(player: FilmPlayer, definitions: SegmentGroup[]): SelectedSegment[] {
  // As a string, because it is the same for hundreds of pictures on end, and nothing is drawn then.
  const now = useSyncExternalStore(player.onTime, () =>
    definitions
      .map(({ segments }) =>
        segmentsAt(shapeLane(segments).rows, player.time())
          .map(({ index }) => index)
          .join(' '),
      )
      .join(','),
  )
  return now.split(',').flatMap((indices, place) => {
    const definition = definitions[place]?.id
    if (definition === undefined || !indices) return []
    return indices.split(' ').map((index) => ({ definition, index: Number(index) }))
  })
}
