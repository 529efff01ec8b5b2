// What the app and the player page say to each other. The page has an opaque origin, so the app
// knows it by its window (`event.source`), and the page knows the app by its origin.

export type PlayerCommand =
  | { type: 'load'; url: string }
  | { type: 'play' }
  | { type: 'pause' }
  | { type: 'seek'; seconds: number }
  | { type: 'rate'; value: number }
  | { type: 'mute'; value: boolean }

/** Why a film does not play. `blocked` is the browser waiting for a click inside the player. */
export type PlayerErrorCode =
  | 'refused-url'
  | 'forbidden'
  | 'not-found'
  | 'network'
  | 'media'
  | 'unsupported'
  | 'blocked'

export type PlayerNews =
  /** Commands are heard from now on. */
  | { type: 'ready' }
  /** `duration` is NaN until it is known. */
  | { type: 'time'; seconds: number; duration: number; paused: boolean; buffering: boolean }
  | { type: 'error'; code: PlayerErrorCode; message: string }

/** A command that holds what it says; anything else that a window may have posted is undefined. */
export function readCommand(data: unknown): PlayerCommand | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data)) return undefined
  switch (data.type) {
    case 'load':
      return 'url' in data && typeof data.url === 'string'
        ? { type: 'load', url: data.url }
        : undefined
    case 'play':
    case 'pause':
      return { type: data.type }
    case 'seek':
      return 'seconds' in data && isFiniteNumber(data.seconds)
        ? { type: 'seek', seconds: Math.max(0, data.seconds) }
        : undefined
    case 'rate':
      // What browsers take; outside of it they throw.
      return 'value' in data &&
        isFiniteNumber(data.value) &&
        data.value >= 0.0625 &&
        data.value <= 16
        ? { type: 'rate', value: data.value }
        : undefined
    case 'mute':
      return 'value' in data && typeof data.value === 'boolean'
        ? { type: 'mute', value: data.value }
        : undefined
    default:
      return undefined
  }
}

const isFiniteNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value)
