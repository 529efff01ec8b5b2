import { ErrorDetails, ErrorTypes, Events, Hls, type ErrorData } from 'hls.js/light'
import { readFilmUrl } from '~/viewers/film/film-source.ts'
import type { PlayerErrorCode } from './messages.ts'

export type Fail = (code: PlayerErrorCode, message: string) => void

/** Plays an HLS playlist in a video element; what is returned ends it. */
export function startStream(video: HTMLVideoElement, text: string, fail: Fail): () => void {
  // The page's own origin here, though the page itself is run as if it had none.
  const { origin } = location
  const address = readFilmUrl(text, origin)
  if (!address.ok) {
    fail('refused-url', address.reason)
    return () => {}
  }
  if (!Hls.isSupported()) {
    fail('unsupported', 'This browser has no Media Source Extensions.')
    return () => {}
  }

  let refusal: string | undefined
  let isMended = false
  const hls = new Hls({
    // A worker would be made from a blob, and the page allows none.
    enableWorker: false,
    // A playlist may name any address: each is held to the rule of the first (S41).
    xhrSetup(_, url) {
      const part = readFilmUrl(url, origin)
      if (part.ok) return
      refusal = part.reason
      throw new Error(part.reason)
    },
  })
  hls.on(Events.ERROR, (_, error) => {
    if (!error.fatal) return
    // Once: a film that is damaged again would be mended for ever.
    if (isMendable(error) && !isMended) {
      isMended = true
      hls.recoverMediaError()
      return
    }
    if (refusal) fail('refused-url', refusal)
    else fail(codeOf(error), error.error.message)
    hls.destroy()
  })
  hls.loadSource(address.url)
  hls.attachMedia(video)
  return () => hls.destroy()
}

const unplayable = new Set<string>([
  ErrorDetails.MANIFEST_INCOMPATIBLE_CODECS_ERROR,
  ErrorDetails.BUFFER_ADD_CODEC_ERROR,
  ErrorDetails.BUFFER_INCOMPATIBLE_CODECS_ERROR,
])

const isMendable = ({ type, details }: ErrorData) =>
  type === ErrorTypes.MEDIA_ERROR && !unplayable.has(details)

function codeOf({ type, details, response }: ErrorData): PlayerErrorCode {
  if (unplayable.has(details)) return 'unsupported'
  if (response?.code === 401 || response?.code === 403) return 'forbidden'
  if (response?.code === 404 || response?.code === 410) return 'not-found'
  // An answer that is no playlist is reported as a network error, too.
  if (details === ErrorDetails.MANIFEST_PARSING_ERROR) return 'media'
  return type === ErrorTypes.NETWORK_ERROR ? 'network' : 'media'
}
