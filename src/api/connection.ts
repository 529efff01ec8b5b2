import { dropEarly } from './early-answer.ts'
import {
  isIdle,
  isOver,
  readRecord,
  removeRecord,
  writeRecord,
  type SessionRecord,
} from './session-record.ts'

/** How the app is connected: with a key to the API, or to the sample data in the page. */
export type Connection = { kind: 'key'; key: string } | { kind: 'sample' }
export type EndReason = 'signed-out' | 'refused' | 'expired'

type Session = {
  connection: Connection | undefined
  /** Part of every query key: an answer for one session can never be shown in another (S06, S07). */
  number: number
  endedBy: EndReason | undefined
}

let session: Session = { connection: undefined, number: 0, endedBy: undefined }
// Of the record it was begun with: another page of this tab may have put another there.
let issuedAt = 0
let aborter = new AbortController()
const listeners = new Set<(session: Session) => void>()

function change(next: Omit<Session, 'number'>) {
  session = { ...next, number: session.number + 1 }
  aborter.abort()
  aborter = new AbortController()
  for (const listener of listeners) listener(session)
}

export const currentSession = () => session
export const sessionNumber = () => session.number
/** Aborted when the session ends, with every request made in it. */
export const sessionSignal = () => aborter.signal

export function onSessionChange(listener: (session: Session) => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const connectWithKey = (key: string) => open(key)
export const connectToSample = () => open(null)

function open(key: string | null) {
  const now = Date.now()
  const record = { key, issuedAt: now, lastActive: now }
  writeRecord(record)
  begin(record)
}

function begin(record: Omit<SessionRecord, 'v'>) {
  issuedAt = record.issuedAt
  change({ connection: toConnection(record.key), endedBy: undefined })
}

export function disconnect(reason: EndReason) {
  removeRecord()
  // It may have been asked for in the last moment of a session that is over as the app comes.
  dropEarly()
  change({ connection: undefined, endedBy: reason })
}

/** The reader did something: the idle time starts again. Polling does not count. */
export function noteActivity() {
  const record = readRecord()
  const now = Date.now()
  // Once a second is exact enough for half an hour, and spares the storage.
  if (record && !isOver(record, now) && now - record.lastActive > 1000) {
    writeRecord({ ...record, lastActive: now })
  }
}

/** Whether the session ends soon, for want of use. */
export function isRunningOut() {
  const record = readRecord()
  return record !== undefined && isIdle(record, Date.now())
}

/**
 * Ends the session when it is over, by comparing times rather than by a timer: timers freeze in
 * hidden tabs and in the back-forward cache (S08, S09). Also picks up what storage says, at start and
 * after another page of this tab has connected anew.
 */
export function checkConnection(): Connection | undefined {
  const record = readRecord()
  if (!record) {
    if (session.connection) disconnect('signed-out')
    return undefined
  }
  if (isOver(record, Date.now())) {
    disconnect('expired')
    return undefined
  }
  if (!isCurrent(record)) begin(record)
  return session.connection
}

const isCurrent = (record: SessionRecord) =>
  record.issuedAt === issuedAt && record.key === keyOf(session.connection)

const keyOf = (connection: Connection | undefined) =>
  connection?.kind === 'sample' ? null : connection?.key

const toConnection = (key: string | null): Connection =>
  key === null ? { kind: 'sample' } : { kind: 'key', key }
