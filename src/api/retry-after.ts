const resetHeaders = ['x-ratelimit-request-reset', 'x-ratelimit-reset']
// A hundred years: what is beyond it is no time any more.
const LONGEST = 100 * 365 * 86_400_000

/**
 * How long a 429 asks us to wait, in milliseconds, at least one second. The API is seen to send
 * seconds, and its documents an epoch; the longest valid hint counts, nonsense does not.
 */
export function retryAfter(headers: Pick<Headers, 'get'>, now: number): number {
  const hints = [
    fromRetryAfter(headers.get('retry-after'), now),
    ...resetHeaders.map((name) => fromReset(headers.get(name), now)),
  ]
  return Math.min(LONGEST, Math.max(1000, ...hints.filter((hint) => hint !== undefined)))
}

function fromRetryAfter(text: string | null, now: number): number | undefined {
  if (!text) return undefined
  // Two proxies that disagree come as one header with a comma.
  if (/^\s*\d+\s*(?:,\s*\d+\s*)*$/.test(text))
    return 1000 * Math.max(...text.split(',').map(Number))
  // A bare number is no date, though Date.parse would read "-5" as one.
  if (!/[a-z]/i.test(text)) return undefined
  const date = Date.parse(text)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

function fromReset(text: string | null, now: number): number | undefined {
  if (!text || !/^\d{9,11}(\.\d+)?$/.test(text.trim())) return undefined
  return Math.max(0, Number(text) * 1000 - now)
}
