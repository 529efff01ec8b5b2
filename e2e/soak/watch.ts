import type { BrowserContext, Page } from 'playwright'

export type Traffic = {
  inFlight: number
  most: number
  asked: number
  limits: number
  early: number
}

/**
 * Runs in the page: counts its requests to the API, and those that come before a rate limit allows
 * them. A request is over when its body has been read, as the app sees it.
 */
function countTraffic() {
  const traffic: Traffic = { inFlight: 0, most: 0, asked: 0, limits: 0, early: 0 }
  Reflect.set(window, 'soakTraffic', traffic)
  const original = window.fetch.bind(window)
  let heldUntil = 0

  window.fetch = async (input, init) => {
    if (!String(input).includes('/api/v1.3/')) return original(input, init)
    traffic.asked += 1
    traffic.inFlight += 1
    traffic.most = Math.max(traffic.most, traffic.inFlight)
    if (Date.now() < heldUntil) traffic.early += 1
    let isOver = false
    const end = () => {
      if (!isOver) traffic.inFlight -= 1
      isOver = true
    }
    try {
      const response = await original(input, init)
      const read = response.text.bind(response)
      response.text = () => read().finally(end)
      if (response.status === 429) {
        traffic.limits += 1
        const seconds = Number(response.headers.get('retry-after')) || 1
        heldUntil = Math.max(heldUntil, Date.now() + seconds * 1000)
      }
      return response
    } catch (error) {
      end()
      throw error
    }
  }
}

/** What nobody may see, in any tab of this context. */
export async function watch(context: BrowserContext, key: string): Promise<string[]> {
  const problems: string[] = []
  await context.addInitScript(countTraffic)
  context.on('weberror', (error) => problems.push(`Uncaught: ${error.error().message}`))
  context.on('console', (message) => {
    const text = message.text()
    if (text.includes(key)) problems.push('The key is in the console')
    const isOurs = ['error', 'warning'].includes(message.type())
    // Chromium itself says so of every answer that is an error, cut or not there.
    if (isOurs && !text.startsWith('Failed to load resource')) problems.push(`Console: ${text}`)
  })
  return problems
}

export const trafficOf = (page: Page) =>
  page.evaluate((): Traffic => Reflect.get(window, 'soakTraffic'))

/** What is wrong with what is shown, whatever the API did. */
export async function faultOf(page: Page): Promise<string | undefined> {
  const text = await page.evaluate(() => document.getElementById('root')?.innerText ?? '')
  if (text.trim() === '') return 'The page is white'
  return text.includes('This page stopped working') ? 'The page stopped working' : undefined
}
