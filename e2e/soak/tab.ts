import type { BrowserContext } from 'playwright'
import { randomFrom } from '~/sandbox/random.ts'
import { idsFor, type Account } from './account.ts'
import { actionNames, actions, connect, isConnecting, signOut } from './actions.ts'
import { faultOf, trafficOf } from './watch.ts'

/** How long a state may take on a slow machine; nothing is judged by how long it took. */
const PATIENCE = 90_000

export type Tab = Awaited<ReturnType<typeof openTab>>

/** One tab: it is given the key as a person would, and again whenever it has lost it. */
export async function openTab(
  context: BrowserContext,
  name: string,
  urls: { app: string; sandbox: string },
  account: Account,
) {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await page.goto(urls.app)
  await signIn()

  async function signIn() {
    await until('is signed in', async () => {
      if (await isConnecting(page)) await connect(page, account.key).catch(() => undefined)
      return page.getByRole('button', { name: 'Sign out', exact: true }).isVisible()
    })
  }

  async function until(what: string, holds: () => Promise<boolean>) {
    const end = Date.now() + PATIENCE
    while (!(await holds())) {
      if (Date.now() > end) {
        const said = await page.getByRole('alert').allInnerTexts()
        const { inFlight } = await trafficOf(page)
        const state = [...said, `${inFlight} requests under way`].join(' | ').replaceAll('\n', ' ')
        throw new Error(`The ${name} never ${what}: ${page.url()} (${state})`)
      }
      await page.waitForTimeout(200)
    }
  }

  async function signInAnew() {
    await until('asked for a key', async () => {
      if (!(await isConnecting(page))) await signOut(page).catch(() => undefined)
      return isConnecting(page)
    })
    await signIn()
    await until('showed the first page', isRight)
  }

  const shownIds = () =>
    page
      .locator('tr[data-task-id]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-task-id') ?? ''))

  /** Whether the list is the one that the API has for this address, and nothing complains. */
  async function isRight() {
    const expected = await idsFor(urls.sandbox, account, page.url())
    const isSame = (await shownIds()).toSorted().join() === expected.toSorted().join()
    return isSame && (await page.getByRole('alert').count()) === 0
  }

  return {
    name,
    page,
    devtools,
    fault: () => faultOf(page),

    /** Opens task after task, over the border of a page, so that everything that shows one is loaded. */
    async walk() {
      await until('showed the first page', isRight)
      const ids = await idsFor(urls.sandbox, account, `${urls.app}?page_limit=50`)
      await page.locator('tr[data-task-id] a[href*="/tasks/"]').first().click()
      for (const id of ids) {
        const task = page.getByLabel(`Task ${id}`, { exact: true })
        const raw = task.getByRole('button', { name: 'Copy raw response' })
        await until(`showed the task ${id}`, () => raw.isVisible())
        await page.keyboard.press('j')
      }
    },

    /** One random step, which depends on its name alone; says what it was. */
    async act(step: string) {
      const random = randomFrom(step)
      const [first = '', ...rest] = actionNames
      const did = random.pick([first, ...rest])
      if (await isConnecting(page)) await connect(page, account.key).catch(() => undefined)
      // What is asked for may just have left the screen: that is no fault.
      else await actions[did]?.(page, random, account.key).catch(() => undefined)
      await page.waitForTimeout(random.whole(0, 120))
      return did
    },

    /** The faults are over: one refresh, and everything is as it should be. */
    async faultsAfterRefresh() {
      try {
        await signIn()
        await page.keyboard.press('Escape')
        await page.getByRole('button', { name: 'Refresh', exact: true }).click()
        await until('showed the list that the API has', isRight)
        const row = page.locator('tr[data-task-id] a[href*="/tasks/"]').first()
        if ((await row.count()) > 0) {
          await row.click()
          const raw = page.getByRole('button', { name: 'Copy raw response' })
          await until('showed a task', () => raw.isVisible())
        }
        return []
      } catch (error) {
        return [error instanceof Error ? error.message : String(error)]
      }
    },

    /** Signed in anew, on the first page of the list, with everything at rest. */
    async goHome() {
      await signInAnew()
      // Chromium holds on to the icons of what was last taken off the page, and they to their task:
      // it has to be the same task each time.
      await page.locator('tr[data-task-id] a[href*="/tasks/"]').first().click()
      const raw = page.getByRole('button', { name: 'Copy raw response' })
      await until('showed the first task', () => raw.isVisible())
      await signInAnew()
      await until('came to rest', async () => (await trafficOf(page)).inFlight === 0)
      await page.waitForTimeout(1_000)
    },
  }
}
