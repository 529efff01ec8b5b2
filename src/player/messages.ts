import type { FrameCommand } from '~/viewers/film/player-frame.ts'

/** Why a film does not play. `blocked` is the browser waiting for a click inside the player. */
export type PlayerErrorCode =
  | 'refused-url'
  | 'forbidden'
  | 'not-found'
  | 'network'
  | 'media'
  | 'unsupported'
  | 'blocked'

/** A command that holds what it says; anything else that a window may have posted is undefined. */
export function readCommand(data: unknown): FrameCommand | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data)) return undefined
  const { type } = data
  const value = 'value' in data ? data.value : undefined
  switch (type) {
    case 'play':
    case 'pause':
      return { type }
    case 'load':
      return 'url' in data && typeof data.url === 'string' ? { type, url: data.url } : undefined
    case 'seek':
      return 'seconds' in data && isBetween(data.seconds, 0, Number.MAX_SAFE_INTEGER)
        ? { type, seconds: data.seconds }
        : undefined
    case 'rate':
      // What browsers take; outside of it they throw.
      return isBetween(value, 0.0625, 16) ? { type, value } : undefined
    case 'mute':
      return typeof value === 'boolean' ? { type, value } : undefined
    default:
      return undefined
  }
}

// NaN is between nothing.
const isBetween = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most
