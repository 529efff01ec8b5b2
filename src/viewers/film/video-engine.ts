import { readMediaError } from './film-error.ts'
import type { FilmEngine, FilmNews } from './film-state.ts'

const EVENTS = [
  'loadedmetadata',
  'durationchange',
  'play',
  'pause',
  'playing',
  'waiting',
  'canplay',
  'seeking',
  'seeked',
  'ended',
  'emptied',
] as const

/** `isWanted`: the reader asked to see it, else nothing is loaded before a time or play is wanted. */
export type FilmFile = { url: string; isWanted: boolean }

export function startVideo(
  video: HTMLVideoElement,
  { url, isWanted }: FilmFile,
  news: FilmNews,
): FilmEngine {
  const listening = new AbortController()
  const { signal } = listening
  let wished: number | undefined
  let rate = 1

  const wake = (preload: 'metadata' | 'auto') => {
    if (video.preload !== 'auto') video.preload = preload
  }

  const tell = () => {
    // A seek during a seek is kept until the first has ended.
    if (wished !== undefined && video.readyState > 0 && !video.seeking) {
      video.currentTime = wished
      wished = undefined
    }
    news.change({
      duration: Number.isFinite(video.duration) ? video.duration : undefined,
      isWaiting: video.seeking || (!video.paused && video.readyState < video.HAVE_FUTURE_DATA),
      wantsToPlay: !video.paused && !video.ended,
    })
    news.tick()
  }
  for (const event of EVENTS) video.addEventListener(event, tell, { signal })
  video.addEventListener('timeupdate', news.tick, { signal })
  video.addEventListener(
    'loadedmetadata',
    // The browser goes back to 1 with every load.
    () => (video.playbackRate = rate),
    { signal },
  )
  video.addEventListener(
    'error',
    () => {
      const { code = 4, message = '' } = video.error ?? {}
      news.change({
        error: readMediaError(code, message, url, Date.now()),
        wantsToPlay: false,
        isWaiting: false,
      })
    },
    { signal },
  )

  const play = async () => {
    wake('auto')
    try {
      await video.play()
    } catch (error) {
      // Sound needs a click first; without sound it may start.
      if (!(error instanceof DOMException) || error.name !== 'NotAllowedError' || video.muted)
        return
      video.muted = true
      news.change({ isMuted: true })
      await video.play().catch(() => news.change({ wantsToPlay: false }))
    }
  }

  video.preload = isWanted ? 'metadata' : 'none'
  video.src = url
  news.change({
    hasVolume: true,
    hasPictureInPicture: Boolean(document.pictureInPictureEnabled),
  })
  return {
    play: () => void play(),
    pause: () => video.pause(),
    time: () => wished ?? video.currentTime,
    seek(seconds) {
      wake('metadata')
      if (video.readyState > 0 && !video.seeking) video.currentTime = seconds
      else wished = seconds
    },
    setRate(value) {
      rate = value
      video.playbackRate = value
    },
    setMuted: (isMuted) => (video.muted = isMuted),
    setVolume: (volume) => (video.volume = volume),
    togglePictureInPicture() {
      const change = document.pictureInPictureElement
        ? document.exitPictureInPicture()
        : video.requestPictureInPicture()
      change.catch(() => undefined)
    },
    // S42: a video that is only taken off the page goes on loading.
    release() {
      listening.abort()
      video.pause()
      video.removeAttribute('src')
      video.load()
    },
  }
}
