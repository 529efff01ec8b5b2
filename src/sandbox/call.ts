import type { Account } from './account.ts'

/** One request, as an operation gets it: the key is known, the limits are kept. */
export type Call = {
  request: Request
  url: URL
  /** The identifier in the path, or '' where there is none. */
  id: string
  account: Account
  now: number
}
