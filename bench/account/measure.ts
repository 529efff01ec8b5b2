import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright'
import { build, preview } from 'vite'
import type { BenchOptions } from '../options.ts'
import { memoryOf } from '../tab.ts'
import type { AccountBench, ContestantName, Times } from './page.ts'
import { formatAccount, formatReadings, type Reading, type Sample } from './report.ts'
import {
  measureScreens,
  serveScreens,
  type ReadingSample,
  type ScreenSample,
} from './screen/measure-screens.ts'
import { formatScreens } from './screen/report-screens.ts'
import type { ScreenName } from './screen/screens.ts'

const names: ContestantName[] = ['tasklens', 'tanstack', 'ag-grid']
const screenNames: ScreenName[] = [...names, 'by hand']
const root = fileURLToPath(new URL('.', import.meta.url))
const outDir = fileURLToPath(new URL('../../.cache/bench-account', import.meta.url))

/** All tasks of an account beside two other tables: what script takes, and what is seen on screen. */
export async function measureAccount(browser: Browser, options: BenchOptions) {
  const { rounds, json, part, counts } = options
  // Of a thousand the reading is over before anything can be said of it.
  const read = counts.filter((count) => count > 1000)
  const alias = { '~': fileURLToPath(new URL('../../src', import.meta.url)) }
  process.env['NODE_ENV'] = 'production'
  const common = { root, configFile: false as const, logLevel: 'warn' as const, resolve: { alias } }
  const input = ['index.html', 'peers.html'].map((page) => `${root}${page}`)
  await build({
    ...common,
    // Packages say "use client" to others, and it is warned of each time.
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, rolldownOptions: { input } },
  })
  const server = await preview({
    ...common,
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  })
  const [url = ''] = server.resolvedUrls?.local ?? []
  const screenServer = part === 'engine' ? undefined : await serveScreens()
  const samples: Sample[] = []
  const readings: Reading[] = []
  const screens: ScreenSample[] = []
  const screenReadings: ReadingSample[] = []
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const say = (text: string) => process.stderr.write(`Round ${round} of ${rounds}: ${text}\n`)
      const order = inTurn(names, round)
      if (part !== 'screen') {
        for (const count of counts) {
          for (const name of order) {
            say(`${name}, ${count} tasks`)
            samples.push({ name, count, ...(await visit(browser, url, name, count)) })
          }
        }
        for (const count of read) {
          say(`reading ${count} tasks`)
          readings.push({ count, ...(await readAll(browser, url, count)) })
        }
      }
      if (screenServer) {
        const urls = { app: screenServer.app, peers: url }
        const plan = { order: inTurn(screenNames, round), counts, say }
        const found = await measureScreens(browser, urls, plan)
        screens.push(...found.screens)
        screenReadings.push(...found.readings)
      }
    }
  } finally {
    await Promise.all([server.close(), screenServer?.close()])
  }
  const chromium = browser.version()
  if (json) {
    const report = { chromium, samples, readings, screens, screenReadings }
    return console.log(JSON.stringify(report, undefined, 2))
  }
  console.log(`
Median / p95 of ${rounds} rounds in Chromium ${chromium}. Load of this machine: ${loadavg()[0]?.toFixed(1)}; above
its number of cores, trust the ratios more than the times.`)
  if (part !== 'screen') {
    console.log(`
Milliseconds of script, nothing drawn by tasklens and tanstack, the rows on screen by ag-grid:
`)
    console.log(formatAccount(samples, names, counts))
    console.log(formatReadings(readings, read))
  }
  if (screenServer) {
    const found = { screens, readings: screenReadings, names: screenNames, counts }
    console.log(formatScreens(found))
  }
}

const inTurn = <Name>(names: Name[], round: number) => {
  const first = round % names.length
  return [...names.slice(first), ...names.slice(0, first)]
}

async function readAll(browser: Browser, url: string, count: number) {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.goto(url)
    await page.waitForFunction(() => 'accountBench' in window)
    return await page.evaluate((count) => {
      const bench: AccountBench = Reflect.get(window, 'accountBench')
      return bench.read(count)
    }, count)
  } finally {
    await context.close()
  }
}

async function visit(browser: Browser, url: string, name: ContestantName, count: number) {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await page.goto(url)
    await page.waitForFunction(() => 'accountBench' in window)
    const before = await memoryOf(devtools)
    await page.evaluate(
      ([name, count]) => {
        const bench: AccountBench = Reflect.get(window, 'accountBench')
        return bench.load(name, count)
      },
      [name, count] as const,
    )
    const heap = (await memoryOf(devtools)) - before
    const times = await page.evaluate((count): Promise<Times> => {
      const bench: AccountBench = Reflect.get(window, 'accountBench')
      bench.prepare(count)
      return bench.measure()
    }, count)
    return { heap, ...times }
  } finally {
    await context.close()
  }
}
