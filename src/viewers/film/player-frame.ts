// What the app says to the sandboxed player page and hears from it. That page has an opaque
// origin, so it is known by its window, and nothing it says is taken on trust.

export type FrameCommand =
  | { type: 'load'; url: string }
  | { type: 'play' }
  | { type: 'pause' }
  | { type: 'seek'; seconds: number }
  | { type: 'rate'; value: number }
  | { type: 'mute'; value: boolean }

export type FrameNews =
  | { type: 'ready' }
  /** `duration` is NaN until it is known. */
  | { type: 'time'; seconds: number; duration: number; paused: boolean; buffering: boolean }
  | { type: 'error'; code: string; message: string }

const LONGEST_MESSAGE = 300

/** News that hold what they say; anything else that a window may have posted is undefined. */
export function readNews(data: unknown): FrameNews | undefined {
  switch (field(data, 'type')) {
    case 'ready':
      return { type: 'ready' }
    case 'time':
      return readTime(data)
    case 'error': {
      const code = field(data, 'code')
      const message = field(data, 'message')
      if (typeof code !== 'string' || typeof message !== 'string') return undefined
      return { type: 'error', code, message: message.slice(0, LONGEST_MESSAGE) }
    }
    default:
      return undefined
  }
}

function readTime(data: unknown): FrameNews | undefined {
  const seconds = field(data, 'seconds')
  const duration = field(data, 'duration')
  const paused = field(data, 'paused')
  const buffering = field(data, 'buffering')
  if (typeof seconds !== 'number' || !Number.isFinite(seconds) || seconds < 0) return undefined
  if (typeof duration !== 'number' || typeof paused !== 'boolean') return undefined
  if (typeof buffering !== 'boolean') return undefined
  return { type: 'time', seconds, duration, paused, buffering }
}

const field = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? Reflect.get(data, name)
    : undefined
