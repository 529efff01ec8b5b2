import type { FilmErrorKind } from './film-error.ts'
import type { FilmEngine, FilmNews } from './film-state.ts'
import { readNews, type FrameCommand, type FrameNews } from './player-frame.ts'

const PLAYER_PAGE = '/player.html'

const errorKinds = new Map<string, FilmErrorKind>([
  ['refused-url', 'refused'],
  ['forbidden', 'forbidden'],
  ['not-found', 'missing'],
  ['network', 'network'],
  ['media', 'damaged'],
])

/** Plays a stream in the sandboxed player page, which cannot see this one (S44). */
export function startFrame(frame: HTMLIFrameElement, url: string, news: FilmNews): FilmEngine {
  const listening = new AbortController()
  // Said before the page listens, and said again in this order once it does.
  let unsaid: FrameCommand[] | undefined = [{ type: 'load', url }]
  let last = { seconds: 0, heard: 0, isRunning: false }
  let wished: { seconds: number; until: number } | undefined
  let rate = 1
  let wantsToPlay = false
  let isMuted = false

  const say = (command: FrameCommand) => {
    if (unsaid) unsaid.push(command)
    // The page's origin is opaque, so no target origin but `*` reaches it; nothing said is secret.
    else frame.contentWindow?.postMessage(command, '*')
  }

  const hearTime = (told: Extract<FrameNews, { type: 'time' }>) => {
    const { seconds, duration, paused, buffering } = told
    // By the keys of a keyboard or a headset, past us.
    if (last.isRunning && paused) wantsToPlay = false
    last = { seconds, heard: performance.now(), isRunning: !paused && !buffering }
    // As a film in this page tells whoever watches whether there is somebody who watches.
    if (last.isRunning) frame.dispatchEvent(new Event('timeupdate'))
    if (wished && (Math.abs(wished.seconds - seconds) < 0.5 || wished.until < last.heard)) {
      wished = undefined
    }
    news.change({
      duration: Number.isFinite(duration) && duration > 0 ? duration : undefined,
      isWaiting: buffering || wished !== undefined || (wantsToPlay && paused),
      wantsToPlay,
    })
    news.tick()
  }

  const hearError = (code: string, message: string) => {
    if (code === 'blocked' && !isMuted) {
      // Sound needs a click inside the page; without sound it may start.
      isMuted = true
      news.change({ isMuted })
      say({ type: 'mute', value: true })
      say({ type: 'play' })
      return
    }
    wantsToPlay = false
    const error = { kind: errorKinds.get(code) ?? 'unsupported', detail: message }
    news.change(code === 'blocked' ? { wantsToPlay } : { wantsToPlay, isWaiting: false, error })
  }

  const hear = (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || event.origin !== 'null') return
    const told = readNews(event.data)
    if (told?.type === 'time') hearTime(told)
    if (told?.type === 'error') hearError(told.code, told.message)
    if (told?.type === 'ready' && unsaid) {
      const commands = unsaid
      unsaid = undefined
      commands.forEach(say)
    }
  }
  window.addEventListener('message', hear, { signal: listening.signal })
  news.change({ hasVolume: false, hasPictureInPicture: false })
  frame.src = PLAYER_PAGE

  return {
    play() {
      wantsToPlay = true
      say({ type: 'play' })
    },
    pause() {
      wantsToPlay = false
      // What is still to come until the page answers would move the pointer on.
      last = { seconds: timeNow(), heard: performance.now(), isRunning: false }
      say({ type: 'pause' })
    },
    time: timeNow,
    seek(seconds) {
      wished = { seconds, until: performance.now() + 3000 }
      say({ type: 'seek', seconds })
    },
    setRate(value) {
      rate = value
      say({ type: 'rate', value })
    },
    setMuted(value) {
      isMuted = value
      say({ type: 'mute', value })
    },
    release() {
      listening.abort()
      frame.removeAttribute('src')
    },
  }

  // The page reports a few times a second; in between the clock runs on.
  function timeNow() {
    if (wished) return wished.seconds
    const since = last.isRunning ? ((performance.now() - last.heard) / 1000) * rate : 0
    return last.seconds + Math.min(since, 1)
  }
}
