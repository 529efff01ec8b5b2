import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connectWithKey, disconnect } from './connection.ts'
import { askForFirstPage, firstPageWithin, takeFirstPage } from './first-page.ts'
import { stubPage } from './test-page.ts'

const params = { page: 2, page_limit: 20, status: 'failed' }
const { signal } = new AbortController()
const answers = vi.fn<typeof fetch>()

beforeEach(() => {
  stubPage(answers)
  answers.mockReset().mockImplementation(async () => Response.json({ data: [] }))
  connectWithKey('tlk_first')
})

afterEach(() => {
  disconnect('signed-out')
  vi.unstubAllGlobals()
})

test('the page is asked for once, and its answer is taken once', async () => {
  askForFirstPage(params)
  const taken = takeFirstPage({ ...params }, signal)
  expect(await taken).toEqual({ body: { data: [] }, text: '{"data":[]}' })
  expect(answers).toHaveBeenCalledOnce()
  expect(takeFirstPage(params, signal)).toBeUndefined()
})

test('it is asked for like everything else: one header, one origin, no redirect', async () => {
  askForFirstPage(params)
  await takeFirstPage(params, signal)
  const [url, options] = answers.mock.calls[0] ?? []
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
])('it is no answer to another question: %o', (other) => {
  askForFirstPage(params)
  expect(takeFirstPage(other, signal)).toBeUndefined()
})

test('what was asked in one session is not taken in the next', () => {
  askForFirstPage(params)
  connectWithKey('tlk_second')
  expect(takeFirstPage(params, signal)).toBeUndefined()
})

const neverAnswering: typeof fetch = (_url, options) =>
  new Promise((_resolve, reject) =>
    options?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
  )

test('signing out gives it up', async () => {
  answers.mockImplementation(neverAnswering)
  askForFirstPage(params)
  const taken = takeFirstPage(params, signal)
  await vi.waitFor(() => expect(answers).toHaveBeenCalled())
  disconnect('signed-out')
  await expect(taken).rejects.toThrow(DOMException)
})

test('whoever took it can give it up', async () => {
  answers.mockImplementation(neverAnswering)
  const reader = new AbortController()
  askForFirstPage(params)
  const taken = takeFirstPage(params, reader.signal)
  await vi.waitFor(() => expect(answers).toHaveBeenCalled())
  reader.abort()
  await expect(taken).rejects.toThrow(DOMException)
})

test('a refusal is the taker’s to handle', async () => {
  answers.mockImplementation(async () => Response.json({ code: 'x' }, { status: 401 }))
  askForFirstPage(params)
  await expect(takeFirstPage(params, signal)).rejects.toMatchObject({ kind: 'identity' })
})

test('whoever waits for it a moment learns whether it is there', async () => {
  askForFirstPage(params)
  expect(await firstPageWithin(1000)).toEqual(params)
  answers.mockImplementation(neverAnswering)
  askForFirstPage(params)
  expect(await firstPageWithin(1)).toBeUndefined()
  answers.mockImplementation(async () => new Response('', { status: 500 }))
  askForFirstPage(params)
  expect(await firstPageWithin(1000)).toBeUndefined()
  await expect(takeFirstPage(params, signal)).rejects.toMatchObject({ kind: 'server' })
})

test.each([{}, { data: null }, []])(
  'an answer without a list is left to the app: %o',
  async (body) => {
    answers.mockImplementation(async () => Response.json(body))
    askForFirstPage(params)
    expect(await firstPageWithin(1000)).toBeUndefined()
    expect(takeFirstPage(params, signal)).toBeDefined()
  },
)
