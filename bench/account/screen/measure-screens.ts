import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright'
import { build, preview } from 'vite'
import { startSandbox } from '../../../src/sandbox/http-sandbox.ts'
import { memoryOf } from '../../tab.ts'
import { askAll, scrollOn, sortAll, typeText } from './actions.ts'
import { openScreen, type Screen, type ScreenName } from './screens.ts'

export type ScreenSample = {
  name: ScreenName
  count: number
  sort: number[]
  ask: number[]
  frames: number[]
  heap: number
}
export type ReadingSample = {
  count: number
  /** From a key to its paint, while all tasks are read. */
  keys: number[]
  longTasks: number[]
  /** What the main thread did for a page, all in all: milliseconds of processor time. */
  perPage: number
}
type Plan = { order: ScreenName[]; counts: number[]; say: (text: string) => void }

const root = fileURLToPath(new URL('../../..', import.meta.url))

// As far away as an API is: one on the same two cores that answers at once takes them from the page.
const LATENCY = 50

/** The app as it is built, with its own server and proxy, before a sandbox. */
export async function serveScreens() {
  // A folder of its own: someone may build while this is measuring.
  const outDir = fileURLToPath(new URL('../../../.cache/bench-dist', import.meta.url))
  const common = { root, logLevel: 'warn' as const }
  await build({ ...common, build: { outDir, emptyOutDir: true } })
  const sandbox = await startSandbox({ port: 0, latencyMs: LATENCY })
  process.env['TWELVELABS_API_URL'] = sandbox.url
  const server = await preview({
    ...common,
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  })
  const [app = ''] = server.resolvedUrls?.local ?? []
  return { app, close: () => Promise.all([server.close(), sandbox.close()]) }
}

/** One round: what somebody sees who sorts, types and scrolls, with real input. */
export async function measureScreens(
  browser: Browser,
  urls: { app: string; peers: string },
  { order, counts, say }: Plan,
) {
  const screens: ScreenSample[] = []
  const readings: ReadingSample[] = []
  for (const count of counts) {
    for (const name of order) {
      say(`on screen: ${name}, ${count} tasks`)
      const screen = await openScreen(browser, { name, count, ...urls })
      try {
        const quiet = name === 'tasklens' ? await readQuietly(screen, count) : undefined
        // What follows the last page, such as the figures of all of them.
        await screen.page.waitForTimeout(1500)
        const heap = await memoryOf(screen.devtools)
        const sort = await sortAll(screen)
        const ask = await askAll(screen)
        const { frames } = await scrollOn(screen)
        screens.push({ name, count, heap, sort, ask, frames })
        if (quiet) readings.push({ count, ...quiet, ...(await readAndType(browser, urls, count)) })
      } finally {
        await screen.close()
      }
    }
  }
  return { screens, readings }
}

const isRead = ({ page }: Screen) => page.getByText('read all').waitFor({ timeout: 300_000 })

async function readQuietly(screen: Screen, count: number) {
  const { devtools } = screen
  await devtools.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' })
  await devtools.send('Performance.enable')
  const busy = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN
  }
  const before = await busy()
  await isRead(screen)
  return { perPage: ((await busy()) - before) * 1000 * (50 / count) }
}

async function readAndType(
  browser: Browser,
  urls: { app: string; peers: string },
  count: number,
): Promise<Pick<ReadingSample, 'keys' | 'longTasks'>> {
  const screen = await openScreen(browser, { name: 'tasklens', count, ...urls })
  try {
    await screen.probe((probe) => probe.record('tasks'))
    const over = new AbortController()
    const end = isRead(screen).then(() => over.abort())
    await screen.search.focus()
    const keys: number[] = []
    const typing = { isReading: true, isOver: () => over.signal.aborted }
    while (!over.signal.aborted) {
      keys.push(...(await typeText(screen, 'match-7', typing)))
      await screen.page.keyboard.press('Control+A')
    }
    await end
    const { longTasks } = await screen.probe((probe) => probe.readRecord())
    return { keys, longTasks }
  } finally {
    await screen.close()
  }
}
