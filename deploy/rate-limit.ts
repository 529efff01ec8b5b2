/** Counts requests a client within fixed windows: no timers, and nothing kept from older windows. */
export function createRateLimit(requests: number, windowMs: number, now = Date.now) {
  let start = now()
  let counts = new Map<string, number>()

  /** Seconds to wait, or 0 when the request may pass. */
  return (client: string): number => {
    const age = now() - start
    if (age >= windowMs || age < 0) {
      start = now()
      counts = new Map()
    }
    const count = (counts.get(client) ?? 0) + 1
    counts.set(client, count)
    return count > requests ? Math.ceil((start + windowMs - now()) / 1000) : 0
  }
}
