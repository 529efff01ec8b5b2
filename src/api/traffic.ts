const MAX_IN_FLIGHT = 4
/** A longer wait is the reader's to decide, not ours to make in silence. */
export const LONGEST_AUTOMATIC_WAIT = 60_000

let inFlight = 0
// By a clock that is never set back: it would hold back everything, in silence.
let heldUntil = 0
const waiting: (() => void)[] = []

/**
 * One gate for the whole tab: a rate limit met by one request holds back all others. A wait of
 * hours is said on the screen instead; the button there must not seem dead.
 */
export function holdTraffic(milliseconds: number) {
  if (milliseconds > LONGEST_AUTOMATIC_WAIT) return
  heldUntil = Math.max(heldUntil, performance.now() + milliseconds)
}

/**
 * A free place, at once; the function it gives back frees it again. To wait even for a promise that
 * is settled already would let the page be drawn before its request is sent.
 */
export function takePlace(signal: AbortSignal, now = performance.now()): (() => void) | undefined {
  if (signal.aborted || heldUntil > now || inFlight >= MAX_IN_FLIGHT) return undefined
  inFlight += 1
  return leave
}

/** Waits for a free place. */
export async function enterTraffic(signal: AbortSignal): Promise<() => void> {
  for (;;) {
    if (signal.aborted) {
      // It may have been given up just as its turn came: the place is free for the one behind it.
      if (inFlight < MAX_IN_FLIGHT) waiting.shift()?.()
      signal.throwIfAborted()
    }
    // Read once: between two looks a limit may end, and a turn that nobody passes on would be waited for.
    const now = performance.now()
    const place = takePlace(signal, now)
    if (place) return place
    await (heldUntil > now ? pause(heldUntil - now, signal) : turn(signal))
  }
}

function leave() {
  inFlight -= 1
  waiting.shift()?.()
}

function turn(signal: AbortSignal) {
  return new Promise<void>((resolve) => {
    const go = () => {
      signal.removeEventListener('abort', giveUp)
      resolve()
    }
    const giveUp = () => {
      waiting.splice(waiting.indexOf(go), 1)
      resolve()
    }
    signal.addEventListener('abort', giveUp, { once: true })
    waiting.push(go)
  })
}

function pause(milliseconds: number, signal: AbortSignal) {
  return new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    signal.addEventListener('abort', done, { once: true })
  })
}
