import { useState } from 'react'
import type { useMoment } from '~/tasks/use-moment.ts'
import type { FilmPlayer } from '~/viewers/film/film-clock.ts'
import type { SegmentGroup } from '~/viewers/segment.ts'
import type { SelectedSegment } from '~/viewers/segments-viewer.tsx'

/** What is chosen already is gone to again when it is chosen: that is no step in the history. */
export function useChoice(
  { moment: { seg, t }, select }: ReturnType<typeof useMoment>,
  player: FilmPlayer,
  definitions: SegmentGroup[],
) {
  const [repeats, setRepeats] = useState(0)
  const repeat = () => setRepeats((count) => count + 1)
  const choose = (chosen: SelectedSegment | undefined) => {
    const isSame = chosen?.definition === seg?.definition && chosen?.index === seg?.index
    if (isSame) repeat()
    if (!isSame || t !== undefined) return select(chosen)
    const start = startOf(definitions, seg)
    if (start !== undefined) player.seek(start)
  }
  return { choose, repeat, repeats }
}

export const startOf = (definitions: SegmentGroup[], seg: SelectedSegment | undefined) =>
  definitions
    .find(({ id }) => id === seg?.definition)
    ?.segments.find(({ index }) => index === seg?.index)?.start
