import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { request } from './client.ts'
import { connectWithKey, disconnect, type Connection } from './connection.ts'
import { askEarly, LIST_PATH, takeEarly } from './early-answer.ts'
import { stubPage } from './test-page.ts'

const params = { page: 2, page_limit: 20, status: 'failed' }
const sent = vi.fn<typeof fetch>()

beforeEach(() => {
  stubPage(sent)
  sent.mockReset().mockImplementation(async () => Response.json({ data: [] }))
  connectWithKey('tlk_first')
})

afterEach(() => {
  disconnect('signed-out')
  globalThis.tasklensEarly = undefined
  vi.unstubAllGlobals()
})

const { signal } = new AbortController()
const ask = (query: object, options?: { as: Connection }) =>
  request({ path: LIST_PATH, query: { ...query }, signal, timeout: 1000, ...options })

test('the app takes what was asked before it came, once, and asks by itself from then on', async () => {
  askEarly(params, 'tlk_first')
  expect(await ask(params)).toEqual({ body: { data: [] }, text: '{"data":[]}' })
  expect(sent).toHaveBeenCalledOnce()
  await ask(params)
  expect(sent).toHaveBeenCalledTimes(2)
})

test('it is asked for like everything else: one header, one origin, no redirect', () => {
  askEarly(params, 'tlk_first')
  const [url, options] = sent.mock.calls[0] ?? []
  expect(String(url)).toBe(
    'https://tasklens.example/api/v1.3/analyze/tasks?page=2&page_limit=20&status=failed',
  )
  expect(options).toMatchObject({
    headers: { 'x-api-key': 'tlk_first', accept: 'application/json' },
    redirect: 'error',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    mode: 'same-origin',
  })
})

test.each([
  { ...params, page: 3 },
  { page: 2, page_limit: 20 },
])('it is no answer to another question: %o', async (other) => {
  askEarly(params, 'tlk_first')
  await ask(other)
  expect(sent).toHaveBeenCalledTimes(2)
})

// The page that tries a key asks for the very list that most addresses name.
test('it is no answer for another key (S07)', async () => {
  askEarly(params, 'tlk_first')
  const as = { kind: 'key', key: 'tlk_second' } as const
  await ask(params, { as })
  expect(sent).toHaveBeenCalledTimes(2)
  expect(sent.mock.calls[1]?.[1]?.headers).toMatchObject({ 'x-api-key': 'tlk_second' })
})

test('what nobody takes at first is given up: it would be old when it is asked for', async () => {
  askEarly(params, 'tlk_first')
  await ask({ ...params, page: 3 })
  expect(sent.mock.calls[0]?.[1]?.signal?.aborted).toBe(true)
  await ask(params)
  expect(sent).toHaveBeenCalledTimes(3)
})

test('it ends with the session (S06)', () => {
  askEarly(params, 'tlk_first')
  disconnect('expired')
  expect(sent.mock.calls[0]?.[1]?.signal?.aborted).toBe(true)
  expect(globalThis.tasklensEarly).toBeUndefined()
})

test('a refusal is told to whoever takes it', async () => {
  sent.mockImplementation(async () => Response.json({ code: 'x' }, { status: 401 }))
  askEarly(params, 'tlk_first')
  await expect(ask(params)).rejects.toMatchObject({ kind: 'identity' })
})

test('so is a network that is not there', async () => {
  sent.mockImplementation(() => Promise.reject(new TypeError('Failed to fetch')))
  askEarly(params, 'tlk_first')
  await expect(ask(params)).rejects.toMatchObject({ kind: 'network' })
})

test.each(['before', 'after'])('given up %s it is taken, it is given up', async (when) => {
  askEarly(params, 'tlk_first')
  const [url, options] = sent.mock.calls[0] ?? []
  const reader = new AbortController()
  if (when === 'before') reader.abort()
  expect(takeEarly('tlk_first', new URL(String(url)), reader.signal)).toBeDefined()
  reader.abort()
  expect(options?.signal?.aborted).toBe(true)
})
