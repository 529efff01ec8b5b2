import type { AccountOptions } from './account.ts'
import { json } from './answer.ts'
import type { Bench } from './control.ts'
import { createBench, createControl } from './control.ts'
import { deliver, type Delivery } from './faults/deliver.ts'
import { answerFilm, isFilmPath } from './film-files.ts'
import { answerHostile, isHostileKey } from './hostile/hostile-account.ts'
import { isKey } from './keys.ts'
import { makeManyTasks, manyOf } from './many-tasks.ts'
import { listen } from './node-server.ts'
import { createSandbox } from './sandbox.ts'

type HttpSandboxOptions = {
  port: number
  host?: string
  now?: () => number
  /** How long each answer of an account of many tasks takes. */
  latencyMs?: number
  /** What a key that is used for the first time finds in its account. */
  sample?: (now: number) => AccountOptions
}

const MAX_REMEMBERED = 10_000

/** The sandbox over HTTP: every key an account, with faults and a control address. */
export function startSandbox(options: HttpSandboxOptions) {
  const { port, host = '127.0.0.1', now = Date.now, latencyMs = 0, sample = () => ({}) } = options
  const sandbox = createSandbox({
    now,
    open: (key, at) => {
      const many = manyOf(key)
      if (many !== undefined) return { tasks: makeManyTasks(many, at), latencyMs }
      return isKey(key) ? sample(at) : undefined
    },
  })
  const benches = new Map<string, Bench>()
  const benchOf = (key: string) => {
    const bench = benches.get(key) ?? createBench()
    benches.set(key, bench)
    return bench
  }
  const control = createControl({ sandbox, benches, benchOf })

  async function answer(request: Request, peer: string): Promise<Delivery> {
    const { pathname, search, searchParams } = new URL(request.url)
    if (pathname.startsWith('/control/')) {
      const mayControl = isLoopback(peer) && !isFromBrowser(request)
      return {
        response: mayControl ? await control(request) : json(403, { message: 'Forbidden.' }),
      }
    }
    if (isFilmPath(pathname)) return { response: await answerFilm(request) }
    const key = request.headers.get('x-api-key') ?? ''
    const path = pathname.replace(/^\/v1\.3(?=\/)/, '')
    if (!isKey(key)) return { response: await sandbox.handle(request) }
    const { faults, requests } = benchOf(key)
    const at = new Date(now()).toISOString()
    requests.push({ method: request.method, path, query: search.slice(1), at })
    if (requests.length > MAX_REMEMBERED) requests.shift()
    const strike = faults.take(request.method, path, searchParams)
    const handle = isHostileKey(key) ? answerHostile : sandbox.handle
    return deliver(strike, request.signal, async () => handle(request))
  }

  return listen({ port, host, answer })
}

// Of the fetch metadata, Node's own fetch sends the mode and nothing else.
const browserHeaders = ['origin', 'sec-fetch-site', 'sec-fetch-dest', 'sec-fetch-user']

// A page on any site can make a browser on this machine send requests to it.
const isFromBrowser = ({ headers, url }: Request) =>
  browserHeaders.some((name) => headers.has(name)) ||
  // A name that was made to resolve to this machine (DNS rebinding) is not one of these.
  !['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname)

const isLoopback = (address: string) => /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address)
