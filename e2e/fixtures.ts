import { randomUUID } from 'node:crypto'
import { expect, test as base, type BrowserContext, type Page, type Request } from 'playwright/test'
import type { AccountOptions } from '~/sandbox/account.ts'
import { openAccount } from '~/sandbox/control-client.ts'
import { makeTask, makeTasks } from '~/sandbox/make-task.ts'
import type { SandboxTask } from '~/sandbox/types.ts'

export { expect, makeTask, makeTasks }
export type Account = ReturnType<typeof openAccount>

// How many rows a look for news asks for.
const NEWEST_LIMIT = 10

const sandboxUrl = `http://127.0.0.1:${process.env['E2E_SANDBOX_PORT']}`

/** A key of its own is an account of its own: tests share nothing. It is empty and stands still. */
export async function newAccount(options: AccountOptions = {}, prefix = 'tlk_'): Promise<Account> {
  const account = openAccount(sandboxUrl, prefix + randomUUID().replaceAll('-', ''))
  await account.put(options)
  return account
}

/** One with so many different tasks, which stand still: the sandbox makes them up. */
export const manyAccount = (count: number) =>
  openAccount(sandboxUrl, `tlk_many_${count}_${randomUUID().replaceAll('-', '')}`)

/** What the sandbox itself has to list, past the app. */
export async function ownList({ key }: Account): Promise<SandboxTask[]> {
  const tasks: SandboxTask[] = []
  for (let page = 1; ; page += 1) {
    const address = `${sandboxUrl}/v1.3/analyze/tasks?page_limit=50&page=${page}`
    const answer = await fetch(address, { headers: { 'x-api-key': key } })
    const { data }: { data: SandboxTask[] } = await answer.json()
    tasks.push(...data)
    if (data.length < 50) return tasks
  }
}

type Fixtures = {
  account: Account
  /** Opens pages that are connected with the key of `account` from the start. */
  connected: Page
  guard: Guard
}

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what is needed from this pattern
  account: async ({}, provide) => provide(await newAccount()),
  guard: [
    async ({ context, account, baseURL }, provide) => {
      const guard = await watch(context, baseURL ?? '')
      guard.keepSecret(account.key)
      await provide(guard)
      expect(guard.problems).toEqual([])
    },
    { auto: true },
  ],
  connected: async ({ page, account }, provide) => {
    await connect(page, account)
    await provide(page)
  },
})

/** Connects every page of this tab once, before its first script: signing out stays signed out. */
export async function connect(page: Page, { key }: Account) {
  await page.addInitScript((key) => {
    if (sessionStorage.getItem('e2e.connected') === key) return
    const now = Date.now()
    const record = { v: 1, key, issuedAt: now, lastActive: now }
    sessionStorage.setItem('e2e.connected', key)
    sessionStorage.setItem('tasklens.connection', JSON.stringify(record))
  }, key)
}

/** Connects as a person does. */
export async function connectByForm(page: Page, { key }: Account) {
  await page.getByLabel('API key').fill(key)
  await page.getByRole('button', { name: 'Connect', exact: true }).click()
}

export type Guard = {
  problems: string[]
  /** One more text that must never stand in an address. */
  keepSecret: (text: string) => void
  /** Messages of the browser that belong to what is tested. */
  expect: (...messages: RegExp[]) => void
  /** Holds another browser context to the same. */
  watch: (context: BrowserContext) => Promise<void>
}

