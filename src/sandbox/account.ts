import type { RateLimit } from './rate-limit.ts'
import { createRateCounter } from './rate-limit.ts'
import { createLife } from './life.ts'
import { createTaskStore } from './task-store.ts'
import type { SandboxAsset, SandboxTask } from './types.ts'

export type AccountOptions = {
  tasks?: SandboxTask[]
  assets?: SandboxAsset[]
  /** Whether page_info carries totals. */
  totals?: boolean
  /** The API before it knew `canceled`: that filter is a 400, and there is no cancel operation. */
  legacy?: boolean
  rateLimit?: RateLimit
  /** Unfinished tasks move on by themselves, and now and then a new one arrives. */
  live?: boolean
  latencyMs?: number
  /** The key is not accepted (any more). */
  refused?: boolean
}

export type Account = ReturnType<typeof createAccount>

export function createAccount(options: AccountOptions, openedAt: number) {
  const { totals = true, legacy = false, live = false, latencyMs = 0, refused = false } = options
  const store = createTaskStore(options.tasks ?? [])
  const life = live ? createLife(store, options.tasks ?? [], openedAt) : undefined
  // Newest last, as in the store.
  const assets = (options.assets ?? []).toSorted(
    (a, b) => Date.parse(a.created_at) - Date.parse(b.created_at),
  )

  return {
    totals,
    legacy,
    latencyMs,
    refused,
    store,
    assets,
    count: createRateCounter(options.rateLimit),
    /** Task IDs by Idempotency-Key: the same create sent twice makes one task. */
    created: new Map<string, string>(),
    /** How many tasks were created here: part of the next one's ID. */
    made: 0,
    advance: (now: number) => {
      life?.(now)
      store.advance(now)
    },
  }
}
