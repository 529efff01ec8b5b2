import { QueryClient, QueryObserver } from '@tanstack/react-query'
import * as fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { connectWithKey, disconnect, onSessionChange } from './connection.ts'
import { taskQueries, type TaskListParams, type TaskPage } from './tasks.ts'

// The real queries, gate and session over a network whose answers come in any order. An observer
// is what a screen has; what it holds, and does not hold only meanwhile, is what is shown.

let stored: Map<string, string>
let network: Asked[]
let sent: { url: string; key: string | null }[]
type Asked = { url: string; answer: () => void; signal: AbortSignal }

beforeEach(() => {
  stored = new Map()
  network = []
  sent = []
  vi.stubGlobal('window', { location: { origin: 'http://app.test' } })
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
    removeItem: (name: string) => stored.delete(name),
  })
  vi.stubGlobal('fetch', ask)
  return () => {
    disconnect('signed-out')
    vi.unstubAllGlobals()
  }
})

/** Answers with rows that say by whom and for what they were asked. */
function ask(url: URL, { headers, signal }: RequestInit & { signal: AbortSignal }) {
  const key = new Headers(headers).get('x-api-key')
  sent.push({ url: url.href, key })
  return new Promise<Response>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
    const row = { task_id: `${key}:${url.search}`, status: 'ready', created_at: '' }
    const answer = () => resolve(Response.json({ data: [row], page_info: {} }))
    network.push({ url: url.href, answer, signal })
  })
}

const settle = async () => {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve))
}

function openScreen(client: QueryClient, params: TaskListParams) {
  const observer = new QueryObserver(client, { ...taskQueries.list(params), retry: false })
  const close = observer.subscribe(() => undefined)
  const show = (next: TaskListParams) =>
    observer.setOptions({ ...taskQueries.list(next), retry: false })
  const shown = () => {
    const { data, isPlaceholderData } = observer.getCurrentResult()
    return isPlaceholderData ? undefined : data?.tasks.map(({ task_id }) => task_id)
  }
  return { show, shown, close, refetch: () => void observer.refetch() }
}

const params = fc.record({
  page: fc.integer({ min: 1, max: 3 }),
  page_limit: fc.constantFrom(10, 20),
  status: fc.option(fc.constantFrom('ready', 'failed'), { nil: undefined }),
})
const searchOf = (params: TaskListParams) =>
  `?${new URLSearchParams(Object.entries(params).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])))}`

test('in whatever order answers come, the screen shows what was wanted last', async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('want' as const), params }),
    fc.record({ do: fc.constant('answer' as const), which: fc.nat() }),
    fc.record({ do: fc.constant('refresh' as const) }),
  )
  await fc.assert(
    fc.asyncProperty(params, fc.array(step, { maxLength: 12 }), async (first, steps) => {
      network = []
      connectWithKey('the-key')
      const client = new QueryClient()
      const screen = openScreen(client, first)
      let wanted = first
      await settle()
      for (const step of steps) {
        if (step.do === 'want') screen.show((wanted = step.params))
        if (step.do === 'refresh') screen.refetch()
        if (step.do === 'answer') answerOne(step.which)
        await settle()
        // Meanwhile nothing or the right thing, never rows of another filter as if they were these.
        expect([undefined, [`the-key:${searchOf(wanted)}`]]).toContainEqual(screen.shown())
      }
      while (network.length) {
        answerOne(0)
        await settle()
      }
      expect(screen.shown()).toEqual([`the-key:${searchOf(wanted)}`])
      screen.close()
      client.clear()
    }),
    { numRuns: 60 },
  )
}, 60_000)

/** Any request that is under way gets its answer; the oldest need not be the first. */
function answerOne(which: number) {
  const [asked] = network.splice(which % Math.max(1, network.length), 1)
  asked?.answer()
}

test('whatever happens to sessions, a key goes to its own requests only, and no row outlives it', async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('connect' as const), key: fc.constantFrom('key-a', 'key-b') }),
    fc.record({ do: fc.constantFrom('leave' as const, 'refuse' as const, 'look' as const) }),
    fc.record({ do: fc.constant('answer' as const), which: fc.nat() }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 15 }), async (steps) => {
      network = []
      sent = []
      const client = new QueryClient()
      const stop = onSessionChange(() => {
        void client.cancelQueries()
        client.clear()
      })
      disconnect('signed-out')
      let key: string | undefined
      let screen: ReturnType<typeof openScreen> | undefined
      const leave = () => {
        screen?.close()
        screen = undefined
        key = undefined
      }
      for (const step of steps) {
        const before = sent.length
        if (step.do === 'connect') {
          leave()
          connectWithKey((key = step.key))
        }
        if (step.do === 'leave' || step.do === 'refuse') {
          leave()
          disconnect(step.do === 'leave' ? 'signed-out' : 'refused')
        }
        if (step.do === 'look' && key) {
          screen?.close()
          screen = openScreen(client, { page: 1, page_limit: 20 })
        }
        if (step.do === 'answer') answerOne(step.which)
        await settle()

        const asked = sent.slice(before)
        expect(asked.filter((one) => one.key !== key)).toEqual([])
        expect(sent.filter(({ url }) => /key-[ab]/.test(url))).toEqual([])
        const kept = [...stored.values()].join()
        const others = ['key-a', 'key-b'].filter((other) => other !== key)
        expect(others.filter((other) => (kept + textOf(client)).includes(other))).toEqual([])
      }
      leave()
      stop()
      client.clear()
    }),
    { numRuns: 60 },
  )
}, 60_000)

/** All that the cache holds, keys of queries included: a row says whose it is. */
const textOf = (client: QueryClient) =>
  JSON.stringify(
    client
      .getQueryCache()
      .getAll()
      .map(({ queryKey, state }) => [queryKey, (state.data as TaskPage | undefined)?.tasks]),
  )
