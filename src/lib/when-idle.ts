/**
 * Runs what is only a guess at what comes next, once the browser has nothing better to do. The
 * function it gives back calls it off.
 */
export function whenIdle(task: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const idle = window.requestIdleCallback(task, { timeout: 3000 })
    return () => window.cancelIdleCallback(idle)
  }
  // Safari has no such callback; there, a while is all that can be given.
  const timer = setTimeout(task, 500)
  return () => clearTimeout(timer)
}
