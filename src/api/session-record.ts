// Read by hand: the start script reads it too, and has no room for a library.

// sessionStorage, not localStorage: the key must not outlive the tab.
const STORAGE_KEY = 'tasklens.connection'
const IDLE_MS = 30 * 60_000
const ABSOLUTE_MS = 12 * 60 * 60_000

export type SessionRecord = {
  v: 1
  /** null stands for the sample data. */
  key: string | null
  issuedAt: number
  lastActive: number
}

// Where the browser refuses storage, by a setting or because it is full: as long as the page.
let unstored: SessionRecord | undefined

/** What this tab remembers of its session; undefined when that is nothing, or nothing of ours. */
export function readRecord(): SessionRecord | undefined {
  try {
    const record: unknown = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? 'null')
    return isRecord(record) ? record : unstored
  } catch {
    return unstored
  }
}

export function writeRecord(kept: Omit<SessionRecord, 'v'>) {
  removeRecord()
  const record: SessionRecord = { v: 1, ...kept }
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(record))
  } catch {
    unstored = record
  }
}

export function removeRecord() {
  dropUnstored()
  try {
    sessionStorage.removeItem(STORAGE_KEY)
  } catch {
    // Then nothing is there.
  }
}

/** In the back-forward cache nobody can tell it of a sign-out in the page that came after it. */
export function dropUnstored() {
  unstored = undefined
}

// A clock set back must not make the session eternal: a record from the future is over, too.
export const isOver = ({ issuedAt, lastActive }: SessionRecord, now: number) =>
  now - lastActive > IDLE_MS || now - issuedAt > ABSOLUTE_MS || issuedAt > now + 60_000

/** It ends within two minutes if nothing is done: that is to be said (WCAG 2.2.1). */
export const isIdle = ({ lastActive }: SessionRecord, now: number) =>
  now - lastActive > IDLE_MS - 2 * 60_000

const isRecord = (value: unknown): value is SessionRecord =>
  typeof value === 'object' &&
  value !== null &&
  'v' in value &&
  value.v === 1 &&
  'key' in value &&
  (value.key === null ||
    (typeof value.key === 'string' && /^[\x21-\x7e]{1,256}$/.test(value.key))) &&
  'issuedAt' in value &&
  Number.isFinite(value.issuedAt) &&
  'lastActive' in value &&
  Number.isFinite(value.lastActive)
