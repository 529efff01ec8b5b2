import { useEffect, useRef } from 'react'
import { startFrame } from './frame-engine.ts'
import type { FilmPlayer } from './film-clock.ts'
import { FilmIcon } from './film-icon.tsx'
import { useFilmState } from './use-film-player.ts'
import { startVideo } from './video-engine.ts'

type FilmScreenProps = {
  player: FilmPlayer
  source: { kind: 'file' | 'stream'; url: string }
  isWanted: boolean
}

/** The picture, and what is to be said while there is none. A click plays and pauses. */
export function FilmScreen({ player, source, isWanted }: FilmScreenProps) {
  const { wantsToPlay, isWaiting, duration } = useFilmState(player)
  const isFramed = source.kind === 'stream' && !playsStreams()
  return (
    // The button "Play" is what the keyboard uses; this is the large target for the mouse.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className="relative size-full cursor-pointer in-[:fullscreen]:bg-black"
      onClick={player.toggle}
    >
      {isFramed ? (
        <FrameScreen player={player} url={source.url} />
      ) : (
        <VideoScreen player={player} url={source.url} isWanted={isWanted} />
      )}
      <div className="pointer-events-none absolute inset-0 grid place-items-center">
        {!wantsToPlay && duration === undefined && (
          <span className="grid size-14 place-items-center rounded-full border border-line bg-surface text-ink shadow-float">
            <FilmIcon name="play" className="ml-0.5 size-6" />
          </span>
        )}
        {wantsToPlay && isWaiting && (
          <span
            role="status"
            className="rounded-full border border-line bg-surface px-3 py-1 text-sm text-muted shadow-float"
          >
            Waiting for the film…
          </span>
        )}
      </div>
    </div>
  )
}

let canStream: boolean | undefined

/** Safari and newer Chromium play HLS by themselves. */
function playsStreams(): boolean {
  canStream ??= document.createElement('video').canPlayType('application/vnd.apple.mpegurl') !== ''
  return canStream
}

type VideoScreenProps = { player: FilmPlayer; url: string; isWanted: boolean }

function VideoScreen({ player, url, isWanted }: VideoScreenProps) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const { current } = video
    if (!current) return
    return player.connect((news) => startVideo(current, { url, isWanted }, news))
  }, [player, url, isWanted])

  // S42. No `crossorigin`: it would refuse films whose server does not allow it, and we read no
  // pixels. The analysed film comes with no captions that could be offered.
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <video
      ref={video}
      preload="none"
      playsInline
      disableRemotePlayback
      tabIndex={-1}
      className="size-full object-contain"
    />
  )
}

type FrameScreenProps = { player: FilmPlayer; url: string }

function FrameScreen({ player, url }: FrameScreenProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  useEffect(() => {
    const { current } = frame
    if (!current) return
    return player.connect((news) => startFrame(current, url, news))
  }, [player, url])

  return (
    <iframe
      ref={frame}
      title="Film"
      sandbox="allow-scripts"
      allow="autoplay"
      referrerPolicy="no-referrer"
      tabIndex={-1}
      className="pointer-events-none size-full border-0"
    />
  )
}
