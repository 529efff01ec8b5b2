// The page inside the sandboxed frame (S44): it has an opaque origin and knows neither the key nor
// the app. It plays HLS where the browser does not by itself; the app's own page could not,
// because it may connect to no other origin.

import type { FrameNews } from '~/viewers/film/player-frame.ts'
import './player.css'
import { readCommand } from './messages.ts'
import { startStream, type Fail } from './stream.ts'

const { origin } = location
const app = window.parent
const video = document.querySelector('video')
let end = () => {}
let wished: number | undefined

// Opened by itself, the page has nobody to listen to.
if (video && app !== window) run(video)

function run(video: HTMLVideoElement) {
  const news = ['durationchange', 'timeupdate', 'play', 'pause', 'playing', 'waiting', 'canplay']
  for (const name of [...news, 'seeking', 'seeked', 'ended']) {
    video.addEventListener(name, () => tellTime(video))
  }
  video.addEventListener('loadedmetadata', () => seek(video, wished))
  window.addEventListener('message', ({ source, origin: from, data }: MessageEvent<unknown>) => {
    if (source === app && from === origin) obey(video, data)
  })
  tell({ type: 'ready' })
}

function obey(video: HTMLVideoElement, data: unknown) {
  const command = readCommand(data)
  switch (command?.type) {
    case 'load':
      end()
      wished = undefined
      end = startStream(video, command.url, fail)
      break
    case 'play':
      video.play().catch((error: unknown) => {
        if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') return
        fail('blocked', 'The browser waits for a click inside the player.')
      })
      break
    case 'pause':
      video.pause()
      break
    case 'seek':
      seek(video, command.seconds)
      break
    case 'rate':
      // Both: a browser goes back to the default with every load.
      video.defaultPlaybackRate = command.value
      video.playbackRate = command.value
      break
    case 'mute':
      video.muted = command.value
      break
    case undefined:
  }
}

function seek(video: HTMLVideoElement, seconds: number | undefined) {
  wished = video.readyState === video.HAVE_NOTHING ? seconds : undefined
  if (wished === undefined && seconds !== undefined) video.currentTime = seconds
}

const tellTime = (video: HTMLVideoElement) =>
  tell({
    type: 'time',
    seconds: video.currentTime,
    duration: video.duration,
    paused: video.paused,
    buffering: video.seeking || (!video.paused && video.readyState < video.HAVE_FUTURE_DATA),
  })

const fail: Fail = (code, message) => tell({ type: 'error', code, message })

function tell(news: FrameNews) {
  app.postMessage(news, origin)
}
