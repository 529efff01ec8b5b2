const MAX_IN_FLIGHT = 4
/** A longer wait is the reader's to decide, not ours to make in silence. */
export const LONGEST_AUTOMATIC_WAIT = 60_000

let inFlight = 0
let heldUntil = 0
const waiting: (() => void)[] = []

/**
 * One gate for the whole tab: a rate limit met by one request holds back all others. A wait of
 * hours is said on the screen instead; the button there must not seem dead.
 */
export function holdTraffic(milliseconds: number) {
  if (milliseconds > LONGEST_AUTOMATIC_WAIT) return
  heldUntil = Math.max(heldUntil, Date.now() + milliseconds)
}

/** Waits for a free place; the function it gives back frees it again. */
export async function enterTraffic(signal: AbortSignal): Promise<() => void> {
  for (;;) {
    if (signal.aborted) {
      // It may have been given up just as its turn came: the place is free for the one behind it.
      if (inFlight < MAX_IN_FLIGHT) waiting.shift()?.()
      signal.throwIfAborted()
    }
    const wait = heldUntil - Date.now()
    if (wait > 0) await pause(wait, signal)
    else if (inFlight < MAX_IN_FLIGHT) break
    else await turn(signal)
  }
  inFlight += 1
  return leave
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
