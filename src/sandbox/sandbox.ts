import type { AccountOptions } from './account.ts'
import { createAccount } from './account.ts'
import type { ErrorShape } from './answer.ts'
import { noEndpoint, refuse, Refusal } from './answer.ts'
import { listAssets, retrieveAsset } from './assets.ts'
import { listBatches, retrieveBatch } from './batches.ts'
import type { Call } from './call.ts'
import { createTask } from './create-task.ts'
import { listTasks } from './list-tasks.ts'
import { cancelTask, deleteTask, retrieveTask } from './tasks.ts'
import { wait } from './wait.ts'

type Route = {
  method: string
  path: RegExp
  errors: ErrorShape
  answer: (call: Call) => Response | Promise<Response>
}

// Creating, retrieving and deleting a task nest their errors; listing and canceling do not.
const routes: Route[] = [
  { method: 'GET', path: /^analyze\/tasks$/, errors: 'flat', answer: listTasks },
  { method: 'POST', path: /^analyze\/tasks$/, errors: 'nested', answer: createTask },
  { method: 'GET', path: /^analyze\/tasks\/([^/]+)$/, errors: 'nested', answer: retrieveTask },
  { method: 'DELETE', path: /^analyze\/tasks\/([^/]+)$/, errors: 'nested', answer: deleteTask },
  { method: 'POST', path: /^analyze\/tasks\/([^/]+)\/cancel$/, errors: 'flat', answer: cancelTask },
  { method: 'GET', path: /^assets$/, errors: 'flat', answer: listAssets },
  { method: 'GET', path: /^assets\/([^/]+)$/, errors: 'flat', answer: retrieveAsset },
  { method: 'GET', path: /^analyze\/batches$/, errors: 'nested', answer: listBatches },
  { method: 'GET', path: /^analyze\/batches\/([^/]+)$/, errors: 'nested', answer: retrieveBatch },
]

type SandboxOptions = {
  /** What an account that is seen for the first time holds; nothing: the key is refused. */
  open: (key: string, now: number) => AccountOptions | undefined
  now?: () => number
}

export type Sandbox = ReturnType<typeof createSandbox>

/** A small TwelveLabs: every key is an account, and time passes by the clock it is given. */
export function createSandbox({ open, now = Date.now }: SandboxOptions) {
  const accounts = new Map<string, ReturnType<typeof createAccount>>()

  function put(key: string, options: AccountOptions) {
    const account = createAccount(options, now())
    accounts.set(key, account)
    return account
  }

  /** The account as it is at this moment. */
  function account(key: string) {
    const options = accounts.has(key) ? undefined : open(key, now())
    const found = options ? put(key, options) : accounts.get(key)
    found?.advance(now())
    return found
  }

  async function handle(request: Request, key = request.headers.get('x-api-key')) {
    const url = new URL(request.url)
    const route = findRoute(request.method, url.pathname)
    if (!route) return withVersion(refuse(noEndpoint(), 'flat'))
    const found = key ? account(key) : undefined
    if (!found || found.refused) return withVersion(refuse(badKey(), route.errors))
    const rate = found.count(now())
    await wait(found.latencyMs, request.signal)

    const call = { request, url, id: route.id, account: found, now: now() }
    const response = rate.allowed
      ? await answer(route, call)
      : refuse(tooMany(rate.resetAt, now()), route.errors)
    return withVersion(response, rate.headers)
  }

  return { handle, account, put }
}

function findRoute(method: string, pathname: string) {
  const path = /^\/(?:api\/)?v1\.3\/(.+)$/.exec(pathname)?.[1] ?? ''
  for (const route of routes) {
    const match = route.method === method ? route.path.exec(path) : null
    const id = match && decode(match[1] ?? '')
    if (id !== null) return { ...route, id }
  }
  return undefined
}

function decode(text: string) {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

async function answer(route: Route, call: Call) {
  try {
    call.account.advance(call.now)
    return await route.answer(call)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // An endpoint that is not there has no operation whose shape it could follow.
    return refuse(error, error.code === 'endpoint_not_exists' ? 'flat' : route.errors)
  }
}

const badKey = () =>
  new Refusal(401, 'api_key_invalid', 'API key is invalid. Check the x-api-key header.')

function tooMany(resetAt: number, now: number) {
  const at = new Date(resetAt).toISOString()
  return new Refusal(
    429,
    'too_many_requests',
    `You have exceeded the request limit of your account. Please try again after ${at}.`,
    { 'retry-after': String(Math.max(1, Math.ceil((resetAt - now) / 1000))) },
  )
}

function withVersion(response: Response, headers: Record<string, string> = {}) {
  response.headers.set('x-api-version', '1.3')
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}
