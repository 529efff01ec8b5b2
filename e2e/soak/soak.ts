import { chromium, type Browser } from 'playwright'
import { startSandbox } from '~/sandbox/http-sandbox.ts'
import { withoutCompiler } from '../../bench/memory.ts'
import { heapOf } from '../../bench/tab.ts'
import { browserPath, main as findBrowser } from '../browser.ts'
import { openSoakAccount } from './account.ts'
import { createMishaps } from './mishaps.ts'
import { readOptions, type SoakOptions } from './options.ts'
import { openTab, type Tab } from './tab.ts'
import { serveApp } from './serve-app.ts'
import { trafficOf, watch } from './watch.ts'

const MOST_IN_FLIGHT = 4
const MEMORY = { least: 0.8, most: 1.2 }
const WARM_UP = 60
const LOOKS = 4

/** `npm run soak`: random use of two tabs while three requests of ten go wrong. */
export async function main(args: string[]) {
  const options = readOptions(args)
  if (!options) return
  if (!browserPath()) await findBrowser()
  const sandbox = await startSandbox({ port: 0 })
  const app = await serveApp(sandbox.url)
  const browser = await openBrowser()
  try {
    const problems = await soak(browser, options, { app: app.url, sandbox: sandbox.url })
    if (problems.length > 0) {
      throw new Error([...new Set(problems), `Seed ${options.seed} did it.`].join('\n'))
    }
  } finally {
    await browser.close()
    await app.close()
    await sandbox.close()
  }
}

const openBrowser = () => {
  const executablePath = browserPath()
  return chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: [withoutCompiler, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
}

async function soak(
  browser: Browser,
  { seconds, seed }: SoakOptions,
  urls: { app: string; sandbox: string },
) {
  const account = await openSoakAccount(urls.sandbox, seed)
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const problems = await watch(context, account.key)
  const tabs = [
    await openTab(context, 'first tab', urls, account),
    await openTab(context, 'second tab', urls, account),
  ]

  const mishaps = createMishaps(account, seed)

  async function go(step: number) {
    const tab = stepOf(tabs, step)
    await mishaps.refill()
    const did = await tab.act(`${seed} ${step}`)
    const fault = await tab.fault()
    if (fault) problems.push(`${fault} after step ${step} in the ${tab.name}: ${did}`)
  }

  // What is loaded once and kept on purpose, code above all, is there before and after.
  for (const tab of tabs) await tab.walk()
  let step = 0
  for (; step < WARM_UP; step += 1) await go(step)
  await mishaps.stop()
  const before = await settle(tabs)

  const end = Date.now() + seconds * 1000
  for (; Date.now() < end && problems.length === 0; step += 1) await go(step)
  const requests = await mishaps.stop()

  for (const tab of tabs) problems.push(...(await tab.faultsAfterRefresh()))
  // A tab that is not as it should be does not come to rest either, and would hide why.
  if (problems.length > 0) return problems
  const traffic = await Promise.all(tabs.map(({ page }) => trafficOf(page)))
  const after = await settle(tabs, (heap, index) => heap / (before[index] ?? heap) <= MEMORY.most)
  const memory = after.map((heap, index) => heap / (before[index] ?? heap))

  for (const [index, { most, early }] of traffic.entries()) {
    const name = tabs[index]?.name
    if (most > MOST_IN_FLIGHT) problems.push(`${most} requests at once in the ${name}`)
    if (early > 0) problems.push(`${early} requests before a rate limit allowed, in the ${name}`)
    const kept = memory[index] ?? 1
    if (kept < MEMORY.least || kept > MEMORY.most) {
      problems.push(`Memory of the ${name} went to ${percent(kept)} of what it was`)
    }
  }
  const limits = traffic.reduce((sum, one) => sum + one.limits, 0)
  console.log(
    [
      `Soak: ${step} steps in ${seconds} s with seed ${seed}, ${requests} requests, ${limits} rate limits,`,
      `at most ${Math.max(...traffic.map(({ most }) => most))} at once, memory ${memory.map(percent).join(' and ')} of ${before.map(megabytes).join(' and ')}.`,
    ].join(' '),
  )
  return problems
}

function stepOf(tabs: Tab[], step: number): Tab {
  const tab = tabs[step % tabs.length]
  if (!tab) throw new Error('There is no tab')
  return tab
}

/** Each tab signed in anew on the first page of the list, and what its heap holds then. */
async function settle(tabs: Tab[], isEnough = (_heap: number, _index: number) => true) {
  const heaps: number[] = []
  for (const [index, tab] of tabs.entries()) {
    let heap = Number.POSITIVE_INFINITY
    // What is about to be let go of, or being compiled, is no leak: a leak is there every time.
    for (let look = 0; look < LOOKS && (look === 0 || !isEnough(heap, index)); look += 1) {
      await tab.goHome()
      heap = await heapOf(tab.devtools)
    }
    heaps.push(heap)
  }
  return heaps
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
const percent = (part: number) => `${Math.round(part * 100)} %`
