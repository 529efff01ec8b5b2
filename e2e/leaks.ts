import type { Page } from 'playwright/test'

const STORAGE_KEY = 'tasklens.connection'

/** The one place that is meant for the key. */
export const storedRecord = (page: Page) =>
  page.evaluate((name) => sessionStorage.getItem(name), STORAGE_KEY)

/** Every place of a page in which a key could be left lying, but the one meant for it. */
export async function placesToLeak(page: Page) {
  const cookies = await page.context().cookies()
  const inPage = await page.evaluate(async (name) => {
    const { [name]: _, ...session } = { ...sessionStorage }
    const databases = await indexedDB.databases()
    const stores = [await caches.keys(), await navigator.serviceWorker.getRegistrations()]
    const state: unknown = history.state
    const local = { ...localStorage }
    return { local, session, state, databases, stores, windowName: window.name }
  }, STORAGE_KEY)
  const html = await page.content()
  return JSON.stringify({ inPage, cookies, html, title: await page.title(), url: page.url() })
}

/** The session as it is after so much time, without waiting for it. */
export const ageSession = (page: Page, ages: { idle: number; whole: number }) =>
  page.evaluate(
    ([name, { idle, whole }]) => {
      const record = JSON.parse(sessionStorage.getItem(name) ?? '{}')
      const now = Date.now()
      const aged = { ...record, lastActive: now - idle, issuedAt: now - whole }
      sessionStorage.setItem(name, JSON.stringify(aged))
    },
    [STORAGE_KEY, ages] as const,
  )

/** How long nobody has done anything, in milliseconds; `more` is added to it. */
export const idleTime = (page: Page, more = 0) =>
  page.evaluate(
    ([name, more]) => {
      const record = JSON.parse(sessionStorage.getItem(name) ?? '{}')
      const lastActive = record.lastActive - more
      if (more) sessionStorage.setItem(name, JSON.stringify({ ...record, lastActive }))
      return Date.now() - lastActive
    },
    [STORAGE_KEY, more] as const,
  )
