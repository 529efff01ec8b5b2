import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Browser, CDPSession } from 'playwright'
import { build, preview } from 'vite'
import type { BenchOptions } from '../options.ts'
import type { AccountBench, ContestantName, Times } from './page.ts'
import { formatAccount, formatReadings, type Reading, type Sample } from './report.ts'

const counts = [1000, 10_000, 100_000]
const names: ContestantName[] = ['tasklens', 'tanstack', 'ag-grid']
const root = fileURLToPath(new URL('.', import.meta.url))
const outDir = fileURLToPath(new URL('../../.cache/bench-account', import.meta.url))

/** The index of a whole account beside the row models of two tables, each in a page of its own. */
export async function measureAccount(browser: Browser, { rounds, json }: BenchOptions) {
  const alias = { '~': fileURLToPath(new URL('../../src', import.meta.url)) }
  process.env['NODE_ENV'] = 'production'
  const common = { root, configFile: false as const, logLevel: 'warn' as const, resolve: { alias } }
  await build({ ...common, build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 4000 } })
  const server = await preview({
    ...common,
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  })
  const [url = ''] = server.resolvedUrls?.local ?? []
  const samples: Sample[] = []
  const readings: Reading[] = []
  try {
    for (let round = 1; round <= rounds; round += 1) {
      for (const count of counts) {
        for (const name of inTurn(round)) {
          process.stderr.write(`Round ${round} of ${rounds}: ${name}, ${count} tasks\n`)
          samples.push({ name, count, ...(await visit(browser, url, name, count)) })
        }
      }
      for (const count of counts.slice(1)) {
        process.stderr.write(`Round ${round} of ${rounds}: reading ${count} tasks\n`)
        readings.push({ count, ...(await readAll(browser, url, count)) })
      }
    }
  } finally {
    await server.close()
  }
  if (json)
    return console.log(
      JSON.stringify({ chromium: browser.version(), samples, readings }, undefined, 2),
    )
  console.log(`
Median / p95 of ${rounds} rounds in Chromium ${browser.version()}, milliseconds of script, nothing drawn
by tasklens and tanstack, the rows on screen by ag-grid. Load of this machine: ${loadavg()[0]?.toFixed(1)};
above its number of cores, trust the ratios more than the times.
`)
  console.log(formatAccount(samples, names, counts))
  console.log(formatReadings(readings, counts.slice(1)))
}

const inTurn = (round: number) => {
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

/** With what typed arrays hold, which is not in the heap itself. */
async function memoryOf(devtools: CDPSession) {
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize, backingStorageSize } = await devtools.send('Runtime.getHeapUsage')
  return usedSize + backingStorageSize
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