/** Holds for every test: no complaint of the browser, one origin only, no key in an address. */
async function watch(context: BrowserContext, origin: string): Promise<Guard> {
  const problems: string[] = []
  const secrets: string[] = []
  const allowed: RegExp[] = []
  const holdsSecret = (text: string) => secrets.some((secret) => text.includes(secret))

  const attach = async (context: BrowserContext) => {
    // A violation is no error of the page: the browser only tells it as an event (S51).
    await context.exposeFunction('e2eViolation', (what: string) =>
      problems.push(`Policy violated: ${what}`),
    )
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const report: unknown = Reflect.get(window, 'e2eViolation')
        const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event
        const what = `${effectiveDirective} ${blockedURI} at ${sourceFile}:${lineNumber}`
        if (typeof report === 'function') report(what)
      })
    })
    context.on('console', (message) => {
      const text = message.text()
      if (holdsSecret(text)) problems.push('The key is in the console')
      if (!['error', 'warning'].includes(message.type())) return
      if (!allowed.some((one) => one.test(text))) problems.push(`Console: ${text}`)
    })
    context.on('dialog', (dialog) => {
      problems.push(`A dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    context.on('weberror', (error) => problems.push(`Uncaught: ${error.error().message}`))
    context.on('request', (request) => {
      const url = request.url()
      if (!/^(data|blob):/.test(url) && new URL(url).origin !== origin) {
        problems.push(`Another origin was asked: ${url}`)
      }
      if (holdsSecret(url)) problems.push(`The key is in an address: ${url}`)
    })
    const watchPage = (page: Page) => {
      page.on('framenavigated', (frame) => {
        if (holdsSecret(frame.url())) problems.push(`The key is in an address: ${frame.url()}`)
      })
      keepUnderway(page)
    }
    for (const page of context.pages()) watchPage(page)
    context.on('page', watchPage)
  }
  await attach(context)

  return {
    problems,
    keepSecret: (text) => void secrets.push(text),
    expect: (...messages) => void allowed.push(...messages),
    watch: attach,
  }
}

/** What Chromium itself writes to the console when an answer is an error, cut or not there. */
export const failedLoad = /^Failed to load resource: /

/** The rows of the list, without its header. */
export const rowsOf = (page: Page) => page.locator('tr[data-task-id]')

export const rowOf = (page: Page, taskId: string) => page.locator(`tr[data-task-id="${taskId}"]`)

/** The IDs of the rows, in the order shown. */
export const shownIds = (page: Page) =>
  rowsOf(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-task-id')))

/** What lists were asked for, in order: the looks for news and changes are among them. */
export async function listQueries(account: Account) {
  const requests = await account.requests()
  return requests
    .filter(({ method, path }) => method === 'GET' && path === '/analyze/tasks')
    .map(({ query }) => Object.fromEntries(new URLSearchParams(query)))
}

/** The pages that were asked for, without the looks for news, which come whenever they come. */
export const pageQueries = async (account: Account) =>
  (await listQueries(account)).filter((query) => query['page_limit'] !== String(NEWEST_LIMIT))

const underway = new WeakMap<Page, Set<Request>>()

/** What the page has asked the API for and has no answer to yet. */
function keepUnderway(page: Page) {
  const requests = new Set<Request>()
  const forget = (request: Request) => void requests.delete(request)
  underway.set(page, requests)
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/api/')) requests.add(request)
  })
  page.on('requestfinished', forget)
  page.on('requestfailed', forget)
}

/** Waits until the API has answered all that the page asked. */
export const expectAnswered = (page: Page) =>
  expect.poll(() => underway.get(page)?.size, { intervals: [10, 20, 50] }).toBe(0)

/** How often an account was asked, once nothing is on its way: twice the same count, a while apart. */
export async function settledCount(page: Page, account: Account) {
  let count = -1
  const isSettled = async () => {
    await expectAnswered(page)
    const before = count
    count = (await account.requests()).length
    return count === before
  }
  await expect.poll(isSettled, { intervals: [150] }).toBe(true)
  return count
}

type Passing = {
  /** Milliseconds at a time. */
  step?: number
  /** The API does not answer, and that is what is waited for. */
  unanswered?: boolean
}

/**
 * Lets time pass in the page, bit by bit, until `seen` holds. Needs `page.clock.install()`. Time
 * stands still for an API that is slow only because this machine is.
 */
export async function passTime(
  page: Page,
  seen: () => Promise<unknown>,
  { step = 1000, unanswered = false }: Passing = {},
) {
  await expect(async () => {
    if (!unanswered) await expectAnswered(page)
    await page.clock.runFor(step)
    await seen()
  }).toPass({ intervals: [20], timeout: 60_000 })
}

/** Another tab is looked at, or this one again. */
export async function setHidden(page: Page, hidden: boolean) {
  await page.evaluate((hidden) => {
    const state = hidden ? 'hidden' : 'visible'
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
    document.dispatchEvent(new Event('visibilitychange'))
  }, hidden)
}

export const filtersOf = (page: Page) => page.getByRole('search', { name: 'Filters' })

/** Waits for the query of the address to be exactly this, in any order. */
export const expectQuery = (page: Page, query: Record<string, string>) =>
  expect.poll(() => Object.fromEntries(new URL(page.url()).searchParams)).toEqual(query)
