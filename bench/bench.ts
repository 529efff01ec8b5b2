import { loadavg } from 'node:os'
import { chromium, type Browser } from 'playwright'
import { browserPath, main as findBrowser } from '../e2e/browser.ts'
import { measureAccount } from './account/measure.ts'
import { measureLoad } from './load.ts'
import { memoryKept, withoutCompiler } from './memory.ts'
import { readOptions, type BenchOptions } from './options.ts'
import { formatTable, summarize, type Results } from './report.ts'
import { startServers, type Variant } from './servers.ts'
import { visit, warmUp } from './visit.ts'

/** `npm run bench`: the app beside its baselines. It tells numbers and never fails on one. */
export async function main(args: string[]) {
  const options = readOptions(args)
  if (!options) return
  if (!browserPath()) await findBrowser()
  if (options.account) return inBrowser([], (browser) => measureAccount(browser, options))
  const servers = await startServers(options)
  try {
    const results: Results = new Map(servers.variants.map(({ name }) => [name, []]))
    const version = await inBrowser([], async (browser) => {
      await measureRounds(browser, servers.variants, options, results)
      return browser.version()
    })
    await inBrowser([withoutCompiler], async (browser) => {
      for (const { name, url } of servers.variants) {
        say(`50 openings: ${name}`)
        results.get(name)?.push(await memoryKept(browser, url))
      }
    })
    print(results, version, options)
  } finally {
    await servers.close()
  }
}

async function inBrowser<Result>(args: string[], task: (browser: Browser) => Promise<Result>) {
  const executablePath = browserPath()
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox', ...args] : args,
  })
  try {
    return await task(browser)
  } finally {
    await browser.close()
  }
}

async function measureRounds(
  browser: Browser,
  variants: Variant[],
  { rounds }: BenchOptions,
  results: Results,
) {
  // Not counted: the first answers of a server are slower than all that follow.
  for (const { url } of variants) await warmUp(browser, url)
  for (let round = 1; round <= rounds; round += 1) {
    for (const { name, url } of inTurn(variants, round)) {
      say(`Round ${round} of ${rounds}: ${name}`)
      // Twice: a load, of either page, is one of two that differ by half, and five single clicks
      // have a median that differs by a third from one run to the next.
      for (let time = 0; time < 2; time += 1) {
        results.get(name)?.push(await measureLoad(browser, url))
        results.get(name)?.push(await visit(browser, url))
      }
    }
  }
}

/** Another one first in every round: none always follows the same one. */
function inTurn(variants: Variant[], round: number) {
  const first = round % variants.length
  return [...variants.slice(first), ...variants.slice(0, first)]
}

function print(results: Results, version: string, { rounds, json }: BenchOptions) {
  const load = loadavg()[0]?.toFixed(1)
  if (json) {
    const report = { chromium: version, rounds, load, metrics: summarize(results) }
    return console.log(JSON.stringify(report, undefined, 2))
  }
  console.log(`
Median (least–most) of ${rounds} rounds in Chromium ${version}: processor slowed 4 times, API after
100 ms, brotli, cold cache, 50 rows. Load of this machine: ${load}; above its number of cores,
trust the ratios more than the times.
`)
  console.log(formatTable(results))
}

// Progress is no part of what --json prints.
const say = (text: string) => process.stderr.write(`${text}\n`)
