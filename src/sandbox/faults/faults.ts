import type { Fault } from './fault-schema.ts'

/** A fault, how often it may still strike, and how to know that it was cleared. */
type Armed = { strike: Strike; left: number; struck: number; cleared: AbortController }

export type Strike = {
  fault: Fault
  cleared: AbortSignal
  /** What the first request it struck was answered. */
  first: { response?: Response }
}

/** The faults of one account, oldest first. */
export function createFaults() {
  let faults: Armed[] = []

  function add(fault: Fault) {
    const cleared = new AbortController()
    const left = fault.times ?? Number.POSITIVE_INFINITY
    faults.push({ strike: { fault, cleared: cleared.signal, first: {} }, left, struck: 0, cleared })
  }

  /** The oldest fault that strikes this request; it is then one strike nearer to its end. */
  function take(method: string, path: string, query: URLSearchParams): Strike | undefined {
    const found = faults.find(
      ({ strike, left }) => left > 0 && hits(strike.fault.on, method, path, query),
    )
    if (!found) return undefined
    found.left -= 1
    found.struck += 1
    return found.strike
  }

  function clear() {
    for (const { cleared } of faults) cleared.abort()
    faults = []
  }

  const list = () => faults.map(({ strike, struck }) => ({ ...strike.fault, struck }))
  return { add, clear, take, list }
}

const hits = (on: Fault['on'], method: string, path: string, query: URLSearchParams) =>
  path.startsWith(on.path ?? '') &&
  method === (on.method ?? method) &&
  Object.entries(on.query ?? {}).every(([name, value]) => query.get(name) === value)
