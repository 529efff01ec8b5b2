export type RateLimit = { requests: number; seconds: number }

// An account that was given no limit still says one, as the API does on every answer.
const generous: RateLimit = { requests: 100_000, seconds: 60 }

/** Counts in fixed windows that start with the first request in them. */
export function createRateCounter({ requests, seconds }: RateLimit = generous) {
  let used = 0
  let resetAt = 0

  return (now: number) => {
    if (now >= resetAt) {
      used = 0
      resetAt = now + seconds * 1000
    }
    const allowed = used < requests
    if (allowed) used += 1
    return { allowed, resetAt, headers: toHeaders(requests, used, resetAt) }
  }
}

// Documents of different ages name these differently: the union is sent, as a client has to read it.
function toHeaders(limit: number, used: number, resetAt: number) {
  const remaining = String(limit - used)
  const reset = String(Math.ceil(resetAt / 1000))
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-used': String(used),
    'x-ratelimit-remaining': remaining,
    'x-ratelimit-reset': reset,
    'x-ratelimit-request-remaining': remaining,
    'x-ratelimit-request-reset': reset,
  }
}
