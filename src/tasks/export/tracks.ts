/** A thing from one frame to another, the last not included. */
export type Placed<T> = { from: number; to: number; what: T }

/**
 * As few tracks as hold them without overlap, each in order of time. The ends are walked beside
 * the starts, so 50,000 that all overlap cost no more than 50,000 that do not.
 */
export function toTracks<T>(things: Placed<T>[]): Placed<T>[][] {
  const tracks: Placed<T>[][] = []
  const trackOf = new Map<Placed<T>, number>()
  const free: number[] = []
  const ending = things.toSorted((a, b) => a.to - b.to)
  let ended = 0
  for (const thing of things.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    for (let next = ending[ended]; next && next.to <= thing.from; next = ending[++ended]) {
      const track = trackOf.get(next)
      if (track !== undefined) free.push(track)
    }
    const track = free.pop() ?? tracks.length
    tracks[track] ??= []
    tracks[track].push(thing)
    trackOf.set(thing, track)
  }
  return tracks
}
