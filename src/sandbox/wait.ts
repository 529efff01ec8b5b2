/** Ends with the reason of the abort when nobody waits for the answer any more. */
export function wait(ms: number, signal: AbortSignal) {
  signal.throwIfAborted()
  if (ms <= 0) return Promise.resolve()
  return new Promise<void>((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort)
      resolve()
    }, ms)
    signal.addEventListener('abort', abort, { once: true })
  })
}
