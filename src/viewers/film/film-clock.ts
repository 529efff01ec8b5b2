import {
  stillState,
  type FilmEngine,
  type FilmNews,
  type FilmState,
  type TimeRange,
} from './film-state.ts'

export type FilmPlayer = ReturnType<typeof createFilmPlayer>

/**
 * The one clock of a film. The video owns the time; picture, lanes and list follow it. Without a
 * video it is a pointer that can be moved, so lanes and list work all the same.
 * All times are those of the segments: `offset` is what their clock shows at the first picture.
 */
export function createFilmPlayer(offset = 0) {
  let state = stillState
  let engine: FilmEngine | undefined
  let at = Math.max(0, -offset)
  let frame = 0
  const stateListeners = new Set<() => void>()
  const timeListeners = new Set<() => void>()

  const change = (news: Partial<FilmState>) => {
    const entries = Object.entries(news)
    if (entries.every(([name, value]) => Object.is(Reflect.get(state, name), value))) return
    state = { ...state, ...news }
    for (const listener of stateListeners) listener()
    run()
  }

  let tickedAt = performance.now()

  const tick = () => {
    const before = at
    const elapsed = performance.now() - tickedAt
    tickedAt += elapsed
    if (engine) at = engine.time()
    const { loop, wantsToPlay, rate } = state
    // Only what plays over the end goes back, however long the browser took between two pictures;
    // who seeks behind it has left the loop, with a control of the browser's own, too.
    const played = at - before <= (elapsed / 1000) * rate + 1
    const passed = loop && before + offset < loop.end && at + offset >= loop.end
    if (loop && wantsToPlay && passed && played) {
      seek(loop.start)
      return
    }
    for (const listener of timeListeners) listener()
  }

  // Only while playing: a still film costs nothing.
  const run = () => {
    if (frame || !engine || !state.wantsToPlay) return
    frame = requestAnimationFrame(() => {
      frame = 0
      tick()
      run()
    })
  }

  const seek = (seconds: number) => {
    const last = state.duration ?? Infinity
    at = engine ? Math.min(Math.max(0, seconds - offset), last) : seconds - offset
    engine?.seek(at)
    for (const listener of timeListeners) listener()
  }

  const play = () => {
    if (!engine || state.error) return
    change({ wantsToPlay: true })
    engine.play()
  }
  const pause = () => {
    change({ wantsToPlay: false })
    engine?.pause()
  }

  return {
    state: () => state,
    subscribe: (listener: () => void) => listen(stateListeners, listener),
    time: () => at + offset,
    onTime: (listener: () => void) => listen(timeListeners, listener),
    offset: () => offset,

    seek,
    play,
    pause,
    toggle: () => (state.wantsToPlay ? pause() : play()),
    /** A picture on or back; moving by pictures means looking at one. */
    step(seconds: number) {
      pause()
      seek(at + offset + seconds)
    },
    setOffset(seconds: number) {
      if (seconds === offset) return
      // The film stands still and the clock beside it is set.
      if (!engine) at += offset - seconds
      offset = seconds
      for (const listener of timeListeners) listener()
    },
    setRate(rate: number) {
      change({ rate })
      engine?.setRate(rate)
    },
    setMuted(isMuted: boolean) {
      change({ isMuted })
      engine?.setMuted(isMuted)
    },
    setVolume(volume: number) {
      change({ volume, isMuted: volume === 0 })
      engine?.setVolume?.(volume)
      engine?.setMuted(volume === 0)
    },
    setLoop: (loop: TimeRange | undefined) => change({ loop }),
    togglePictureInPicture: () => engine?.togglePictureInPicture?.(),

    /** Lets an engine show the film from where the pointer stands. */
    connect(start: (news: FilmNews) => FilmEngine) {
      const from = at
      change({ isConnected: true, error: undefined, duration: undefined, isWaiting: false })
      const started = start({ change, tick })
      engine = started
      started.setRate(state.rate)
      started.setMuted(state.isMuted)
      started.setVolume?.(state.volume)
      if (from > 0) started.seek(from)
      if (state.wantsToPlay) started.play()
      return () => {
        if (engine !== started) return
        at = started.time()
        engine = undefined
        started.release()
        const { rate, isMuted, volume, loop } = state
        change({ ...stillState, rate, isMuted, volume, loop })
      }
    },
  }
}

function listen(listeners: Set<() => void>, listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
