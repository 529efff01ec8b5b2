import { loadavg } from 'node:os'
import { chromium } from 'playwright'
import { browserPath, main as findBrowser } from '../e2e/browser.ts'
import { readOptions } from './options.ts'
import { formatTable, summarize, type Results } from './report.ts'
import { startServers, type Variant } from './servers.ts'
import { visit, warmUp } from './visit.ts'

/** `npm run bench`: the app beside its baselines. It tells numbers and never fails on one. */
export async function main(args: string[]) {
  const options = readOptions(args)
  if (!options) return
  if (!browserPath()) await findBrowser()
  const executablePath = browserPath()
  const servers = await startServers(options)
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const results: Results = new Map(servers.variants.map(({ name }) => [name, []]))
    // Not counted: the first answers of a server are slower than all that follow.
    for (const { url } of servers.variants) await warmUp(browser, url)
    for (let round = 1; round <= options.rounds; round += 1) {
      for (const { name, url } of inTurn(servers.variants, round)) {
        results.get(name)?.push(await visit(browser, url))
        say(`Round ${round} of ${options.rounds}: ${name}`)
      }
    }
    const chromiumVersion = browser.version()
    if (options.json) {
      console.log(
        JSON.stringify({
          chromium: chromiumVersion,
          rounds: options.rounds,
          metrics: summarize(results),
        }),
      )
    } else {
      console.log(
        `\nMedian (least–most) of ${options.rounds} rounds, Chromium ${chromiumVersion}, processor slowed 4 times, API after 100 ms, brotli, cold cache, 50 rows; load of this machine ${loadavg()[0]?.toFixed(1)}\n`,
      )
      console.log(formatTable(results))
    }
  } finally {
    await browser.close()
    await servers.close()
  }
}

/** Another one first in every round: none always follows the same one. */
function inTurn(variants: Variant[], round: number) {
  const first = round % variants.length
  return [...variants.slice(first), ...variants.slice(0, first)]
}

// Progress is no part of what --json prints.
const say = (text: string) => process.stderr.write(`${text}\n`)
