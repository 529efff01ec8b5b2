import type { FilmError } from './film-error.ts'

export type TimeRange = { start: number; end: number }

/** What the controls show. The running time is not in it: it changes with every picture. */
export type FilmState = {
  /** Something that can play is there: a video or a player page. */
  isConnected: boolean
  /** What the reader wants, which holds while the film is still loading. */
  wantsToPlay: boolean
  isWaiting: boolean
  /** Said by the film itself. */
  duration: number | undefined
  rate: number
  isMuted: boolean
  volume: number
  hasVolume: boolean
  hasPictureInPicture: boolean
  loop: TimeRange | undefined
  error: FilmError | undefined
}

export const stillState: FilmState = {
  isConnected: false,
  wantsToPlay: false,
  isWaiting: false,
  duration: undefined,
  rate: 1,
  isMuted: false,
  volume: 1,
  hasVolume: false,
  hasPictureInPicture: false,
  loop: undefined,
  error: undefined,
}

/** What shows the pictures; its seconds count from the film's first one. */
export type FilmEngine = {
  play: () => void
  pause: () => void
  seek: (seconds: number) => void
  time: () => number
  setRate: (rate: number) => void
  setMuted: (isMuted: boolean) => void
  setVolume?: (volume: number) => void
  togglePictureInPicture?: () => void
  release: () => void
}

/** What an engine tells the player. */
export type FilmNews = {
  change: (news: Partial<FilmState>) => void
  /** The time moved without being asked for each picture: after a seek, or while hidden. */
  tick: () => void
}
