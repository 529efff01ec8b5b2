import * as fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import {
  checkConnection,
  connectToSample,
  connectWithKey,
  currentSession,
  disconnect,
  isRunningOut,
  noteActivity,
  onSessionChange,
  sessionNumber,
  sessionSignal,
} from './connection.ts'
import { dropUnstored } from './session-record.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const start = Date.parse('2026-11-23T12:00:00Z')

let stored: Map<string, string>

beforeEach(() => {
  stored = new Map()
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
    removeItem: (name: string) => stored.delete(name),
  })
  vi.useFakeTimers({ now: start, toFake: ['Date'] })
  disconnect('signed-out')
  return () => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  }
})

const wait = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds)

test('a key is there until the tab is signed out, and then nowhere', () => {
  connectWithKey('secret')
  expect(checkConnection()).toEqual({ kind: 'key', key: 'secret' })
  disconnect('signed-out')
  expect(checkConnection()).toBeUndefined()
  expect([...stored.values()].join()).not.toContain('secret')
})

test('the sample data needs no key', () => {
  connectToSample()
  expect(checkConnection()).toEqual({ kind: 'sample' })
})

test('a session ends after 30 minutes without use (S08)', () => {
  connectWithKey('secret')
  wait(29 * MINUTE)
  noteActivity()
  wait(29 * MINUTE)
  expect(checkConnection()).toBeDefined()
  wait(2 * MINUTE)
  expect(checkConnection()).toBeUndefined()
  expect(currentSession().endedBy).toBe('expired')
})

test('the last two minutes of a session without use are told', () => {
  connectWithKey('secret')
  wait(28 * MINUTE)
  expect(isRunningOut()).toBe(false)
  wait(MINUTE)
  expect(isRunningOut()).toBe(true)
  noteActivity()
  expect(isRunningOut()).toBe(false)
})

test('a session ends after 12 hours, however busy (S08)', () => {
  connectWithKey('secret')
  for (let minutes = 0; minutes < 12 * 60; minutes += 20) {
    wait(20 * MINUTE)
    noteActivity()
  }
  wait(1)
  expect(checkConnection()).toBeUndefined()
})

test('activity cannot bring back a session that is over', () => {
  connectWithKey('secret')
  wait(31 * MINUTE)
  noteActivity()
  expect(checkConnection()).toBeUndefined()
})

test.each([
  'nonsense',
  '{}',
  '{"v":2,"key":"a","issuedAt":1,"lastActive":1}',
  '{"v":1,"issuedAt":1,"lastActive":1}',
  '{"v":1,"key":"a","issuedAt":"1","lastActive":1}',
  '{"v":1,"key":"a","issuedAt":1,"lastActive":null}',
  '{"v":1,"key":"two words","issuedAt":1,"lastActive":1}',
  `{"v":1,"key":"a","issuedAt":${start + HOUR},"lastActive":${start}}`,
])('a stored record %s connects nobody', (record) => {
  stored.set('tasklens.connection', record)
  expect(checkConnection()).toBeUndefined()
})

test('each session has a number of its own, and its requests end with it (S06, S07)', () => {
  connectWithKey('first')
  const [number, signal] = [sessionNumber(), sessionSignal()]
  connectWithKey('second')
  expect(sessionNumber()).toBeGreaterThan(number)
  expect(signal.aborted).toBe(true)
  expect(sessionSignal().aborted).toBe(false)
})

test('after any sequence of sessions only the last key is kept, in one place', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('connect'), key: fc.stringMatching(/^key-[a-z]{12}$/) }),
    fc.record({ do: fc.constantFrom('leave', 'sample', 'expire'), key: fc.constant('') }),
  )
  fc.assert(
    fc.property(fc.array(step, { minLength: 1 }), (steps) => {
      for (const { do: what, key } of steps) {
        if (what === 'connect') connectWithKey(key)
        if (what === 'leave') disconnect('signed-out')
        if (what === 'sample') connectToSample()
        if (what === 'expire') wait(13 * HOUR)
        checkConnection()
      }
      const last = steps.at(-1)
      const kept = [...stored.values()].join()
      const former = steps.map(({ key }) => key).filter((key) => key && key !== last?.key)
      expect(former.filter((key) => kept.includes(key))).toEqual([])
      expect(stored.size).toBe(last?.do === 'connect' || last?.do === 'sample' ? 1 : 0)
    }),
  )
})

test.each([
  ['another key', 'second', 0],
  ['the same key, given anew', 'first', 1],
  ['the sample data', null, 1],
])(
  'a page that comes back finds %s in its tab, in a session of its own (S07, S09)',
  (_, key, later) => {
    connectWithKey('first')
    const [number, signal] = [sessionNumber(), sessionSignal()]
    const issuedAt = Date.now() + later
    stored.set('tasklens.connection', JSON.stringify({ v: 1, key, issuedAt, lastActive: issuedAt }))
    wait(1000)
    expect(checkConnection()).toEqual(key === null ? { kind: 'sample' } : { kind: 'key', key })
    expect(sessionNumber()).toBe(number + 1)
    expect(signal.aborted).toBe(true)
    checkConnection()
    expect(sessionNumber()).toBe(number + 1)
  },
)

const refuse = () => {
  throw new DOMException('no', 'SecurityError')
}
test.each([
  ['all of storage', () => Object.defineProperty(globalThis, 'sessionStorage', { get: refuse })],
  ['what is written', () => Object.assign(sessionStorage, { setItem: refuse })],
])('a browser that refuses %s keeps the session as long as the page', (_, deny) => {
  connectWithKey('of before')
  deny()
  connectWithKey('secret')
  expect(checkConnection()).toEqual({ kind: 'key', key: 'secret' })
  wait(20 * MINUTE)
  noteActivity()
  wait(20 * MINUTE)
  expect(checkConnection()).toBeDefined()
  disconnect('signed-out')
  expect(checkConnection()).toBeUndefined()

  // In the back-forward cache: nobody can tell whether it was signed out meanwhile.
  connectToSample()
  dropUnstored()
  expect(checkConnection()).toBeUndefined()
})

test('whoever watches the session hears of each change once', () => {
  const heard: (string | undefined)[] = []
  const stop = onSessionChange(({ connection }) => heard.push(connection?.kind))
  connectToSample()
  disconnect('refused')
  stop()
  connectToSample()
  expect(heard).toEqual(['sample', undefined])
})
