import type { FaultInput } from '~/sandbox/faults/fault-schema.ts'
import { randomFrom } from '~/sandbox/random.ts'
import type { Account } from './account.ts'

const SHARE = 0.3
/** As many requests are decided on ahead: one step of a tab asks for far fewer. */
const AHEAD = 40

const html = { body: '<!doctype html><h1>Sign in to the Wi-Fi</h1>', contentType: 'text/html' }
const message = 'It went wrong'

// Nothing that would make the end wait for minutes: a silence ends when the faults are cleared.
const kinds: [FaultInput, ...FaultInput[]] = [
  { status: 500, body: { error: { code: 'internal_server_error', message } } },
  { status: 503, body: { code: 'unavailable', message } },
  { status: 502, ...html },
  { status: 504 },
  { status: 404, body: { code: 'resource_not_exists', message } },
  { status: 401, body: { code: 'api_key_invalid', message } },
  { status: 429, headers: { 'retry-after': '1' }, body: { code: 'too_many_requests', message } },
  { status: 429, headers: { 'retry-after': '2' }, body: { code: 'too_many_requests', message } },
  { status: 429, headers: { 'retry-after': 'soon' } },
  { ...html },
  { body: '' },
  { body: { data: null } },
  { body: '{"data":[' },
  { row: { task_id: 5 } },
  { copies: 2 },
  { reset: true },
  { close: true },
  { cut: true },
  { truncate: true },
  { badGzip: true },
  { hold: true },
  { delayMs: 300 },
  { delayMs: 1500 },
  { drip: { bytes: 4000, everyMs: 20 } },
]

/** Decides for each request to come whether, and how, it goes wrong: the same for the same seed. */
export function createMishaps(account: Account, seed: number) {
  const random = randomFrom(`mishaps ${seed}`)
  let decided = 0
  let struck = 0

  /** A fault that changes nothing lets a request through, so that every one takes its turn. */
  const decide = (): FaultInput =>
    random.next() < SHARE ? { ...random.pick(kinds), times: 1 } : { times: 1 }

  return {
    async refill() {
      const left = decided - (await account.struck())
      for (let count = left; count < AHEAD; count += 1) {
        await account.fault(decide())
        decided += 1
      }
    },

    /** Lets everything through from here on; says how many requests were decided on. */
    async stop() {
      struck += await account.struck()
      decided = 0
      await account.clearFaults()
      return struck
    },
  }
}
